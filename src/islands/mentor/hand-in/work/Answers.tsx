import type { AnswersWork } from '../../../../domain/mentor/message.ts';
import {
  type GradedAnswer,
  type ReviewedItem,
  reviewedItems,
} from '../../../../domain/mentor/answer-sheet.ts';
import { Stressed } from '../../../quiz/Stressed.tsx';
import { verdictWords } from '../../../quiz/words.ts';
import { percent, stateWords } from '../words.ts';
import type { Beside } from './CaseRun.tsx';
import type { Texts } from './texts.ts';

interface AnswersProps {
  texts: Texts & { kind: 'answers' };
  work: AnswersWork;
  beside: Beside;
}

const hows: Readonly<Record<GradedAnswer['how'], string>> = {
  '': '',
  hinted: ', with a hint',
  shown: '',
};

function Answer({ answer, label }: { answer: GradedAnswer; label: string }) {
  const { lines, verdict, confidence, how } = answer;
  return (
    <div class="wk-answer">
      <p class="label">
        {label}
        {how === 'shown'
          ? 'The answer was shown'
          : `${verdictWords[verdict]}, ${percent(confidence)} sure${hows[how]}`}
      </p>
      {how !== 'shown' &&
        lines.map(({ text }, at) => (
          <p class="wk-said" key={at}>
            {text}
          </p>
        ))}
    </div>
  );
}

function Item({ entry, beside }: { entry: ReviewedItem; beside: Beside }) {
  const { ref, item, lesson, answers } = entry;
  const title = item?.stem.replaceAll('*', '') ?? 'A question that is no longer asked';
  return (
    <li class="wk-row">
      <div>
        {lesson && <p class="label">From lesson {lesson}</p>}
        <h4>{item ? <Stressed text={item.stem} /> : title}</h4>
        {answers.map((answer, at) => (
          <Answer
            key={at}
            answer={answer}
            label={answers.length < 2 ? '' : at === 0 ? 'First answer · ' : 'Last answer · '}
          />
        ))}
      </div>
      {beside(`item:${ref}`, title)}
    </li>
  );
}

/** Answers as they are handed in: each question with its first answer, and the last if there was another. */
export function Answers({ texts, work, beside }: AnswersProps) {
  const items = reviewedItems(work, texts.texts, texts.models);
  return (
    <>
      <h3>Questions and answers</h3>
      <ol class="wk-log">
        {items.map((entry) => (
          <Item key={entry.ref} {...{ entry, beside }} />
        ))}
      </ol>
      {work.lessons.length > 0 && (
        <>
          <h3>Lessons</h3>
          <dl class="wk-facts">
            {work.lessons.map(([slug, state]) => (
              <div key={slug}>
                <dt>{texts.lessons.get(slug) ?? slug}</dt>
                <dd>{stateWords[state] ?? state}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  );
}
