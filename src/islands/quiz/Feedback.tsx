import { calibrationLine } from '../../domain/quiz/calibration-line.ts';
import { writeAmount } from '../../domain/quiz/number-text.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import type { GivenAnswer } from '../../domain/quiz/attempt.ts';
import type { QuizItem } from '../../schemas/quiz.ts';
import { Icon } from './Icon.tsx';
import type { QuizProps } from './types.ts';
import { keyOf, percentOf, verdictWords, writePoints } from './words.ts';

interface FeedbackProps {
  quiz: QuizProps;
  item: QuizItem;
  answer: GivenAnswer;
  facts: readonly Fact[];
}

/** How partial credit came about, in words. */
function pointsOf({ marks, score }: GivenAnswer['grade']): string {
  const count = (mark: string) => Object.values(marks).filter((m) => m === mark).length;
  const right = count('correct');
  return `You chose ${String(right)} of ${String(right + count('missed'))} right options and ${String(count('wrong'))} wrong. Each wrong one takes back a right one: ${writePoints(score)} of 1 point.`;
}

/** Verdict, reason, the misconception by name, and how the confidence compares with the record. */
export function Feedback({ quiz, item, answer, facts }: FeedbackProps) {
  const { grade, response, confidence } = answer;
  const { verdict, mistake } = grade;
  const again = (href = `#${item.reread}`) => (
    <a href={href}>Reread “{quiz.sections[item.reread] ?? item.reread}”</a>
  );
  const beliefs = grade.misconceptions.flatMap((id) => quiz.misconceptions[id] ?? []);
  return (
    <div
      class={`fb ${{ right: 'good', part: 'part', wrong: '' }[verdict]}`}
      role="status"
      tabIndex={-1}
    >
      <p class="hd">
        <Icon of={verdict} /> {verdictWords[verdict]}
      </p>
      {item.type === 'numeric' ? (
        <p>
          You wrote {writeAmount(Number(response), item.unit)}. {mistake?.why} {keyOf(item)}{' '}
          {item.why}
        </p>
      ) : (
        item.type === 'multiple' && <p>{pointsOf(grade)}</p>
      )}
      {beliefs.map(({ claim, truth, href }) => (
        <p key={claim}>
          The belief behind it: “{claim}” {truth} {again(href)}
        </p>
      ))}
      {verdict !== 'right' && beliefs.length === 0 && <p>{again()}</p>}
      <p class="cal">
        You were <b class="num">{percentOf(confidence)}</b> sure.{' '}
        {calibrationLine(facts, confidence)}
      </p>
    </div>
  );
}
