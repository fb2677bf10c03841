// Every worked number of lesson 3.4 and its quiz that a formula gives, computed again and looked up in the text.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { binomialAtMost } from '../../../src/domain/ml/binomial.ts';
import { lognormalDemand, normalDemand } from '../../../src/domain/ml/demand.ts';
import { lognormalErrors } from '../../../src/domain/ml/expected-error.ts';
import {
  type Forecast,
  bias,
  mae,
  mape,
  pinball,
  rmse,
  wape,
} from '../../../src/domain/ml/forecast-error.ts';
import { criticalShare, expectedStockCost } from '../../../src/domain/ml/newsvendor.ts';
import { dcg, ndcg } from '../../../src/domain/ml/ranking.ts';
import { type QuizItem, quizSchema } from '../../../src/schemas/quiz.ts';

const read = (path: string) =>
  readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8');
const slug = 'regression-forecast-ranking-metrics';
const text = read(`lessons/${slug}/index.mdx`).replaceAll('\u202f', ' ');
const { items } = quizSchema.parse(parse(read(`quizzes/${slug}.yaml`)));
const item = <T extends QuizItem['type']>(id: string, type: T) => {
  const found = items.find((one) => one.id === id);
  if (found?.type !== type) throw new Error(`no ${type} item ${id}`);
  return found as Extract<QuizItem, { type: T }>;
};

const count = (value: number) => Math.round(value).toLocaleString('en-US');
const fixed = (value: number | undefined, digits = 2) => (value ?? NaN).toFixed(digits);
const percent = (share: number | undefined, digits = 0) =>
  `${fixed((share ?? NaN) * 100, digits)} %`;
const says = (...parts: string[]) => {
  for (const part of parts) expect(text).toContain(part);
};

const demand = lognormalDemand(1000, 0.5);
const costs = { under: 80, over: 20 };
/** The bill of a booking in whole hours, as the instrument prices it. */
const bill = (order: number) => expectedStockCost(demand, costs, Math.round(order));
const weeks = (forecast: number, actuals = [500, 1000, 2000]): Forecast[] =>
  actuals.map((actual) => ({ forecast, actual }));

describe('lesson 3.4, a metric decides which way the model errs', () => {
  it('prints Table 1, in which no forecast is best twice', () => {
    const rows = [
      ['500, the lowest', 500],
      ['1,000, the median', 1000],
      ['1,167, the mean', 3500 / 3],
    ] as const;
    const scores = rows.map(([, forecast]) => [
      mape(weeks(forecast)),
      mae(weeks(forecast)),
      rmse(weeks(forecast)),
    ]);
    rows.forEach(([name], at) => {
      const cells = (scores[at] ?? []).map((score, column) => {
        const cell = column === 0 ? percent(score) : count(score ?? NaN);
        const best = Math.min(...scores.map((row) => row[column] ?? NaN));
        return score === best ? `**${cell}**` : cell;
      });
      says(`| ${name} | ${cells.join(' | ')} |`);
    });
    says(
      `(100 + 0 + 50) / 3 = ${percent(mape(weeks(1000)))}`,
      `1,500 / 3,500 = ${percent(wape(weeks(1000)))}`,
    );
  });

  it('gives the three models their errors, and the MAPE forecast its bias and its shortage', () => {
    const low = demand.mapeForecast ?? NaN;
    const errors = [low, demand.median, demand.mean].map((forecast) =>
      percent(lognormalErrors(1000, 0.5, forecast).mape),
    );
    says(`error of ${errors[0] ?? ''}, against ${errors[1] ?? ''} and ${errors[2] ?? ''}`);
    says(
      `${count(low)} hours, and ${percent(1 - demand.below(low))} of weeks need more`,
      `At ${count(low)} against a mean demand of ${count(demand.mean)}, it is −${count(demand.mean - low)} hours`,
    );
    says(`MASE is ${fixed(420 / 600)}`);
    expect(mape(weeks(0))).toBe(1);
    expect(mape(weeks(2000, [500]))).toBe(3);
  });

  it('prices the bookings', () => {
    const best = demand.quantile(criticalShare(costs) ?? NaN);
    const least = bill(best);
    says(
      `cheapest booking is ${count(best)} hours`,
      `It costs $${count(least)} a week`.replace('$', '\\$'),
      `The mean costs \\$${count(bill(demand.mean))}, which is ${percent(bill(demand.mean) / least - 1)} more`,
      `The MAPE forecast costs \\$${count(bill(demand.mapeForecast ?? NaN))}, or ${percent(bill(demand.mapeForecast ?? NaN) / least - 1)} more`,
      `falls to ${count(demand.quantile(0.2))}`,
      `The mean covers ${percent(demand.below(demand.mean))} of Harbor’s weeks`,
    );
    const calm = lognormalDemand(1000, 0.2).quantile(0.8);
    says(
      `drops from ${count(best)} to ${count(calm)} hours`,
      `the plan by ${count(Math.round((best - calm) / 10) * 10)} hours`,
    );
  });

  it('turns pinball loss into the bill', () => {
    const [short, over] = [
      pinball([{ forecast: 1200, actual: 1500 }], 0.8) ?? NaN,
      pinball([{ forecast: 1200, actual: 900 }], 0.8) ?? NaN,
    ];
    says(`0.8 · 300 = ${count(short)}`, `0.2 · 300 = ${count(over)}`);
    says(`\\$${count(100 * short)} and \\$${count(100 * over)}`);
    expect(100 * short).toBeCloseTo(300 * 80, 9);
  });

  it('says how rare 13 of 20 is for an interval that promised 90 %', () => {
    says(`13 or fewer would happen in ${percent(binomialAtMost(13, 20, 0.9), 1)} of such checks`);
    expect(binomialAtMost(12, 20, 0.8)).toBeLessThan(0.05);
    expect(binomialAtMost(13, 20, 0.8)).toBeGreaterThan(0.05);
  });

  it('works NDCG by hand, and states what the test of the ranker allows', () => {
    const grades = [3, 0, 2, 1, 0];
    says(`7 + 0 + 1.5 = ${dcg(grades, 3)}`, `7 + 1.89 + 0.5 = ${fixed(dcg([3, 2, 1], 3))}`);
    says(`NDCG@3 is ${fixed(ndcg(grades, 3))}`);
    says(`from ${fixed(ndcg([1, 3, 0, 2, 0, 1], 5))} to ${fixed(ndcg([3, 1, 0, 2, 0, 1], 5))}`);
    const [before, after, n] = [0.212, 0.21, 40_000];
    const error = Math.sqrt((before * (1 - before) + after * (1 - after)) / n);
    const [low, high] = [after - before - 1.96 * error, after - before + 1.96 * error];
    says(`from −${fixed(-100 * low, 1)} to +${fixed(100 * high, 1)}`);
  });
});

describe('the quiz of lesson 3.4', () => {
  it('has the errors of its three weeks', () => {
    const { answer, mistakes } = item('mape-of-three-weeks', 'numeric');
    const three = weeks(400, [400, 800, 1600]);
    expect(answer).toBeCloseTo(100 * (mape(three) ?? NaN), 1);
    expect(mistakes[0]?.value).toBeCloseTo((100 * (mae(three) ?? NaN)) / 400, 1);
    expect(mistakes[1]?.value).toBeCloseTo(100 * (wape(three) ?? NaN), 1);
    expect(mistakes[2]?.value).toBeCloseTo(300 * (mape(three) ?? NaN), 9);
  });

  it('asks for the booking that its prices name, and knows the others by name', () => {
    const { answer, mistakes, start } = item('book-when-idle-is-dear', 'task');
    const weekend = lognormalDemand(1000, start['s'] ?? NaN);
    const share = criticalShare({ under: start['u'] ?? NaN, over: start['c'] ?? NaN }) ?? NaN;
    expect(answer).toBe(Math.round(weekend.quantile(share)));
    expect(mistakes.map(({ value }) => value)).toEqual(
      [weekend.mean, weekend.median, weekend.quantile(1 - share), weekend.mapeForecast ?? NaN].map(
        Math.round,
      ),
    );
    expect(percent(weekend.below(weekend.mean))).toBe('58 %');
  });

  it('orders 567 terminals at a price of three to one', () => {
    const share = criticalShare({ under: 60, over: 20 }) ?? NaN;
    expect(share).toBe(0.75);
    expect(Math.round(normalDemand(500, 100).quantile(share))).toBe(567);
  });

  it('names quantiles that follow from prices, and counts that would be odd', () => {
    expect(percent(6 / 7)).toBe('86 %');
    expect(percent(5 / 6)).toBe('83 %');
    expect(Math.round((20 * 5) / 6)).toBe(17);
    expect(binomialAtMost(12, 20, 5 / 6)).toBeLessThan(0.02);
    expect(bias([{ forecast: 1, actual: 2 }])).toBeLessThan(0);
  });
});
