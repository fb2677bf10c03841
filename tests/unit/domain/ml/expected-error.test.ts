import { describe, expect, it } from 'vitest';
import { lognormalDemand } from '../../../../src/domain/ml/demand.ts';
import { lognormalErrors } from '../../../../src/domain/ml/expected-error.ts';

/** E[f(D)] by Simpson's rule over ln D: it knows nothing of the closed forms. */
function expected(median: number, sigma: number, f: (demand: number) => number): number {
  const [from, to, parts] = [-9, 9, 40_000];
  const step = (to - from) / parts;
  let sum = 0;
  for (let at = 0; at <= parts; at += 1) {
    const z = from + at * step;
    const weight = at === 0 || at === parts ? 1 : at % 2 ? 4 : 2;
    sum += weight * Math.exp((-z * z) / 2) * f(median * Math.exp(sigma * z));
  }
  return (sum * step) / 3 / Math.sqrt(2 * Math.PI);
}

describe('what a forecast scores on average', () => {
  it.each([
    [1000, 0.5, 779],
    [1000, 0.5, 1523],
    [40, 0.2, 41],
    [250, 0.9, 100],
  ])('agrees with an integral for median %d, σ %d and forecast %d', (median, sigma, forecast) => {
    const { mape, mae, rmse } = lognormalErrors(median, sigma, forecast);
    const mean = (f: (miss: number, demand: number) => number) =>
      expected(median, sigma, (demand) => f(forecast - demand, demand));
    expect(mape).toBeCloseTo(
      mean((miss, demand) => Math.abs(miss) / demand),
      5,
    );
    expect(mae / mean(Math.abs)).toBeCloseTo(1, 5);
    expect(rmse / Math.sqrt(mean((miss) => miss * miss))).toBeCloseTo(1, 5);
  });

  it('is least where demand.ts says: MAPE below the median, MAE at it, RMSE at the mean', () => {
    const { mean, median, mapeForecast = NaN } = lognormalDemand(1000, 0.5);
    const favourites = [
      ['mape', mapeForecast],
      ['mae', median],
      ['rmse', mean],
    ] as const;
    for (const [metric, favourite] of favourites) {
      const score = (forecast: number) => lognormalErrors(1000, 0.5, forecast)[metric];
      expect(score(favourite)).toBeLessThan(score(favourite * 0.98));
      expect(score(favourite)).toBeLessThan(score(favourite * 1.02));
    }
  });
});
