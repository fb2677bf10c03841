// Every worked number of module 3 that a formula gives, computed again and looked up in the text as it is printed.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  type BentScores,
  massBelow,
  populationBrier,
  reliabilityBins,
  truthBehind,
} from '../../../src/domain/ml/bent-scores.ts';
import {
  alertsAt,
  auc,
  averagePrecision,
  type Binormal,
  countsAt,
  falsePositiveRateAt,
  recallAt,
  thresholdThatFits,
} from '../../../src/domain/ml/binormal.ts';
import { binnedError } from '../../../src/domain/ml/bins.ts';
import { brier, expectedCalibrationError } from '../../../src/domain/ml/calibration.ts';
import { ratesOf } from '../../../src/domain/ml/confusion-matrix.ts';
import { cheapestThreshold, costPerThousand } from '../../../src/domain/ml/cost.ts';
import { wilsonInterval } from '../../../src/domain/ml/interval.ts';
import { type NumericItem, quizSchema } from '../../../src/schemas/quiz.ts';

const read = (path: string) =>
  readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8');
const lesson = (slug: string) =>
  read(`lessons/${slug}/index.mdx`).replaceAll('\u202f', ' ').replaceAll('{,}', ',');
const count = (value: number) => Math.round(value).toLocaleString('en-US');
const percent = (share: number, digits = 0) => `${(share * 100).toFixed(digits)} %`;
/** The body rows of a Markdown table, found by the words of its head. */
function rowsUnder(text: string, head: string): string[][] {
  const lines = text.slice(text.indexOf(head)).split('\n').slice(2);
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const harbor: Binormal = { separation: 2, spread: 1, prevalence: 0.01, volume: 20_000 };

describe('lesson 3.1, a threshold is a staffing decision', () => {
  const text = lesson('confusion-matrix-and-threshold');

  it('prints the operating points of the model it describes', () => {
    const rows = rowsUnder(text, '| Threshold | Recall | Precision |');
    expect(rows).toHaveLength(5);
    for (const row of rows) {
      const threshold = Number(row[0]);
      const counts = countsAt(harbor, threshold);
      const { recall = 0, precision = 0 } = ratesOf(counts);
      const alerts = counts.tp + counts.fp;
      expect(row).toEqual([
        threshold.toFixed(2),
        recall.toFixed(2),
        precision.toFixed(2),
        count(alerts),
        String(Math.ceil(Math.round(alerts) / 50)),
        count(counts.fn),
      ]);
    }
  });

  it.each([
    ['caught and needless at threshold 1', `168 + ${count(countsAt(harbor, 1).fp)}`],
    ['left alone', `${count(countsAt(harbor, 1).tn)} left alone`],
    ['recall', `= ${recallAt(harbor, 1).toFixed(2)}`],
    ['the false positive rate', `= ${falsePositiveRateAt(1).toFixed(3)}`],
    ['its complement', (1 - falsePositiveRateAt(1)).toFixed(3)],
    ['the fit', thresholdThatFits(harbor, 400).toFixed(2)],
    ['the false positive rate at the fit', percent(falsePositiveRateAt(2.15), 1)],
    [
      'a better model',
      `${count(alertsAt({ ...harbor, separation: 3 }, 2.25))} alerts, catches ${count(countsAt({ ...harbor, separation: 3 }, 2.25).tp)} frauds`,
    ],
    [
      'twice the payments',
      `the alerts reach ${count(alertsAt({ ...harbor, volume: 40_000 }, 2.15))}`,
    ],
    ['the launch point', `${count(alertsAt(harbor, 2.2))} alerts on average`],
    [
      'what it catches',
      `${count(countsAt(harbor, 2.2).tp)} caught instead of ${count(countsAt(harbor, 2.15).tp)}`,
    ],
    [
      'the automatic block',
      `${count(countsAt(harbor, 3.5).fp)} beside ${count(countsAt(harbor, 3.5).tp)}`,
    ],
  ])('prints %s as the formula gives it', (_, figure) => {
    expect(text).toContain(figure);
  });

  it('finds F1 and accuracy where the text puts their best thresholds', () => {
    const best = (score: (t: number) => number) =>
      Array.from({ length: 500 }, (__, at) => at / 100).reduce((a, b) =>
        score(b) > score(a) ? b : a,
      );
    const f1 = (t: number) => ratesOf(countsAt(harbor, t)).f1 ?? 0;
    const accuracy = (t: number) => ratesOf(countsAt(harbor, t)).accuracy ?? 0;
    expect(text).toContain(
      `F1 peaks at threshold ${best(f1).toFixed(2)}, with ${f1(best(f1)).toFixed(2)}`,
    );
    expect(text).toContain(`the best accuracy here is ${best(accuracy).toFixed(2)}`);
    expect(text).toContain(percent(accuracy(best(accuracy)), 2));
  });
});

describe('lesson 3.2, the base rate decides what an alarm is worth', () => {
  const text = lesson('roc-pr-and-base-rates');
  const ppv = (sens: number, spec: number, base: number) =>
    (sens * base) / (sens * base + (1 - spec) * (1 - base));

  it('prints one model at four base rates', () => {
    const rows = rowsUnder(text, '| Share of fraud | Recall |');
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      const prevalence = Number.parseFloat(row[0] ?? '') / 100;
      const { tp, fp } = countsAt({ ...harbor, prevalence, volume: 1_000 }, 1);
      expect(row.slice(1)).toEqual(['0.841', '0.159', (tp / (tp + fp)).toFixed(3), count(tp + fp)]);
    }
  });

  it.each([
    ['the AUC', `= ${auc(harbor).toFixed(3)}`],
    ['average precision at 1 %', `${averagePrecision(harbor).toFixed(2)} at 1 % fraud`],
    [
      'average precision at 10 %',
      `${averagePrecision({ ...harbor, prevalence: 0.1 }).toFixed(2)} at 10 %`,
    ],
    [
      'average precision at 50 %',
      `${averagePrecision({ ...harbor, prevalence: 0.5 }).toFixed(2)} at 50 %`,
    ],
    ['the 99 % test', `= ${ppv(0.99, 0.99, 0.001).toFixed(3)}`],
    ['its alarms', `${count(99 + 99_900 * 0.01)} alarms`],
    ['the sepsis alert', `22 / 181, or ${percent(ppv(0.33, 0.83, 0.0664))}`],
    ['its share of stays', `on ${percent(0.33 * 0.0664 + 0.17 * 0.9336)} of stays`],
    [
      'the interval of the vendor',
      `Recall ${percent(wilsonInterval(841, 1000).low).replace(' %', '')}–${percent(wilsonInterval(841, 1000).high)}`,
    ],
  ])('prints %s as the formula gives it', (_, figure) => {
    expect(text).toContain(figure);
  });
});

describe('lesson 3.3, a score becomes a decision when errors have prices', () => {
  const text = lesson('calibration-and-cost');
  const honest: BentScores = { a: 0.5, b: 4.5, temperature: 1, shift: 0 };
  const sure = { ...honest, temperature: 0.5 };
  const low = { ...honest, shift: 1 };
  const prices = { falsePositive: 1, falseNegative: 9, review: 0 };
  const best = cheapestThreshold(honest, prices).cost;
  const caught = (scores: BentScores, t: number) => 1000 * (0.1 - massBelow(scores, t).positives);
  const held = (scores: BentScores, t: number) => 1000 * (1 - massBelow(scores, t).cases);
  const scores = [0.1, 0.1, 0.1, 0.1, 0.1, 0.8, 0.8, 0.8, 0.8, 0.8];
  const outcomes = [0, 0, 0, 0, 1, 0, 0, 1, 1, 1] as const;

  it.each([
    ['the Brier score of ten cases', `= ${(brier(scores, outcomes) ?? 0).toFixed(3)}`],
    ['their ECE', `= ${(expectedCalibrationError(scores, outcomes) ?? 0).toFixed(2)}`],
    [
      'their interval',
      `${percent(wilsonInterval(3, 5).low)} to ${percent(wilsonInterval(3, 5).high)}`,
    ],
    ['the honest cost', `costs ${count(costPerThousand(honest, prices, 0.1))} units per 1,000`],
    [
      'the cost of being too sure',
      `${count(costPerThousand(sure, prices, 0.1))} units against ${count(best)}`,
    ],
    [
      'the answer to the prediction',
      `The answer is ${percent(costPerThousand(sure, prices, 0.1) / best - 1)}`,
    ],
    ['the money', `\\$${count(20 * (costPerThousand(sure, prices, 0.1) - best))} a day`],
    ['the truth behind 0.10', `true probability is ${truthBehind(sure, 0.1).toFixed(2)}`],
    [
      'what is held',
      `holds ${count(held(sure, 0.1))} payments instead of ${count(held(honest, 0.1))}`,
    ],
    [
      'what is stopped',
      `stops ${count(caught(sure, 0.1))} frauds of 100 instead of ${count(caught(honest, 0.1))}`,
    ],
    [
      'the other bend',
      `0.10 stands for ${truthBehind(low, 0.1).toFixed(2)}, at ${percent(costPerThousand(low, prices, 0.1) / best - 1)}`,
    ],
    ['the best bent threshold', `It is ${cheapestThreshold(sure, prices).threshold.toFixed(3)}`],
    [
      'the natural cut-off',
      `0.5 would hold ${count(held(honest, 0.5))} payments and stop ${count(caught(honest, 0.5))} frauds`,
    ],
    ['its cost', `costs ${count(costPerThousand(honest, prices, 0.5))} units`],
    ['the ECE of the release', `ECE ${binnedError(reliabilityBins(sure)).toFixed(3)}`],
    ['Brier after recalibration', `${populationBrier(honest).toFixed(3)} after`],
  ])('prints %s as the formula gives it', (_, figure) => {
    expect(text).toContain(figure);
  });
});

describe('the numeric quiz items of module 3', () => {
  const keys: Record<string, number> = {
    'share-of-alerts-real': (100 * 150) / (150 + 1_850),
    'calls-that-reach-fraud': (100 * 0.00475) / (0.00475 + 0.02985),
    'alarms-per-real-case': 1_550 / 80,
    'review-hours-a-day': (144 + 591) * 0.1,
    'ece-of-three-bins': 0.014 + 0.024 + 0.03,
    'act-at-which-score': (100 * 15) / 130,
    'brier-of-five': 1.06 / 5,
  };
  const items = ['confusion-matrix-and-threshold', 'roc-pr-and-base-rates', 'calibration-and-cost']
    .flatMap((slug) => quizSchema.parse(parse(read(`quizzes/${slug}.yaml`))).items)
    .filter((item): item is NumericItem => item.type === 'numeric');

  it('are all computed here', () => {
    expect(items.map(({ id }) => id).sort()).toEqual(Object.keys(keys).sort());
  });

  it.each(items.map((item) => [item.id, item] as const))(
    'has the right key for %s, and no mistake that counts as right',
    (id, item) => {
      const room =
        'absolute' in item.tolerance
          ? item.tolerance.absolute
          : item.tolerance.relative * Math.abs(item.answer);
      expect(Math.abs(item.answer - (keys[id] ?? NaN))).toBeLessThanOrEqual(room / 2);
      for (const { value } of item.mistakes)
        expect(Math.abs(value - item.answer)).toBeGreaterThan(room);
    },
  );
});
