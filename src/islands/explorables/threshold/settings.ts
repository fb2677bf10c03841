import type { Binormal } from '../../../domain/ml/binormal.ts';
import { thresholdThatFits } from '../../../domain/ml/binormal.ts';
import type { Preset, Setting, Settings, Values } from '../setting.ts';
import { initialValues } from '../setting.ts';

/** Threshold, separation d′, spread σ₁, positives in per cent, payments a day, alerts the team can clear a day. */
export type Key = 't' | 'd' | 's' | 'p' | 'v' | 'k';

/** Score axis of the drawing and of the slider under it. */
export const AXIS = { from: -3.5, to: 6.5 };

/** One day at Harbor as its fraud model was shipped. */
export const settings: Settings<Key> = {
  t: { label: 'Threshold', initial: 1, min: AXIS.from, max: AXIS.to, step: 0.05 },
  d: { label: 'How well the model separates (d′)', initial: 2, min: 0, max: 4, step: 0.1 },
  p: {
    label: 'Payments that are fraud',
    initial: 1,
    min: 0.05,
    max: 50,
    step: 0.05,
    ratio: true,
    percent: true,
  },
  v: { label: 'Payments a day', initial: 20_000, min: 100, max: 1_000_000, step: 0.1, ratio: true },
  k: {
    label: 'Alerts the team can clear a day',
    initial: 400,
    min: 10,
    max: 100_000,
    step: 0.05,
    ratio: true,
  },
  s: { label: 'Spread of the fraud scores (σ₁)', initial: 1, min: 0.5, max: 2, step: 0.1 },
};

/** What the learner is asked to guess: a threshold. */
export const guessSetting: Setting = {
  label: 'My guess for the threshold',
  initial: 1.5,
  min: -1,
  max: 4,
  step: 0.05,
};

/** The three positions of the lesson. */
export const presets: readonly Preset<Key>[] = [
  { name: 'As shipped', values: { t: 1, d: 2, s: 1 } },
  { name: 'Fits the team', values: { t: 2.15, d: 2, s: 1 } },
  { name: 'Better model', values: { t: 2.25, d: 3, s: 1 } },
];

/** The scorer and its traffic at a position. */
export function modelAt({ d, s, p, v }: Values<Key>): Binormal {
  return { separation: d, spread: s, prevalence: p / 100, volume: v };
}

const shipped = initialValues(settings);

/** The threshold at which the shipped model's alerts just fit the team, to two decimals. */
export const truth = Number(thresholdThatFits(modelAt(shipped), shipped.k).toFixed(2));
