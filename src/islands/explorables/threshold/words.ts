import { alertsAt, countsAt } from '../../../domain/ml/binormal.ts';
import { ratesOf } from '../../../domain/ml/confusion-matrix.ts';
import { count, fixed, percent } from '../figures.ts';
import type { Values } from '../setting.ts';
import { initialValues } from '../setting.ts';
import type { Key } from './settings.ts';
import { modelAt, settings, truth } from './settings.ts';

/** How a queue compares with the team: "over by 2,910", "8 under capacity", "exactly at capacity". */
export function loadWords(alerts: number, capacity: number): string {
  const extra = Math.round(alerts) - Math.round(capacity);
  if (extra === 0) return 'exactly at capacity';
  return extra > 0 ? `over by ${count(extra)}` : `${count(-extra)} under capacity`;
}

/** What a threshold means, for people who hear the slider. */
export function meaning(values: Values<Key>): string {
  const alerts = alertsAt(modelAt(values), values.t);
  return `${count(alerts)} alerts a day, ${loadWords(alerts, values.k)}`;
}

/** What the drawing shows now, in two sentences. */
export function sentence(values: Values<Key>): string {
  const { tp, fp, fn } = countsAt(modelAt(values), values.t);
  const load = loadWords(tp + fp, values.k);
  return `At a threshold of ${fixed(values.t)} the model raises ${count(tp + fp)} alerts a day: ${count(tp)} of ${count(tp + fn)} frauds and ${count(fp)} genuine payments. The team clears ${count(values.k)}, so the queue is ${load}.`;
}

/** What the learner's guess would have meant on the day as shipped. */
export function consequence(guess: number): string {
  const values = { ...initialValues(settings), t: guess };
  return `Your guess of ${fixed(guess)} means ${meaning(values)}.`;
}

/** The answer to the opening question. */
export const answer = `The alerts just fit at ${fixed(truth)}.`;

/** Names of the columns of `row`. */
export const head = ['Threshold', 'Recall', 'Precision', 'Alerts a day', 'Caught', 'Missed'];

/** One operating point as table cells; `name` replaces the threshold where it is given. */
export function row(values: Values<Key>, name = fixed(values.t)): string[] {
  const counts = countsAt(modelAt(values), values.t);
  const { recall, precision } = ratesOf(counts);
  return [
    name,
    percent(recall),
    percent(precision),
    count(counts.tp + counts.fp),
    count(counts.tp),
    count(counts.fn),
  ];
}
