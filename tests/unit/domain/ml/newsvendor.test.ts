import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Demand } from '../../../../src/domain/ml/demand.ts';
import {
  lognormalDemand,
  lognormalWithMean,
  normalDemand,
} from '../../../../src/domain/ml/demand.ts';
import { normalsFrom } from '../../../../src/domain/ml/draws.ts';
import { mape, pinball } from '../../../../src/domain/ml/forecast-error.ts';
import {
  criticalShare,
  expectedStockCost,
  pricedOrders,
} from '../../../../src/domain/ml/newsvendor.ts';
import { normalDensity, normalQuantile } from '../../../../src/domain/ml/normal.ts';
import { randomFrom } from '../../../../src/domain/ml/random.ts';

/** ∫ value · density over a wide range of the logarithm or of the units, by Simpson's rule. */
function average(low: number, high: number, weight: (x: number) => number) {
  const panels = 20_000;
  const step = (high - low) / panels;
  let sum = weight(low) + weight(high);
  for (let i = 1; i < panels; i += 1) sum += (i % 2 === 1 ? 4 : 2) * weight(low + i * step);
  return (sum * step) / 3;
}

/** The argument with the least value between two ends, by ternary search on a convex function. */
function argmin(low: number, high: number, value: (x: number) => number): number {
  let [a, b] = [low, high];
  for (let round = 0; round < 200; round += 1) {
    const [c, d] = [a + (b - a) / 3, b - (b - a) / 3];
    if (value(c) < value(d)) b = d;
    else a = c;
  }
  return (a + b) / 2;
}

const skewed = lognormalDemand(100, 0.6);
const even = normalDemand(100, 20);
const costs = fc.record({
  under: fc.double({ min: 0.1, max: 50, noNaN: true }),
  over: fc.double({ min: 0.1, max: 50, noNaN: true }),
});

describe('modelled demand', () => {
  it.each([
    ['skewed', skewed, 0.6],
    ['even', even, undefined],
  ] as const)(
    'has the mean and the unmet demand that integration finds: %s',
    (_, demand, sigma) => {
      const units = (x: number) => (sigma === undefined ? 100 + 20 * x : 100 * Math.exp(sigma * x));
      expect(average(-10, 10, (x) => units(x) * normalDensity(x))).toBeCloseTo(demand.mean, 6);
      for (const order of [40, 90, 100, 180, 400]) {
        const unmet = average(-10, 10, (x) => Math.max(0, units(x) - order) * normalDensity(x));
        expect(Math.abs(demand.unmet(order) - unmet)).toBeLessThan(1e-4);
      }
    },
  );

  it('finds its quantiles back, and its median in the middle', () => {
    for (const demand of [skewed, even]) {
      expect(demand.quantile(0.5)).toBeCloseTo(demand.median, 9);
      for (const share of [0.01, 0.3, 0.8, 0.99])
        expect(demand.below(demand.quantile(share))).toBeCloseTo(share, 10);
    }
    expect(skewed.below(0)).toBe(0);
    expect(skewed.unmet(0)).toBeCloseTo(skewed.mean, 12);
  });

  it('has the asked-for mean and relative deviation', () => {
    const demand = lognormalWithMean(250, 0.5);
    expect(demand.mean).toBeCloseTo(250, 9);
    const sigma = Math.log(demand.quantile(0.841344746068543) / demand.median);
    expect(Math.sqrt(Math.expm1(sigma ** 2))).toBeCloseTo(0.5, 9);
  });

  it('has its least MAPE at median·e^(−σ²), as a search by integration finds', () => {
    const loss = (order: number) =>
      average(-12, 12, (x) => {
        const demand = 100 * Math.exp(0.6 * x);
        return (Math.abs(order - demand) / demand) * normalDensity(x);
      });
    expect(argmin(10, 200, loss)).toBeCloseTo(skewed.mapeForecast ?? 0, 2);
    expect(skewed.mapeForecast).toBeCloseTo(100 * Math.exp(-0.36), 9);
    expect(even.mapeForecast).toBeUndefined();
  });
});

describe('the newsvendor bridge', () => {
  it('orders the 80 % quantile when a lost sale costs four times a leftover', () => {
    expect(criticalShare({ under: 8, over: 2 })).toBe(0.8);
    expect(criticalShare({ under: 0, over: 0 })).toBeUndefined();
  });

  it('has the least cost at the critical quantile, as a search finds that knows no formula', () => {
    fc.assert(
      fc.property(costs, fc.constantFrom(skewed, even), (prices, demand: Demand) => {
        const best = argmin(0, 3000, (order) => expectedStockCost(demand, prices, order));
        const quantile = demand.quantile(criticalShare(prices) ?? 0);
        const found = expectedStockCost(demand, prices, best);
        expect(expectedStockCost(demand, prices, quantile)).toBeLessThanOrEqual(found + 1e-9);
        expect(Math.abs(best / quantile - 1)).toBeLessThan(1e-3);
      }),
      { numRuns: 50 },
    );
  });

  it('costs (c_u + c_o)·σ·φ(z) at the best order of normal demand, the textbook result', () => {
    const order = even.quantile(0.9);
    const least = expectedStockCost(even, { under: 9, over: 1 }, order);
    expect(least).toBeCloseTo(10 * 20 * normalDensity(normalQuantile(0.9)), 9);
  });

  it('agrees with the pinball loss and the MAPE of 200,000 drawn periods', () => {
    const normal = normalsFrom(randomFrom(3));
    const periods = (forecast: number) =>
      Array.from({ length: 200_000 }, () => ({
        forecast,
        actual: 100 * Math.exp(0.6 * normal()),
      }));
    const cost = 10 * (pinball(periods(120), 0.8) ?? 0);
    const exact = expectedStockCost(skewed, { under: 8, over: 2 }, 120);
    expect(Math.abs(cost / exact - 1)).toBeLessThan(0.01);
    const [low, mean] = [periods(skewed.mapeForecast ?? 0), periods(skewed.mean)];
    expect(mape(low)).toBeLessThan(mape(mean) ?? 0);
  });

  it('shows what ordering the mean, the median or the MAPE optimum costs beyond the least', () => {
    const orders = pricedOrders(skewed, { under: 9, over: 1 });
    expect(orders.map(({ rule }) => rule)).toEqual(['cheapest', 'mean', 'median', 'mape']);
    expect(orders[0]?.covered).toBeCloseTo(0.9, 10);
    expect(orders[0]?.excess).toBe(0);
    const [, mean = 0, median = 0, low = 0] = orders.map(({ excess }) => excess);
    expect(mean).toBeGreaterThan(0);
    expect(median).toBeGreaterThan(mean);
    expect(low).toBeGreaterThan(median);
  });

  it('leaves out orders that do not exist', () => {
    expect(pricedOrders(even, { under: 1, over: 1 }).map(({ rule }) => rule)).not.toContain('mape');
    expect(pricedOrders(even, { under: 0, over: 1 }).map(({ rule }) => rule)).toEqual([
      'mean',
      'median',
    ]);
  });
});
