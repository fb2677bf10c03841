import type { Fact } from '../progress/fact.ts';
import { cameTrue } from './came-true.ts';

/** Below this many answers a share says more about luck than about the learner. */
export const FEWEST_ANSWERS = 5;

const band = (confidence: number): number => Math.round(confidence * 10) * 10;

/**
 * How often the learner was right at about this confidence (0 to 1), over all quizzes. Bands are the
 * nearest ten per cent, halves up. Only the first answer to each question counts, because later ones
 * are given after the reasons were read; so are those after giving up.
 */
export function recordAt(
  facts: readonly Fact[],
  confidence: number,
): { percent: number; answers: number; right: number } {
  const percent = band(confidence);
  const seen = new Set<string>();
  let answers = 0;
  let right = 0;
  for (const fact of facts) {
    if (fact.kind !== 'answered' && fact.kind !== 'revealed') continue;
    const question = JSON.stringify([fact.quiz, fact.item, fact.structure]);
    if (seen.has(question)) continue;
    seen.add(question);
    if (fact.kind === 'revealed' || band(fact.confidence) !== percent) continue;
    answers += 1;
    if (cameTrue(fact.response, fact.score)) right += 1;
  }
  return { percent, answers, right };
}

/** "Of your last 22 answers given at about 80 %, 14 were right", or nothing before there are five. */
export function calibrationLine(facts: readonly Fact[], confidence: number): string | undefined {
  const { percent, answers, right } = recordAt(facts, confidence);
  if (answers < FEWEST_ANSWERS) return undefined;
  const were = right === 1 ? 'was' : 'were';
  return `Of your last ${String(answers)} answers given at about ${String(percent)}\u202f%, ${String(right)} ${were} right.`;
}
