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
import { betaBelow, logistic } from '../../../src/domain/ml/beta.ts';
import {
  alertsAt,
  auc,
  averagePrecision,
  type Binormal,
  countsAt,
  falsePositiveRateAt,
  ppv,
  precisionAt,
  recallAt,
  thresholdThatFits,
} from '../../../src/domain/ml/binormal.ts';
import { binnedError } from '../../../src/domain/ml/bins.ts';
import { brier, expectedCalibrationError, logLoss } from '../../../src/domain/ml/calibration.ts';
import { type ConfusionMatrix, ratesOf } from '../../../src/domain/ml/confusion-matrix.ts';
import {
  breakEvenChance,
  cheapestThreshold,
  costPerThousand,
} from '../../../src/domain/ml/cost.ts';
import { wilsonInterval } from '../../../src/domain/ml/interval.ts';
import { normalQuantile } from '../../../src/domain/ml/normal.ts';
import { type NumericItem, quizSchema } from '../../../src/schemas/quiz.ts';

const read = (path: string) =>
  readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8');
const lesson = (slug: string) =>
  read(`lessons/${slug}/index.mdx`).replaceAll('\u202f', ' ').replaceAll('{,}', ',');

/** A number as the lessons print it: rounded, with commas between thousands. */
const count = (value: number) => Math.round(value).toLocaleString('en-US');
const fixed = (value: number | undefined, digits: number) => (value ?? NaN).toFixed(digits);
const two = (value: number | undefined) => fixed(value, 2);
const three = (value: number | undefined) => fixed(value, 3);
const percent = (share: number | undefined, digits = 0) =>
  `${fixed((share ?? NaN) * 100, digits)} %`;
/** “23 % to 88 %” and the like. */
const spread = ({ low, high }: { low: number; high: number }, between: string) =>
  `${fixed(low * 100, 0)}${between}${percent(high)}`;
/** x at which a falling function crosses zero, by bisection. */
function crossing(falling: (x: number) => number, low: number, high: number): number {
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (falling(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
/** The body rows of a Markdown table, found by the words of its head. */
function rowsUnder(text: string, head: string): string[][] {
  expect(text.split(head)).toHaveLength(2);
  const lines = text.slice(text.indexOf(head)).split('\n').slice(2);
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
/** The second cells of a table of fields, by the first. */
const fieldsUnder = (text: string, head: string): Record<string, string | undefined> =>
  Object.fromEntries(rowsUnder(text, head).map(([field = '', value = '']) => [field, value]));

const harbor: Binormal = { separation: 2, spread: 1, prevalence: 0.01, volume: 20_000 };
const alertsADay = 50;
const capacity = 8 * alertsADay;
const hoursAnAlert = 8 / alertsADay;
const genuine = harbor.volume * (1 - harbor.prevalence);
const at = (threshold: number, model = harbor) => {
  const counts = countsAt(model, threshold);
  return { ...counts, ...ratesOf(counts), alerts: counts.tp + counts.fp };
};
const reviewers = (alerts: number) => Math.ceil(Math.round(alerts) / alertsADay);

describe('lesson 3.1, a threshold is a staffing decision', () => {
  const text = lesson('confusion-matrix-and-threshold');
  const one = at(1);
  const fit = at(2.15);
  const launch = at(2.2);
  const better = at(2.25, { ...harbor, separation: 3 });
  /** The threshold, in the hundredths that the instrument offers, at which a rate is best. */
  const best = (rate: 'accuracy' | 'f1') =>
    Array.from({ length: 500 }, (_, step) => step / 100).reduce((a, b) =>
      (at(b)[rate] ?? 0) > (at(a)[rate] ?? 0) ? b : a,
    );
  /** P(more than `limit`) of a Poisson count. */
  const overflow = (mean: number, limit: number) => {
    let [term, below] = [Math.exp(-mean), 0];
    for (let k = 0; k <= limit; k += 1) {
      below += term;
      term *= mean / (k + 1);
    }
    return 1 - below;
  };

  it('prints the four cells of Table 1', () => {
    const rows = rowsUnder(text, '| Payments | Sent to a reviewer | Passed |');
    expect(rows).toEqual([
      [`${count(200)} fraudulent`, `${count(one.tp)} caught`, `${count(one.fn)} missed`],
      [`${count(genuine)} genuine`, `${count(one.fp)} needless`, `${count(one.tn)} left alone`],
    ]);
  });

  it('prints the operating points of Table 2', () => {
    const rows = rowsUnder(text, '| Threshold | Recall | Precision |');
    expect(rows).toHaveLength(5);
    for (const row of rows) {
      const { recall, precision, alerts, fn } = at(Number(row[0]));
      expect(row).toEqual([
        two(Number(row[0])),
        two(recall),
        two(precision),
        count(alerts),
        String(reviewers(alerts)),
        count(fn),
      ]);
    }
  });

  it('prints the numbers that show each harm in Table 3', () => {
    const block = at(3.5);
    expect(rowsUnder(text, '| What would hurt | Watch |').map((row) => row[2])).toEqual([
      two(fit.recall),
      two(fit.precision),
      count(fit.fp),
      `${count(block.fp)} beside ${count(block.tp)}`,
    ]);
  });

  it('prints the record of Table 5', () => {
    const record = fieldsUnder(text, '| Field | Harbor |');
    expect(record['Binding constraint']).toBe(
      `Eight reviewers × ${alertsADay} alerts = ${capacity} a day`,
    );
    expect(record['At this threshold, per day']).toBe(
      `${count(launch.tp)} caught, ${count(launch.fn)} missed, ${count(launch.fp)} needless, ` +
        `${count(launch.alerts)} alerts (${count(capacity - launch.alerts)} spare)`,
    );
    const strict = at(2.5);
    expect(record['Options refused']).toBe(
      `1.00: ${count(one.fn)} missed, ${count(one.alerts)} alerts, ${reviewers(one.alerts)} reviewers. ` +
        `2.50: ${count(strict.fn)} missed, ${count(strict.alerts)} alerts, half the team idle`,
    );
    expect(strict.alerts / capacity).toBeCloseTo(0.5, 1);
  });

  it.each([
    ['the capacity', `reviewer capacity</Term> of ${capacity} alerts a day`],
    ['what the team receives', `can finish ${capacity} alerts and receives ${count(one.alerts)}`],
    [
      'accuracy',
      `${count(one.tp)} + ${count(one.tn)} right decisions out of ${count(harbor.volume)}, or ${percent(one.accuracy)}`,
    ],
    [
      'accuracy without alerts',
      `right on all ${count(genuine)} genuine payments, so its accuracy is ${percent(1 - harbor.prevalence)}`,
    ],
    [
      'the best accuracy',
      `best accuracy here is ${two(best('accuracy'))}. It scores ${percent(at(best('accuracy')).accuracy, 2)} and catches ${count(at(best('accuracy')).tp)} frauds`,
    ],
    [
      'precision',
      `\\frac{${count(one.tp)}}{${count(one.tp)} + ${count(one.fp)}} = ${three(one.precision)}`,
    ],
    [
      'recall',
      `\\frac{${count(one.tp)}}{${count(one.tp)} + ${count(one.fn)}} = ${two(one.recall)}`,
    ],
    [
      'the false positive rate',
      `${count(one.fp)} / ${count(genuine)} = ${three(one.falsePositiveRate)}`,
    ],
    ['specificity', `specificity</Term>, ${three(one.specificity)}`],
    ['the numerator that two rates share', `share the numerator ${count(one.tp)}`],
    ['the swap', `the swap turns ${percent(one.precision)} into ${percent(one.recall)}`],
    ['the alerts of the formula', `\\approx ${count(one.alerts)}`],
    ['minutes an alert', `An alert takes ${fixed(hoursAnAlert * 60, 1)} minutes`],
    [
      'reviewer hours',
      `${count(one.alerts)} alerts are ${count(Math.round(one.alerts) * hoursAnAlert)} reviewer hours a day, and eight people have ${8 * 8}`,
    ],
    ['reviewers needed', `Harbor would need ${reviewers(one.alerts)} reviewers`],
    ['the fit', `The fit is near ${two(thresholdThatFits(harbor, capacity))}.`],
    [
      'what the fit does',
      `receives ${count(fit.alerts)} alerts, catches ${count(fit.tp)} frauds and lets ${count(fit.fn)} through`,
    ],
    ['the boast', `quadrupled, from ${two(one.precision)} to ${two(fit.precision)}`],
    [
      'a better model',
      `sends ${count(better.alerts)} alerts, catches ${count(better.tp)} frauds and misses ${count(better.fn)}. ` +
        `Precision is ${two(better.precision)} and recall ${two(better.recall)}`,
    ],
    [
      'a small rate',
      `At 2.15 the false positive rate is ${percent(fit.falsePositiveRate, 1)}, which sounds like nothing. ` +
        `Out of ${count(genuine)} genuine payments it makes ${count(fit.fp)} needless reviews`,
    ],
    [
      'twice the payments',
      `the alerts reach ${count(alertsAt({ ...harbor, volume: 40_000 }, 2.15))}`,
    ],
    [
      'F1 at threshold 1',
      `2 · ${count(one.tp)} / (${count(2 * Math.round(one.tp))} + ${count(one.fp)} + ${count(one.fn)}) = ${three(one.f1)}`,
    ],
    [
      'the best F1',
      `F1 peaks at threshold ${two(best('f1'))}, with ${two(at(best('f1')).f1)}. ` +
        `There the model sends ${count(at(best('f1')).alerts)} alerts and catches ${count(at(best('f1')).tp)} frauds`,
    ],
    ['what F1 gives up', `${count(fit.tp - at(best('f1')).tp)} more frauds a day go through`],
    [
      'the launch point',
      `launches at 2.20: ${count(launch.alerts)} alerts on average, above ${capacity}`,
    ],
    [
      'its spread',
      `at a mean of ${count(launch.alerts)} the standard deviation is ${count(Math.sqrt(launch.alerts))}`,
    ],
    [
      'what it catches',
      `costs four frauds a day: ${count(launch.tp)} caught instead of ${count(fit.tp)}`,
    ],
  ])('prints %s as the formula gives it', (_, figure) => {
    expect(text).toContain(figure);
  });

  it('says in words what the formulas give', () => {
    expect(text).toContain('Eighty more frauds a day are missed');
    expect(Math.round(fit.fn) - Math.round(one.fn)).toBe(80);
    expect(text).toContain('precision has quadrupled');
    expect((fit.precision ?? 0) / (one.precision ?? 1)).toBeGreaterThan(4);
    expect(text).toContain('more than three quarters of the queue');
    expect(fit.fp / fit.alerts).toBeGreaterThan(0.75);
    expect(text).toContain('Half the team sits idle');
    expect(at(best('f1')).alerts / capacity).toBeCloseTo(0.5, 1);
    expect(text).toContain('overflows a capacity of 400 on about half of all days');
    expect(overflow(capacity, capacity)).toBeCloseTo(0.5, 1);
    expect(text).toContain('on about one day in sixty');
    expect(Math.round(0.1 / overflow(launch.alerts, capacity)) * 10).toBe(60);
    expect(text).toContain('costs four frauds a day');
    expect(Math.round(fit.tp - launch.tp)).toBe(4);
  });
});

describe('lesson 3.2, the base rate decides what an alarm is worth', () => {
  const text = lesson('roc-pr-and-base-rates');
  const one = at(1);
  const odds = (one.recall ?? NaN) / (one.falsePositiveRate ?? NaN);
  const averageAt = (prevalence: number) => two(averagePrecision({ ...harbor, prevalence }));
  // A score with AUC 0.95 from two curves of the same shape, at recall 0.90 and at the capacity.
  const sharper = { ...harbor, separation: Math.SQRT2 * normalQuantile(0.95) };
  const insisting = at(sharper.separation - normalQuantile(0.9), sharper);
  const fitting = at(thresholdThatFits(sharper, capacity), sharper);
  const ours = at(thresholdThatFits(harbor, capacity));
  const tested = { people: 100_000, ill: 100, found: 99, flagged: 999 };
  const sepsis = { sensitivity: 0.33, specificity: 0.83, prevalence: 0.0664 };
  const stays = {
    ill: 1_000 * sepsis.prevalence,
    caught: 1_000 * sepsis.prevalence * sepsis.sensitivity,
    needless: 1_000 * (1 - sepsis.prevalence) * (1 - sepsis.specificity),
  };
  const stayAlerts = stays.caught + stays.needless;

  it('prints one model at the four base rates of Table 1', () => {
    const rows = rowsUnder(text, '| Share of fraud | Recall |');
    expect(rows.map((row) => row[0])).toEqual(['0.1 %', '1 %', '10 %', '50 %']);
    for (const row of rows) {
      const prevalence = Number.parseFloat(row[0] ?? '') / 100;
      const { recall, falsePositiveRate, precision, alerts } = at(1, {
        ...harbor,
        prevalence,
        volume: 1_000,
      });
      expect(row.slice(1)).toEqual([
        three(recall),
        three(falsePositiveRate),
        three(precision),
        count(alerts),
      ]);
    }
  });

  it('prints the vendor’s sheet of Table 3', () => {
    const sheet = fieldsUnder(text, '| Question | Finding |');
    const file = at(1, { ...harbor, prevalence: 0.5, volume: 2_000 });
    expect(sheet['1. Cases']).toContain(count(file.tp + file.fp + file.fn + file.tn));
    expect(sheet['5. Counts']).toBe(
      `TP ${count(file.tp)}, FP ${count(file.fp)}, FN ${count(file.fn)}, TN ${count(file.tn)}`,
    );
    expect(sheet['6. At our volume']).toBe(
      `Precision ${percent(one.precision)}, ${count(one.alerts)} alerts a day: our model at threshold 1`,
    );
    expect(sheet['7. At 400 alerts a day']).toBe(
      `Recall ${two(ours.recall)} if scores follow the same curves; ours is ${two(ours.recall)}`,
    );
    expect(sheet['8. Certainty']).toContain(
      `Recall ${spread(wilsonInterval(Math.round(file.tp), 1_000), '–')}`,
    );
    // The bar for a second look: what AUC 0.95 would catch, to the nearest ten.
    expect(sheet['Recommendation']).toContain(
      `catches ${Math.round(fitting.tp / 10) * 10} of 200 frauds`,
    );
  });

  it.each([
    [
      'the delivered threshold',
      `catches ${percent(one.recall)} of fraud and ${percent(one.precision)} of its alarms are real`,
    ],
    ['the vendor’s AUC', `AUC ${two(auc(harbor))}. The chief risk officer`],
    [
      'two points of the ROC curve',
      `the point (${three(one.falsePositiveRate)}, ${three(one.recall)}); the threshold of 2.15 is ` +
        `(${three(falsePositiveRateAt(2.15))}, ${two(recallAt(harbor, 2.15))})`,
    ],
    ['the AUC', `\\Phi(${three(2 / Math.SQRT2)}) = ${three(auc(harbor))}`],
    [
      'accuracy at three thresholds',
      `accuracy is ${two(at(0.5).accuracy)} at threshold 0.5, ${two(at(1).accuracy)} at 1 and ${two(at(2.15).accuracy)} at 2.15`,
    ],
    ['the AUC at each threshold', `The AUC is ${three(auc(harbor))} throughout`],
    [
      'average precision',
      `reach ${averageAt(0.01)} at 1 % fraud, ${averageAt(0.1)} at 10 % and ${averageAt(0.5)} at 50 %`,
    ],
    ['the league table', `puts ${averageAt(0.1)} above ${averageAt(0.01)}`],
    ['the staffed part', `false positive rates of ${percent(ours.falsePositiveRate, 1)} and below`],
    ['the rest', `The other ${percent(1 - (ours.falsePositiveRate ?? NaN))} of the`],
    [
      'AUC 0.95 at recall 0.90',
      `receive ${count(insisting.alerts)} alerts a day, at a precision of ${two(insisting.precision)}`,
    ],
    [
      'AUC 0.95 at capacity',
      `catches ${count(fitting.tp)} frauds a day, against ${count(ours.tp)}`,
    ],
    [
      'the 99 % test in people',
      `Out of ${count(tested.people)} people, ${tested.ill} have it and ${tested.ill * 0.99} of them are found. ` +
        `Of the ${count(tested.people - tested.ill)} others, 1 % are flagged: ${count((tested.people - tested.ill) * 0.01)} people`,
    ],
    [
      'its alarms',
      `${count(tested.found + tested.flagged)} alarms and ${tested.found} are real, a PPV of ${percent(ppv(0.99, 0.99, 0.001), 1)}`,
    ],
    ['the 99 % test', `= ${three(ppv(0.99, 0.99, 0.001))}`],
    ['what sensitivity leaves out', `PPV from the ${count(tested.found + tested.flagged)} who`],
    ['the odds', `${three(one.recall)} / ${three(one.falsePositiveRate)} = ${fixed(odds, 1)}`],
    [
      'the odds of an alarm',
      `become ${fixed(odds, 1)} to 99, which is a precision of ${percent(odds / (odds + 99), 1)}`,
    ],
    [
      'site A and site B',
      `drops from ${two(precisionAt({ ...harbor, prevalence: 0.1 }, 1))} to ${two(precisionAt(harbor, 1))}`,
    ],
    [
      'the pilot',
      `At threshold 1, precision is ${two(precisionAt({ ...harbor, prevalence: 0.5 }, 1))}`,
    ],
    [
      'what the instrument shows',
      `falls from ${two(precisionAt({ ...harbor, prevalence: 0.5 }, 1))} to ${two(precisionAt(harbor, 1))}, ` +
        `and average precision from ${averageAt(0.5)} to ${averageAt(0.01)}`,
    ],
    // precision = recall / (recall + FPR) on a balanced file, solved for the FPR.
    [
      'the vendor’s FPR',
      `so a false positive rate of ${two((0.84 * (1 - 0.84)) / 0.84)} is enough`,
    ],
    ['the vendor’s precision', `0.84 / (0.84 + 0.16) is ${percent(ppv(0.84, 1 - 0.16, 0.5))}`],
    ['the vendor’s claim here', `precision is ${percent(ppv(0.84, 1 - 0.16, 0.01))}`],
    [
      'the sepsis stays',
      `${count(stays.ill)} have sepsis: ${count(stays.caught)} are caught and ${count(stays.ill - stays.caught)} missed`,
    ],
    [
      'the needless sepsis alerts',
      `Of the ${count(1_000 - stays.ill)} others, ${percent(1 - sepsis.specificity)}, or ${count(stays.needless)}, are flagged`,
    ],
    [
      'the sepsis alerts',
      `makes ${count(stayAlerts)} alerts, on ${percent(stayAlerts / 1_000)} of stays`,
    ],
    ['the study’s alerts', `study reports: alerts on ${percent(stayAlerts / 1_000)} of stays`],
    [
      'the worth of one',
      `${count(stays.caught)} / ${count(stayAlerts)}, or ${percent(ppv(sepsis.sensitivity, sepsis.specificity, sepsis.prevalence))}`,
    ],
    [
      'the AUC of two curves through that point',
      `give an AUC of ${two(
        auc({
          separation: normalQuantile(sepsis.sensitivity) + normalQuantile(sepsis.specificity),
          spread: 1,
        }),
      )}`,
    ],
  ])('prints %s as the formula gives it', (_, figure) => {
    expect(text).toContain(figure);
  });

  it('says in words what the formulas give', () => {
    expect(text).toContain('about eight alerts for each patient found');
    expect(Math.round(stayAlerts / stays.caught)).toBe(8);
    expect(text).toContain('1,709 of 2,552 sepsis cases missed');
    expect(1_709 / 2_552).toBeCloseTo(1 - sepsis.sensitivity, 2);
    expect(2_552 / 38_455).toBeCloseTo(sepsis.prevalence, 4);
    expect(text).toContain('about three alarms in four false');
    expect(1 - 0.26).toBeCloseTo(0.75, 1);
    expect(text).toContain('84 frauds caught are worth 275 needless reviews');
    expect([at(2.2).tp, at(2.2).fp].map(Math.round)).toEqual([84, 275]);
  });
});

describe('lesson 3.3, a score becomes a decision when errors have prices', () => {
  const text = lesson('calibration-and-cost');
  const unit = 20;
  const honest: BentScores = { a: 0.5, b: 4.5, temperature: 1, shift: 0 };
  const sure = { ...honest, temperature: 0.5 };
  const low = { ...honest, shift: 1 };
  const prices = { falsePositive: 1, falseNegative: 9, review: 0 };
  const reviewed = { ...prices, review: 0.5 };
  const cost = (scores: BentScores, t: number, p = prices) => costPerThousand(scores, p, t);
  const best = cheapestThreshold(honest, prices).cost;
  const caught = (scores: BentScores, t: number) => 1_000 * (0.1 - massBelow(scores, t).positives);
  const held = (scores: BentScores, t: number) => 1_000 * (1 - massBelow(scores, t).cases);
  const full = crossing((t) => held(honest, t) - 200, 0, 1);
  const scores = [0.1, 0.1, 0.1, 0.1, 0.1, 0.8, 0.8, 0.8, 0.8, 0.8];
  const outcomes = [1, 0, 0, 0, 0, 1, 1, 1, 0, 0] as const;
  const relabelled = scores.map((score) => (score < 0.5 ? 0.2 : 0.6));
  const flat = scores.map(() => 0.4);
  const bins = reliabilityBins(sure);
  /** Murphy’s three parts of the Brier score of the ten cases. */
  const murphy = {
    reliability: 0.5 * (0.1 - 0.2) ** 2 + 0.5 * (0.8 - 0.6) ** 2,
    resolution: 0.5 * (0.2 - 0.4) ** 2 + 0.5 * (0.6 - 0.4) ** 2,
    uncertainty: 0.4 * 0.6,
  };
  /** P(a fraud outscores a genuine payment) for chances that follow Beta(a, b), by the trapezoid rule. */
  const area = () => {
    let [sum, fraud, rest] = [0, 0, 0];
    for (let x = -60; x <= 15; x += 0.01) {
      const nextFraud = betaBelow(logistic(x), honest.a + 1, honest.b);
      const nextRest = betaBelow(logistic(x), honest.a, honest.b + 1);
      sum += ((nextFraud - fraud) * (nextRest + rest)) / 2;
      [fraud, rest] = [nextFraud, nextRest];
    }
    return sum;
  };

  it('prints the ten cases of Table 1', () => {
    const rows = rowsUnder(text, '| Score | Cases | Fraud |');
    expect(rows.map((row) => row[0])).toEqual(['0.10', '0.80']);
    for (const row of rows) {
      const score = Number(row[0]);
      const mine = outcomes.filter((_, index) => scores[index] === score);
      const fraud = mine.filter((outcome) => outcome === 1).length;
      const rest = mine.length - fraud;
      const losses = [
        { cases: rest, square: score ** 2 },
        { cases: fraud, square: (1 - score) ** 2 },
      ].sort((x, y) => y.cases - x.cases);
      const loss = losses.reduce((sum, { cases, square }) => sum + cases * square, 0);
      expect(row.slice(1)).toEqual([
        String(mine.length),
        String(fraud),
        two(fraud / mine.length),
        two(Math.abs(fraud / mine.length - score)),
        `${losses.map(({ cases, square }) => `${cases} · ${two(square)}`).join(' + ')} = ${two(loss)}`,
      ]);
    }
  });

  it('prints the worksheet of Table 3', () => {
    const sheet = fieldsUnder(text, '| Line | Harbor |');
    expect(sheet['Cost of a needless action']).toContain(`1 unit (\\$${unit})`);
    expect(sheet['Cost of a miss']).toContain(`9 units (\\$${9 * unit})`);
    expect(sheet['Cost of a review']).toBe(
      `0 in this version; 0.5 units (\\$${unit / 2}) would give ${two(breakEvenChance(reviewed))}`,
    );
    expect(sheet['Formula threshold']).toBe(`1 / (1 + 9) = ${two(breakEvenChance(prices))}`);
    expect(sheet['Calibration evidence']).toContain(
      `ECE ${three(binnedError(bins))} and Brier ${three(populationBrier(sure))} before; ` +
        `${two(binnedError(reliabilityBins(honest)))} and ${three(populationBrier(honest))} after`,
    );
    expect(sheet['Capacity, and threshold it forces']).toContain(
      `200 holds a day; ${three(full)} after`,
    );
    expect(sheet['Expected cost per 1,000']).toBe(
      `${count(cost(honest, full))} at ${three(full)}; ${count(cost(honest, 0.1))} at 0.10 ` +
        `(needs ${count(held(honest, 0.1))} holds); ${count(cost(honest, 1))} with no model`,
    );
    const priced = (falseNegative: number) => two(breakEvenChance({ ...prices, falseNegative }));
    expect(sheet['Sensitivity']).toBe(
      `Miss at 4.5 units: ${priced(4.5)}. At 18 units: ${priced(18)}`,
    );
  });

  it.each([
    [
      'the prices',
      `costs \\$${unit}, mostly support calls and goodwill. A fraud paid out costs \\$180`,
    ],
    [
      'the rise in cost',
      `together cost \\$${count(unit * (cost(sure, 0.1) - best))} a day more. AUC`,
    ],
    [
      'a low bin',
      `from 0.1 to 0.2, the mean score is ${two(bins[1]?.reported)} and ${percent(bins[1]?.observed)} are fraud`,
    ],
    [
      'a high bin',
      `from 0.7 to 0.8, it is ${two(bins[7]?.reported)} and ${percent(bins[7]?.observed)} are fraud`,
    ],
    ['the lowest bin', `The lowest bin holds ${percent(bins[0]?.share)} of payments`],
    ['the AUC', `Harbor’s AUC is ${two(area())} before and after`],
    ['the Brier score of ten cases', `\\frac{0.85 + 1.40}{10} = ${three(brier(scores, outcomes))}`],
    [
      'their ECE',
      `\\cdot 0.10 + \\frac{5}{10} \\cdot 0.20 = ${two(expectedCalibrationError(scores, outcomes))}`,
    ],
    [
      'the base rate for all',
      `so ECE is ${fixed(expectedCalibrationError(flat, outcomes), 0)}. Brier is ${two(brier(flat, outcomes))}, worse`,
    ],
    ['one bin', `an ECE of ${two(expectedCalibrationError(scores, outcomes, 1))}`],
    [
      'the relabelled scores',
      `ECE is ${fixed(expectedCalibrationError(relabelled, outcomes), 0)} again, and Brier falls to ${two(brier(relabelled, outcomes))}`,
    ],
    [
      'Murphy’s parts',
      `mean squared gap, ${three(murphy.reliability)}. Resolution is the mean squared distance of the bins’ fraud shares from the base rate, ${two(murphy.resolution)}. ` +
        `Uncertainty comes with the base rate, 0.4 · 0.6 = ${two(murphy.uncertainty)}`,
    ],
    [
      'their sum',
      `${three(murphy.reliability)} − ${two(murphy.resolution)} + ${two(murphy.uncertainty)} = ` +
        three(murphy.reliability - murphy.resolution + murphy.uncertainty),
    ],
    ['what recalibrating removes', `recalibrating removed the ${three(murphy.reliability)}`],
    ['their interval', `${spread(wilsonInterval(3, 5), ' % to ')} (95 % Wilson interval)`],
    [
      'a confident mistake',
      `scored 0.01 costs ${two(logLoss([0.01], [1]))} in log loss and ${two(brier([0.01], [1]))} in Brier`,
    ],
    [
      'stated confidence',
      `If 142 of 200 graded “90 %” answers are right, 90 % means ${percent(142 / 200)}`,
    ],
    [
      'the honest cost',
      `costs ${count(cost(honest, 0.1))} units per 1,000 payments, or \\$${count(unit * cost(honest, 0.1))} a day`,
    ],
    [
      'the answer to the prediction',
      `The answer is ${percent(cost(sure, 0.1) / best - 1)}: ${count(cost(sure, 0.1))} units against ${count(best)}, ` +
        `which is the \\$${count(unit * (cost(sure, 0.1) - best))} a day`,
    ],
    ['the truth behind 0.10', `true probability is ${two(truthBehind(sure, 0.1))}`],
    [
      'what is held and stopped',
      `holds ${count(held(sure, 0.1))} payments instead of ${count(held(honest, 0.1))} and ` +
        `stops ${count(caught(sure, 0.1))} frauds of 100 instead of ${count(caught(honest, 0.1))}`,
    ],
    [
      'the other bend',
      `0.10 stands for ${two(truthBehind(low, 0.1))}, at ${percent(cost(low, 0.1) / best - 1)} above the best`,
    ],
    [
      'the best bent threshold',
      `It is ${three(cheapestThreshold(sure, prices).threshold)}, and it costs ${count(cheapestThreshold(sure, prices).cost)}`,
    ],
    ['the formula', `\\frac{1}{1 + 9} = ${two(breakEvenChance(prices))}`],
    [
      'the natural cut-off',
      `0.5 would hold ${count(held(honest, 0.5))} payments and stop ${count(caught(honest, 0.5))} frauds of 100. ` +
        `That costs ${count(cost(honest, 0.5))} units, when having no model at all costs ${count(cost(honest, 1))}`,
    ],
    ['the formula with a review', `\\frac{1 + 0.5}{10} = ${two(breakEvenChance(reviewed))}`],
    [
      'the cost with a review',
      `holds ${count(held(honest, 0.15))} payments and costs ${count(cost(honest, 0.15, reviewed))} units, reviews included. ` +
        `Holding from 0.10 would cost ${count(cost(honest, 0.1, reviewed))}, or ` +
        `${percent(cost(honest, 0.1, reviewed) / cost(honest, 0.15, reviewed) - 1)} more`,
    ],
    [
      'prices that vary',
      `from ${unit} / ${unit + 500} = ${three(unit / (unit + 500))}, and one of \\$50 from ${unit} / ${unit + 50} = ${three(unit / (unit + 50))}`,
    ],
    ['what 0.10 sends', `honest scores at 0.10 would send ${count(held(honest, 0.1))}`],
    [
      'the cut at capacity',
      `falls at ${three(full)}, stops ${count(caught(honest, full))} frauds and costs ${count(cost(honest, full))} units`,
    ],
    ['the next in line', `has $p = ${three(full)}$`],
    [
      'the worth of a review',
      `saves $9p - (1 - p) = ${two(9 * full - (1 - full))}$ units, so one more review is worth about \\$${count(unit * (9 * full - (1 - full)))}`,
    ],
    [
      'the fixed threshold',
      `the too-sure model stops ${count(caught(sure, 0.1))} frauds, and ${count(caught(honest, 0.1))} after recalibration, ` +
        `because it now holds ${count(held(honest, 0.1))} payments`,
    ],
    [
      'the moved threshold',
      `Moving the threshold to ${three(cheapestThreshold(sure, prices).threshold)} does the same`,
    ],
  ])('prints %s as the formula gives it', (_, figure) => {
    expect(text).toContain(figure);
  });
});

describe('the numeric quiz items of module 3', () => {
  /** The right answer and the wrong ones, each by the route its explanation names. */
  const trial: ConfusionMatrix = { tp: 150, fn: 50, fp: 1_850, tn: 17_950 };
  const rates = ratesOf(trial);
  const identity = { caught: 0.95 * 500, needless: 0.03 * 99_500 };
  const ward = { caught: 0.4 * 200, needless: 0.15 * 9_800 };
  const testSite = { caught: 0.4 * 700, needless: 0.15 * 9_300 };
  const market = { caught: 0.8 * 180, needless: 0.05 * 11_820 };
  const referrals = [0.9, 0.6, 0.2, 0.1, 0.2];
  const frauds = [1, 0, 0, 0, 1] as const;
  const gaps = referrals.map((score, index) => Math.abs(score - (frauds[index] ?? 0)));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const chats = [
    { from: 0, to: 0.2, share: 0.7, reported: 0.02, observed: 0.04 },
    { from: 0.2, to: 0.6, share: 0.2, reported: 0.3, observed: 0.18 },
    { from: 0.6, to: 1, share: 0.1, reported: 0.8, observed: 0.5 },
  ];
  const takeover = { falsePositive: 10, falseNegative: 120, review: 5 };
  const hundred = (share: number | undefined) => 100 * (share ?? NaN);
  const computed: Record<string, { answer: number; mistakes: number[] }> = {
    'share-of-alerts-real': {
      answer: hundred(rates.precision),
      mistakes: [
        hundred(rates.recall),
        hundred(rates.accuracy),
        hundred(rates.falsePositiveRate),
        hundred(trial.tp / trial.fp),
        rates.precision ?? NaN,
      ],
    },
    'review-hours-a-day': {
      answer: (market.caught + market.needless) / 10,
      mistakes: [market.caught / 10, market.needless / 10, market.caught + market.needless],
    },
    'calls-that-reach-fraud': {
      answer: hundred(ppv(0.95, 0.97, 0.005)),
      mistakes: [
        95,
        hundred(0.95 / (0.95 + 0.03)),
        hundred(identity.caught / identity.needless),
        ppv(0.95, 0.97, 0.005) ?? NaN,
      ],
    },
    'alarms-per-real-case': {
      answer: 1 / (ppv(0.4, 0.85, 0.02) ?? NaN),
      mistakes: [
        (testSite.caught + testSite.needless) / testSite.caught,
        1 / 0.4,
        ward.needless / ward.caught,
        1 / 0.02,
      ],
    },
    'brier-of-five': {
      answer: brier(referrals, frauds) ?? NaN,
      mistakes: [
        mean(gaps),
        5 * (brier(referrals, frauds) ?? NaN),
        Math.sqrt(brier(referrals, frauds) ?? NaN),
        mean(gaps.map((gap) => (gap > 0.5 ? 1 : 0))),
      ],
    },
    'ece-of-three-bins': {
      answer: binnedError(chats),
      mistakes: [
        mean(chats.map((bin) => Math.abs(bin.observed - bin.reported))),
        Math.max(...chats.map((bin) => Math.abs(bin.observed - bin.reported))),
        Math.abs(chats.reduce((sum, bin) => sum + bin.share * (bin.observed - bin.reported), 0)),
      ],
    },
    'act-at-which-score': {
      answer: hundred(breakEvenChance(takeover)),
      mistakes: [
        50,
        hundred(breakEvenChance({ ...takeover, review: 0 })),
        hundred(breakEvenChance({ ...takeover, falsePositive: 15, review: 0 })),
        hundred(15 / 120),
      ],
    },
  };
  const items = ['confusion-matrix-and-threshold', 'roc-pr-and-base-rates', 'calibration-and-cost']
    .flatMap((slug) => quizSchema.parse(parse(read(`quizzes/${slug}.yaml`))).items)
    .filter((item): item is NumericItem => item.type === 'numeric');
  const asPrinted = (value: number, printed: number) =>
    Number(value.toFixed(String(printed).split('.')[1]?.length ?? 0));

  it('are all computed here', () => {
    expect(items.map(({ id }) => id).sort()).toEqual(Object.keys(computed).sort());
  });

  it.each(items.map((item) => [item.id, item] as const))(
    'has the right key and the wrong values people reach for %s',
    (id, item) => {
      const { answer, mistakes } = computed[id] ?? { answer: NaN, mistakes: [] };
      expect(item.answer).toBe(asPrinted(answer, item.answer));
      expect(item.mistakes.map(({ value }) => value)).toEqual(
        item.mistakes.map(({ value }, index) => asPrinted(mistakes[index] ?? NaN, value)),
      );
      expect(item.mistakes).toHaveLength(mistakes.length);
    },
  );

  it.each(items.map((item) => [item.id, item] as const))(
    'takes no mistake for the answer of %s, and the exact value always',
    (id, item) => {
      const room =
        'absolute' in item.tolerance
          ? item.tolerance.absolute
          : item.tolerance.relative * Math.abs(item.answer);
      expect(Math.abs(item.answer - (computed[id]?.answer ?? NaN))).toBeLessThanOrEqual(room / 2);
      for (const { value } of item.mistakes)
        expect(Math.abs(value - item.answer)).toBeGreaterThan(room);
    },
  );
});

describe('the keys of tasks and ranges', () => {
  const found = (slug: string, id: string) => {
    const item = quizSchema
      .parse(parse(read(`quizzes/${slug}.yaml`)))
      .items.find((each) => each.id === id);
    if (!item) throw new Error(`${slug} has no ${id}`);
    return item;
  };
  const harbor: Binormal = { separation: 2, spread: 1, prevalence: 0.01, volume: 20_000 };

  it('set the threshold of 3.1 for five reviewers at the first stop of the slider that fits', () => {
    const exact = thresholdThatFits(harbor, 250);
    const item = found('confusion-matrix-and-threshold', 'five-reviewers-left');
    expect(item).toMatchObject({ answer: Math.ceil(exact * 20) / 20, start: { k: 250 } });
    const at = (threshold: number) => countsAt(harbor, threshold);
    const why = 'why' in item ? item.why : '';
    expect(why).toContain(`raises ${count(alertsAt(harbor, 2.4))} alerts`);
    expect(why).toContain(`catches ${count(at(2.4).tp)} frauds`);
    expect(why).toContain(`there are ${count(alertsAt(harbor, 2.35))}`);
    expect(why).toContain(`${count(at(2.15).tp - at(2.4).tp)} frauds a day more`);
  });

  it('print the counts that the record of 3.1 is written from', () => {
    const { stem } = found('confusion-matrix-and-threshold', 'record-for-the-owner');
    const { tp, fp, fn } = countsAt(harbor, 2.2);
    expect(stem).toContain(`${count(tp + fp)} alerts a day`);
    expect(stem).toContain(
      `${count(tp)} frauds caught, ${count(fn)} missed, ${count(fp)} needless`,
    );
    expect(stem).toContain(
      `At 2.00 it would be ${count(alertsAt(harbor, 2))} alerts and ${count(countsAt(harbor, 2).tp)} caught`,
    );
  });

  it('set the share of 3.2 where one alert in five is real', () => {
    const share = crossing(
      (prevalence) => 0.2 - (precisionAt({ ...harbor, prevalence }, 1) ?? 0),
      0.001,
      0.5,
    );
    expect(found('roc-pr-and-base-rates', 'share-a-group-needs')).toMatchObject({
      answer: Number((share * 100).toFixed(1)),
    });
  });

  it('ask in 3.2 for the share of flagged laptops that Bayes gives', () => {
    const share = (0.9 / 500 / (0.9 / 500 + 0.02 * (499 / 500))) * 100;
    expect(found('roc-pr-and-base-rates', 'share-of-flagged-laptops')).toMatchObject({
      truth: Number(share.toFixed(1)),
    });
  });

  it('set the threshold of 3.3 where timid scores cost least', () => {
    const timid: BentScores = { a: 0.5, b: 4.5, temperature: 2, shift: 0 };
    const prices = { falsePositive: 1, falseNegative: 19, review: 0 };
    const { threshold, cost } = cheapestThreshold(timid, prices);
    const item = found('calibration-and-cost', 'cheapest-while-timid');
    expect(item).toMatchObject({ answer: Number(threshold.toFixed(3)), start: { tau: 2, fn: 19 } });
    const why = 'why' in item ? item.why : '';
    expect(why).toContain(`costs ${count(cost)} units per 1,000`);
    expect(why).toContain(`a true chance of ${two(truthBehind(timid, threshold))}`);
  });

  it('print the cost basis of 3.3 from its prices', () => {
    const item = found('calibration-and-cost', 'cost-basis-for-finance');
    const cut = (miss: number) =>
      two(breakEvenChance({ falsePositive: 15, falseNegative: miss, review: 5 }));
    const sample = 'sample' in item ? item.sample : '';
    expect(sample).toContain(`(15 + 5) ÷ (15 + 85) = ${cut(85)}`);
    expect(sample).toContain(
      `If a miss costs half, it becomes ${cut(42.5)}; if double, ${cut(170)}`,
    );
  });
});
