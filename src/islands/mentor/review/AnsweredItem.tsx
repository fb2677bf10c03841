import type { GradedAnswer, ReviewedItem } from '../../../domain/mentor/answer-sheet.ts';
import { Stressed } from '../../quiz/Stressed.tsx';
import { Icon } from './Icon.tsx';
import { Remarks } from './Remarks.tsx';
import type { ReviewHandle } from './use-review.ts';
import { percentText } from './words.ts';

const verdicts = { right: 'Right', part: 'Partly right', wrong: 'Not so' } as const;
const marks = { correct: 'right', wrong: 'not so', missed: 'missed', off: '' } as const;
/** In a text of their own learners tick themselves what it says. */
const ticks = { correct: 'ticked by them', wrong: '', missed: 'not ticked', off: '' } as const;

const hows = {
  '': '',
  hinted: ', after a hint',
  shown: ', after the answer was shown',
} as const;

const headOf = ({ verdict, hasChanged, how, confidence }: GradedAnswer): string =>
  hasChanged
    ? `The question asks something else since they answered; ${percentText(confidence)} sure then`
    : `${how === 'shown' ? 'Given up' : verdicts[verdict]}${hows[how]}, ${percentText(confidence)} sure`;

interface AnswerProps {
  answer: GradedAnswer;
  name: string;
  isWritten: boolean;
}

/** One answer as it was given, graded again. */
function Answer({ answer, name, isWritten }: AnswerProps) {
  const words = isWritten ? ticks : marks;
  const { lines, remarks, stated, score, hasChanged } = answer;
  return (
    <div class="mr-answer">
      <p class="label">{name}</p>
      <p class="mr-verdict">
        <b>{headOf(answer)}</b>
      </p>
      <ul>
        {lines.map(({ text, mark }, at) => (
          <li key={at}>
            <span class="mr-text">{text}</span>
            {!hasChanged && mark && words[mark] !== '' && <i> {words[mark]}</i>}
          </li>
        ))}
      </ul>
      {!hasChanged &&
        remarks.map((remark) => (
          <p class="small" key={remark}>
            <Stressed text={remark} />
          </p>
        ))}
      {stated !== undefined && (
        <p class="mr-off">
          <Icon name="warn" /> Graded here it earns {percentText(score)} of the point, the
          submission says {percentText(stated)}: treat it with care.
        </p>
      )}
    </div>
  );
}

interface ItemProps {
  reviewed: ReviewedItem;
  number: number;
  review: ReviewHandle;
}

/** One question with the answers to it and the comments on them. */
export function AnsweredItem({ reviewed, number, review }: ItemProps) {
  const { ref, item, lesson, answers } = reviewed;
  const names = answers.length > 1 ? ['First answer', 'Last answer'] : ['Answer'];
  return (
    <article class="mr-item">
      <div>
        <p class="label">
          Question {number}
          {lesson && ` · lesson ${lesson}`}
        </p>
        <h3>
          {item ? <Stressed text={item.stem} /> : 'A question that is no longer on this site'}
        </h3>
      </div>
      <div>
        {item ? (
          answers.map((answer, at) => (
            <Answer
              key={at}
              answer={answer}
              isWritten={item.type === 'written'}
              name={names[Math.min(at, names.length - 1)] ?? ''}
            />
          ))
        ) : (
          <p class="small">It cannot be shown or graded.</p>
        )}
        <Remarks
          review={review}
          about={`item:${ref}`}
          noun="this answer"
          place={`question ${String(number)}`}
        />
      </div>
    </article>
  );
}
