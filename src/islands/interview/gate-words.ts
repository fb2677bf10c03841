import type { gateOf } from '../../domain/interview/score.ts';
import { scoreText } from './words.ts';

type Gate = ReturnType<typeof gateOf>;

/** The rule itself, in one sentence. */
export const gateRule =
  'The gate is met when the average is 4 of 6 or more and no answer is below 3: an interviewer forgives a middling answer, and rarely one that failed.';

/** What the gate says, as a heading. */
export function gateTitle({ verdict, because }: Gate): string {
  if (verdict === 'none') return 'Nothing is scored yet';
  if (verdict === 'met') return 'The gate is met';
  return because === 'lowest' ? 'One answer keeps the gate shut' : 'The gate is not met yet';
}

/** Why it says so. */
export function gateText({ verdict, because, average, lowest }: Gate): string {
  if (verdict === 'none') return 'No answer of this interview was scored.';
  const figures = `Your average is ${scoreText(average)} of 6, and your lowest answer has ${scoreText(lowest)}.`;
  if (verdict === 'met') return `${figures} It asks for an average of 4 and nothing below 3.`;
  return because === 'lowest'
    ? `${figures} The average would do, but no answer may be below 3.`
    : `${figures} It asks for an average of 4 and nothing below 3.`;
}
