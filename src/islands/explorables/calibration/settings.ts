import type { BentScores } from '../../../domain/ml/bent-scores.ts';
import type { Prices } from '../../../domain/ml/cost.ts';
import { cheapestThreshold, costPerThousand } from '../../../domain/ml/cost.ts';
import type { Preset, Setting, Settings, Values } from '../setting.ts';
import { initialValues } from '../setting.ts';

/** Temperature τ, shift b₀, threshold, prices of a needless action, a miss and a review, shape a and b. */
export type Key = 'tau' | 'b0' | 't' | 'fp' | 'fn' | 'rev' | 'a' | 'b';

/** Left end of the threshold axis, which runs by ratios up to 1. */
export const FLOOR = 0.001;

/** Honest scores, acted on at the formula's threshold. */
export const settings: Settings<Key> = {
  t: { label: 'Act on scores above', initial: 0.1, min: FLOOR, max: 0.99, step: 0.05, ratio: true },
  tau: {
    label: 'How sure the scores sound (τ; below 1 is too sure)',
    initial: 1,
    min: 0.3,
    max: 3,
    step: 0.1,
  },
  b0: {
    label: 'Shift (b₀; above 0 reads too low)',
    initial: 0,
    min: -2,
    max: 2,
    step: 0.1,
  },
  fp: { label: 'Cost of a needless action', initial: 1, min: 0, max: 50, step: 0.5 },
  fn: { label: 'Cost of a miss', initial: 9, min: 0, max: 50, step: 0.5 },
  rev: { label: 'Cost of a review', initial: 0, min: 0, max: 20, step: 0.1 },
  a: { label: 'Shape a of the true chances', initial: 0.5, min: 0.2, max: 5, step: 0.1 },
  b: { label: 'Shape b of the true chances', initial: 4.5, min: 0.5, max: 20, step: 0.5 },
};

/** What the learner is asked to guess: extra cost in per cent. */
export const guessSetting: Setting = {
  label: 'My guess for the extra cost',
  initial: 0,
  min: 0,
  max: 100,
  step: 1,
  percent: true,
};

/** The three positions of the lesson. */
export const presets: readonly Preset<Key>[] = [
  { name: 'Calibrated', values: { tau: 1, b0: 0, t: 0.1 } },
  { name: 'Too sure', values: { tau: 0.5, b0: 0, t: 0.1 } },
  { name: 'Reads low', values: { tau: 1, b0: 1, t: 0.1 } },
];

/** The bent scorer at a position. */
export function scoresAt({ a, b, tau, b0 }: Values<Key>): BentScores {
  return { a, b, temperature: tau, shift: b0 };
}

/** The prices at a position. */
export function pricesAt({ fp, fn, rev }: Values<Key>): Prices {
  return { falsePositive: fp, falseNegative: fn, review: rev };
}

const bent = scoresAt({ ...initialValues(settings), tau: 0.5 });
const prices = pricesAt(initialValues(settings));

/** Extra cost of acting at 0.10 when the scores are too sure, in whole per cent. */
export const truth = Math.round(
  100 * (costPerThousand(bent, prices, 0.1) / cheapestThreshold(bent, prices).cost - 1),
);
