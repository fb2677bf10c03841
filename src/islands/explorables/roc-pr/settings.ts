import type { Binormal } from '../../../domain/ml/binormal.ts';
import { precisionAt } from '../../../domain/ml/binormal.ts';
import type { Preset, Setting, Settings, Values } from '../setting.ts';

/** Threshold, separation d′, positives in per cent. */
export type Key = 't' | 'd' | 'p';

/** The pilot: a sample in which every second case is positive. */
export const settings: Settings<Key> = {
  p: {
    label: 'Cases that are positive',
    initial: 50,
    min: 0.05,
    max: 50,
    step: 0.05,
    ratio: true,
    percent: true,
  },
  t: { label: 'Threshold', initial: 1, min: -3, max: 6, step: 0.05 },
  d: { label: 'How well the model separates (d′)', initial: 2, min: 0, max: 4, step: 0.1 },
};

/** What the learner is asked to guess: a precision in per cent. */
export const guessSetting: Setting = {
  label: 'My guess for the precision',
  initial: 50,
  min: 0,
  max: 100,
  step: 1,
  percent: true,
};

/** The three positions of the lesson; the last has the sensitivity .33 and specificity .83 of the first sepsis model. */
export const presets: readonly Preset<Key>[] = [
  { name: 'Pilot sample', values: { t: 1, d: 2, p: 50 } },
  { name: 'Live traffic', values: { t: 1, d: 2, p: 1 } },
  { name: 'Sepsis v1', values: { t: 0.954, d: 0.514, p: 6.64 } },
];

/** The scorer and 1,000 of its cases at a position. */
export function modelAt({ d, p }: Values<Key>): Binormal {
  return { separation: d, spread: 1, prevalence: p / 100, volume: 1000 };
}

/** Precision of the pilot's threshold on live traffic, in per cent with one decimal. */
export const truth = Number(
  (100 * (precisionAt(modelAt({ t: 1, d: 2, p: 1 }), 1) ?? 0)).toFixed(1),
);
