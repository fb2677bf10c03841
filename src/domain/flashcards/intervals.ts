import { computeDecayFactor, FSRSAlgorithm, type Grade, roundTo } from 'ts-fsrs';
import { dayNumber } from './study-day.ts';

/** What is remembered of a card, and how well: a state of FSRS-6. */
export interface Memory {
  /** Days after which recall is predicted to be 90 %. */
  readonly stability: number;
  /** 1 (easy) to 10. */
  readonly difficulty: number;
}

/**
 * FSRS-6 as the library has it, without what costs half the time of 100,000 reviews: a proxy around the weights, and
 * working out the shape of the forgetting curve and the first difficulties for each review although the weights never
 * change.
 */
class FixedWeights extends FSRSAlgorithm {
  constructor(retention: number) {
    super({ request_retention: retention, enable_fuzz: false });
    this.param = { ...this.param };
    const { decay, factor } = computeDecayFactor(this.param.w);
    const first = [1, 2, 3, 4].map((grade: Grade) => super.init_difficulty(grade));
    this.init_difficulty = (grade) => first[grade - 1] ?? 0;
    this.forgetting_curve = (elapsed, stability) =>
      roundTo(Math.pow(1 + (factor * elapsed) / stability, decay), 8);
  }
}

const algorithms = new Map<number, FSRSAlgorithm>();

/** FSRS-6 with its default weights for a desired retention; nothing in it is drawn by chance. */
export function algorithmFor(retention: number): FSRSAlgorithm {
  const known = algorithms.get(retention);
  if (known) return known;
  const made = new FixedWeights(retention);
  algorithms.set(retention, made);
  return made;
}

/** Whole study days since the last grade; never negative, whatever zone or clock the learner travelled to. */
export const elapsedDays = (last: string, study: string): number =>
  Math.max(0, dayNumber(study) - dayNumber(last));

/** Predicted recall (0 to 1) of a card last graded on `last`. */
export function recallOn({ stability }: Memory, last: string, study: string): number {
  return algorithmFor(0.9).forgetting_curve(elapsedDays(last, study), stability);
}

/** Days until predicted recall falls to the desired retention; at least 1. */
export const intervalOf = (stability: number, retention: number): number =>
  Math.max(1, algorithmFor(retention).next_interval(stability, 0));

/** Days until the next review after a grade; 0 after "again", which is asked once more the same day. */
export const intervalAfter = ({ stability }: Memory, grade: number, retention: number): number =>
  grade === 1 ? 0 : intervalOf(stability, retention);

/** The days each of the four grades would set if given on `study`, none shorter than the one before. */
export function nextIntervals(
  state: (Memory & { readonly last: string }) | undefined,
  study: string,
  retention: number,
): readonly [number, number, number, number] {
  const algorithm = algorithmFor(retention);
  const after = (grade: number) =>
    intervalAfter(
      algorithm.next_state(state ?? null, state ? elapsedDays(state.last, study) : 0, grade),
      grade,
      retention,
    );
  const hard = after(2);
  const good = Math.max(hard, after(3));
  return [0, hard, good, Math.max(good, after(4))];
}
