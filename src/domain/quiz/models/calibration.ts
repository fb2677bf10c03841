/** Items about what a score is worth: the break-even score, the Brier score and the calibration error. */
import { type Bin, binnedError } from '../../ml/bins.ts';
import { brier } from '../../ml/calibration.ts';
import { share } from '../../ml/confusion-matrix.ts';
import { breakEvenChance } from '../../ml/cost.ts';
import type { Model, Models } from '../model.ts';
import { between, isWhole, oneOf, percent, settled } from './figures.ts';

const breakEvenScore: Model = (random) => {
  const fp = oneOf(random, [5, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60]);
  const fn = oneOf(random, [60, 75, 80, 90, 100, 120, 150, 180, 200, 250, 300, 400, 500]);
  const review = oneOf(random, [2, 3, 4, 5, 6, 8, 10, 15]);
  const from = (reviewing: number) =>
    percent(breakEvenChance({ falsePositive: fp, falseNegative: fn, review: reviewing }));
  const mistakes = {
    half: 50,
    'no-review': from(0),
    'cost-ratio': percent(share(fp + review, fn)),
  };
  return settled({ fp, fn, review }, from(review), mistakes, [3, 42]);
};

/** Bars of a reliability diagram; where their edges lie does not matter to the error. */
const bars = (rows: readonly { share: number; reported: number; observed: number }[]): Bin[] =>
  rows.map((row) => ({ from: 0, to: 1, ...row }));

const outcomes = [1, 0, 1, 0] as const;

const brierOfFour: Model = (random) => {
  const [s1, s2, s3, s4] = [
    between(random, 5, 9) / 10,
    between(random, 1, 6) / 10,
    between(random, 2, 9) / 10,
    between(random, 1, 5) / 10,
  ] as const;
  const scores = [s1, s2, s3, s4];
  if (new Set(scores).size < 4) return undefined;
  const score = brier(scores, outcomes) ?? NaN;
  const gaps = scores.map((reported, at) => ({
    share: 1 / 4,
    reported,
    observed: outcomes[at] ?? NaN,
  }));
  const mistakes = {
    'mean-gap': binnedError(bars(gaps)),
    sum: 4 * score,
    root: Math.sqrt(score),
  };
  return settled({ s1, s2, s3, s4, hits: 2 }, score, mistakes, [0.04, 0.4]);
};

/** A bin of cases with its mean score and the share of hits, both with two decimals and off by up to 0.2. */
function drawBin(random: () => number, cases: number, low: number, high: number) {
  const reported = between(random, low, high) / 20;
  const observed = Math.round(100 * reported + between(random, -20, 12)) / 100;
  return { share: cases / 1000, reported, observed };
}

const eceOfThree: Model = (random) => {
  const n1 = 100 * between(random, 3, 7);
  const n2 = 100 * between(random, 1, 4);
  const n3 = 1000 - n1 - n2;
  if (n3 < 100) return undefined;
  const rows = [
    drawBin(random, n1, 1, 5),
    drawBin(random, n2, 8, 12),
    drawBin(random, n3, 15, 19),
  ] as const;
  const [first, second, third] = rows;
  if (!rows.every(({ observed }) => observed > 0 && observed < 1)) return undefined;
  if (!(first.observed < second.observed && second.observed < third.observed)) return undefined;
  const alone = rows.map((row) => binnedError(bars([{ ...row, share: 1 }])));
  const total = (key: 'reported' | 'observed'): number =>
    rows.reduce((sum, row) => sum + row.share * row[key], 0);
  const mistakes = {
    'plain-mean': binnedError(bars(rows.map((row) => ({ ...row, share: 1 / 3 })))),
    largest: Math.max(...alone),
    // Gaps that may cancel are the gap of one bin that holds everything.
    signed: binnedError(
      bars([{ share: 1, reported: total('reported'), observed: total('observed') }]),
    ),
  };
  if (mistakes.signed < 0.004 || !rows.every((row) => isWhole(1000 * row.share * row.observed)))
    return undefined;
  const means = { m1: first.reported, m2: second.reported, m3: third.reported };
  const shares = { o1: first.observed, o2: second.observed, o3: third.observed };
  const values = { n1, n2, n3, ...means, ...shares };
  return settled(values, binnedError(bars(rows)), mistakes, [0.02, 0.2]);
};

/** Models by name. */
export const calibrationModels: Models = {
  'break-even-score': breakEvenScore,
  'brier-of-four': brierOfFour,
  'ece-of-three': eceOfThree,
};
