import { type Demand, lognormalDemand } from '../../../domain/ml/demand.ts';
import { criticalShare, type StockCosts } from '../../../domain/ml/newsvendor.ts';
import type { Preset, Setting, Settings, Values } from '../setting.ts';
import { initialValues } from '../setting.ts';

/** Hours booked, cost of an hour short and of an idle one, spread, places counted, and the order of the list. */
export type Key = 'o' | 'u' | 'c' | 's' | 'k' | 'r';

/** The order 1, 2, 3 … of the list as a number: a digit for each place. */
export const FIRST = 123456;

/** Median demand in hours a week; only its spread can be changed. */
export const MEDIAN = 1000;

/** Booking the mean of demand, with a list as the search gave it. */
export const settings: Settings<Key> = {
  o: { label: 'Hours booked', initial: 1133, min: 200, max: 3000, step: 10 },
  u: { label: 'Cost of an hour short, $', initial: 80, min: 5, max: 140, step: 5 },
  c: { label: 'Cost of an idle hour, $', initial: 20, min: 5, max: 140, step: 5 },
  s: {
    label: 'Spread of demand (σ of its logarithm)',
    initial: 0.5,
    min: 0.1,
    max: 0.6,
    step: 0.05,
  },
  k: { label: 'Places counted (k)', initial: 5, min: 1, max: 6, step: 1 },
  r: { label: 'Order of the list', initial: FIRST, min: FIRST, max: 654321, step: 1 },
};

/** What the learner is asked to guess: the hours to book. */
export const guessSetting: Setting = {
  label: 'I would book, hours',
  initial: 1000,
  min: 200,
  max: 3000,
  step: 10,
};

/** The positions of the lesson. */
export const presets: readonly Preset<Key>[] = [
  { name: 'Book the MAPE forecast', values: { o: 779, u: 80, c: 20, s: 0.5 } },
  { name: 'Book the mean', values: { o: 1133, u: 80, c: 20, s: 0.5 } },
  { name: 'Book the 80 % quantile', values: { o: 1523, u: 80, c: 20, s: 0.5 } },
  { name: 'Prices reversed', values: { o: 1523, u: 20, c: 80, s: 0.5 } },
  { name: 'Calm weeks', values: { o: 1523, u: 80, c: 20, s: 0.2 } },
];

/** Demand at a position. */
export const demandAt = ({ s }: Pick<Values<Key>, 's'>): Demand => lognormalDemand(MEDIAN, s);

/** The two prices at a position. */
export const costsAt = ({ u, c }: Pick<Values<Key>, 'u' | 'c'>): StockCosts => ({
  under: u,
  over: c,
});

const start = initialValues(settings);

/** The cheapest booking at the start, in whole hours. */
export const truth = Math.round(demandAt(start).quantile(criticalShare(costsAt(start)) ?? NaN));
