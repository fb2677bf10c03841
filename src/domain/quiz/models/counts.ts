/** Items that reckon with the counts of one day. */
import { type ConfusionMatrix, ratesOf, share } from '../../ml/confusion-matrix.ts';
import { expectedCounts } from '../../ml/expected-counts.ts';
import type { Model, Models } from '../model.ts';
import { between, isWhole, oneOf, percent, settled } from './figures.ts';

/** A day on which 40 to 90 % of the positives were caught and 10 to 70 % of the alerts, a round number, were right. */
function drawDay(random: () => number): ConfusionMatrix | undefined {
  const cases = oneOf(random, [5000, 10_000, 20_000, 50_000]);
  const positives = 20 * between(random, 4, 20);
  const tp = (positives * 5 * between(random, 8, 18)) / 100;
  const alerts = 10 * Math.round(tp / (between(random, 10, 70) / 10));
  const counts = { tp, fp: alerts - tp, fn: positives - tp, tn: cases - alerts - positives + tp };
  return Object.values(counts).every((count) => count > 0 && isWhole(count)) ? counts : undefined;
}

const printed = ({ tp, fp, fn, tn }: ConfusionMatrix) => ({
  cases: tp + fp + fn + tn,
  alerts: tp + fp,
  tp,
  fp,
  fn,
});

const precisionFromCounts: Model = (random) => {
  const day = drawDay(random);
  if (!day) return undefined;
  const { recall, precision, accuracy } = ratesOf(day);
  const mistakes = {
    recall: percent(recall),
    accuracy: percent(accuracy),
    'false-share': percent(share(day.fp, day.tp + day.fp)),
  };
  return settled(printed(day), percent(precision), mistakes, [5, 80]);
};

const recallFromCounts: Model = (random) => {
  const day = drawDay(random);
  if (!day) return undefined;
  const { recall, precision, accuracy } = ratesOf(day);
  const mistakes = {
    precision: percent(precision),
    'miss-share': percent(share(day.fn, day.tp + day.fn)),
    accuracy: percent(accuracy),
  };
  return settled(printed(day), percent(recall), mistakes, [20, 90]);
};

const alertsADay: Model = (random) => {
  const cases = oneOf(random, [5000, 10_000, 20_000, 50_000]);
  const prevalence = oneOf(random, [0.5, 1, 2, 3, 4, 5, 8, 10]);
  const recall = 5 * between(random, 12, 19);
  const fpr = oneOf(random, [0.5, 1, 2, 3, 4, 5, 8]);
  const { tp, fp, fn } = expectedCounts({
    volume: cases,
    prevalence: prevalence / 100,
    recall: recall / 100,
    falsePositiveRate: fpr / 100,
  });
  if (![tp, fp, tp + fn].every(isWhole)) return undefined;
  const counts = { positives: Math.round(tp + fn), tp: Math.round(tp), fp: Math.round(fp) };
  const mistakes = {
    'caught-only': counts.tp,
    'needless-only': counts.fp,
    'all-flagged-at-fpr': (cases * fpr) / 100,
  };
  const values = { cases, prevalence, recall, fpr, ...counts };
  return settled(values, counts.tp + counts.fp, mistakes, [50, 5000]);
};

const reviewHours: Model = (random) => {
  const cases = oneOf(random, [5000, 10_000, 20_000, 50_000, 100_000]);
  const alertrate = oneOf(random, [0.2, 0.5, 1, 1.5, 2, 3, 4]);
  const minutes = oneOf(random, [3, 4, 5, 6, 8, 9, 10, 12, 15]);
  const alerts = Math.round((cases * alertrate) / 100);
  const hours = (count: number): number => (count * minutes) / 60;
  const mistakes = {
    'minutes-as-hours': alerts * minutes,
    'all-cases': hours(cases),
    'alerts-as-hours': alerts / 60,
  };
  return settled({ cases, alertrate, minutes, alerts }, hours(alerts), mistakes, [4, 160]);
};

/** Models by name. */
export const countModels: Models = {
  'precision-from-counts': precisionFromCounts,
  'recall-from-counts': recallFromCounts,
  'alerts-a-day': alertsADay,
  'review-hours': reviewHours,
};
