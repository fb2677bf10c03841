/** Items that turn a test's two rates and a prevalence into what an alarm is worth. */
import { ppv } from '../../ml/binormal.ts';
import { share } from '../../ml/confusion-matrix.ts';
import { expectedCounts } from '../../ml/expected-counts.ts';
import type { Model, Models } from '../model.ts';
import { isWhole, oneOf, percent, settled } from './figures.ts';

/** A test as its vendor states it, all in per cent, with whole counts among 100,000 cases. */
function drawTest(random: () => number) {
  const prevalence = oneOf(random, [0.1, 0.2, 0.5, 1, 2, 3, 4, 5, 8, 10]);
  const sensitivity = oneOf(random, [60, 65, 70, 75, 80, 85, 90, 92, 95, 96, 98, 99]);
  const specificity = oneOf(random, [85, 88, 90, 92, 94, 95, 96, 97, 98, 99, 99.5]);
  const fpr = 100 - specificity;
  const { tp, fp } = expectedCounts({
    volume: 100_000,
    prevalence: prevalence / 100,
    recall: sensitivity / 100,
    falsePositiveRate: fpr / 100,
  });
  if (!isWhole(tp) || !isWhole(fp)) return undefined;
  const values = { prevalence, sensitivity, specificity, fpr };
  return { ...values, tp: Math.round(tp), fp: Math.round(fp) };
}

/** Positive predictive value of a test, 0 to 1, at a prevalence in per cent. */
const worthAt = (test: { sensitivity: number; specificity: number }, prevalence: number) =>
  ppv(test.sensitivity / 100, test.specificity / 100, prevalence / 100);

const precisionFromRates: Model = (random) => {
  const test = drawTest(random);
  if (!test) return undefined;
  const mistakes = {
    sensitivity: test.sensitivity,
    'even-mix': percent(worthAt(test, 50)),
    specificity: test.specificity,
  };
  return settled(test, percent(worthAt(test, test.prevalence)), mistakes, [2, 80]);
};

const alarmsPerRealCase: Model = (random) => {
  const test = drawTest(random);
  if (!test) return undefined;
  const alarms = (prevalence: number): number => 1 / (worthAt(test, prevalence) ?? NaN);
  const mistakes = {
    'false-per-real': share(test.fp, test.tp) ?? NaN,
    'one-in-prevalence': 100 / test.prevalence,
    'even-mix': alarms(50),
  };
  const values = { ...test, precision: percent(worthAt(test, test.prevalence)) };
  return settled(values, alarms(test.prevalence), mistakes, [2, 20]);
};

/** Models by name. */
export const rateModels: Models = {
  'precision-from-rates': precisionFromRates,
  'alarms-per-real-case': alarmsPerRealCase,
};
