import { alertsAt, operatingPoint, precisionAt } from '../../../domain/ml/binormal.ts';
import { count, fixed, percent, plain } from '../figures.ts';
import type { Values } from '../setting.ts';
import type { Key } from './settings.ts';
import { modelAt, truth } from './settings.ts';

/** Precision at the position, as a share. */
export function precision(values: Values<Key>): number | undefined {
  return precisionAt(modelAt(values), values.t);
}

/** What the two curves show now, in two sentences. */
export function sentence(values: Values<Key>): string {
  const { recall, falsePositiveRate } = operatingPoint(modelAt(values), values.t);
  return `At a threshold of ${fixed(values.t)} the model catches ${percent(recall)} of positives and flags ${percent(falsePositiveRate)} of negatives, whatever the prevalence. With ${plain(values.p)}\u202f% positive cases, ${percent(precision(values))} of its alerts are real.`;
}

/** What a position means, for people who hear a slider. */
export function meaning(values: Values<Key>): string {
  return `precision ${percent(precision(values))}, ${count(alertsAt(modelAt(values), values.t))} alerts per 1,000 cases`;
}

/** The learner's guess. */
export function consequence(guess: number): string {
  return `You guessed ${plain(guess)}\u202f%.`;
}

/** The answer to the opening question. */
export const answer = `On live traffic ${plain(truth)}\u202f% of alerts are real: about 5 in 100.`;

/** Names of the columns of `row`. */
export const head = ['Threshold', 'False-positive rate', 'Recall', 'Precision'];

/** One point of both curves as table cells. */
export function row(values: Values<Key>): string[] {
  const point = operatingPoint(modelAt(values), values.t);
  return [
    fixed(values.t),
    percent(point.falsePositiveRate),
    percent(point.recall),
    percent(point.precision),
  ];
}
