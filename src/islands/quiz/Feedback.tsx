import { calibrationLine } from '../../domain/quiz/calibration-line.ts';
import { rangeOf } from '../../domain/quiz/kinds/interval.ts';
import { textsOf } from '../../domain/quiz/kinds/kind.ts';
import { writeAmount, writeNumber } from '../../domain/quiz/number-text.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import type { GivenAnswer } from '../../domain/quiz/timeline.ts';
import type { AskedItem } from '../../schemas/quiz.ts';
import { Icon } from './Icon.tsx';
import type { QuizText } from '../../domain/quiz/quiz-text.ts';
import { keyOf, percentOf, verdictWords, writePoints } from './words.ts';

interface FeedbackProps {
  text: QuizText;
  item: AskedItem;
  answer: GivenAnswer;
  facts: readonly Fact[];
}

/** How partial credit came about, in words; empty where there is none. */
function creditLine(item: AskedItem, { grade: { marks, score } }: GivenAnswer): string {
  const count = (mark: string) => Object.values(marks).filter((m) => m === mark).length;
  const right = count('correct');
  const points = `${writePoints(score)} of 1 point`;
  const all = String(Object.keys(marks).length);
  switch (item.type) {
    case 'multiple':
      return `You chose ${String(right)} of ${String(right + count('missed'))} right options and ${String(count('wrong'))} wrong. Each wrong one takes back a right one: ${points}.`;
    case 'order':
      return `${String(right)} of ${all} stand in their place. Counted by pairs: ${points}.`;
    case 'match':
      return `${String(right)} of ${all} lines are right: ${points}.`;
    case 'fill-in':
      return `${String(right)} of ${all} gaps are right: ${points}.`;
    case 'written':
      return `Your answer makes ${String(right)} of ${all} points, by your own reading: ${points}.`;
    case 'single':
    case 'numeric':
    case 'task':
    case 'interval':
      return '';
  }
}

/** What was given and what is so, for items whose parts do not show it themselves. */
function keyLine(item: AskedItem, { response, shown }: GivenAnswer): string {
  if (item.type === 'numeric' || item.type === 'task') {
    const verb = item.type === 'task' ? 'set' : 'wrote';
    const given = shown ? '' : `You ${verb} ${writeAmount(Number(response), item.unit)}. `;
    return given + keyOf(item);
  }
  if (item.type !== 'interval') return '';
  const range = rangeOf(textsOf(response));
  const given = range
    ? `Your range was ${writeNumber(range.low)} to ${writeAmount(range.high, item.unit)}. `
    : '';
  return `${given}It is ${writeAmount(item.truth, item.unit)}.`;
}

/** Verdict, reason, the misconception by name, and how the confidence compares with the record. */
export function Feedback({ text, item, answer, facts }: FeedbackProps) {
  const { grade, confidence, hinted, shown } = answer;
  const verdict = shown ? 'shown' : grade.verdict;
  const there = text.rereads[item.reread];
  const again = (href = there?.href ?? '') => <a href={href}>Reread “{there?.title}”</a>;
  const beliefs = grade.misconceptions.flatMap((id) => text.misconceptions[id] ?? []);
  const credit = shown ? '' : creditLine(item, answer);
  const key = keyLine(item, answer);
  return (
    <div
      class={`fb ${{ right: 'good', part: 'part', wrong: '', shown: 'part' }[verdict]}`}
      role="status"
      tabIndex={-1}
    >
      <p class="hd">
        <Icon of={verdict} /> {verdictWords[verdict]}
      </p>
      {credit && <p>{credit}</p>}
      {grade.remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {key && (
        <p>
          {key} {'why' in item && item.why}
        </p>
      )}
      {beliefs.map(({ claim, truth, href }) => (
        <p key={claim}>
          The belief behind it: “{claim}” {truth} {again(href)}
        </p>
      ))}
      {verdict !== 'right' && beliefs.length === 0 && <p>{again()}</p>}
      {shown ? (
        <p class="cal">You gave this one up: it scores nothing now and is asked again next time.</p>
      ) : (
        <p class="cal">
          You were <b class="num">{percentOf(confidence)}</b> sure
          {hinted ? ', with a hint' : ''}. {calibrationLine(facts, confidence)}
        </p>
      )}
    </div>
  );
}
