import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../../../src/domain/ml/forecast-error.ts';
import {
  bias,
  coverage,
  mae,
  mape,
  mase,
  pinball,
  rmse,
  wape,
} from '../../../../src/domain/ml/forecast-error.ts';

const week: Forecast[] = [
  { forecast: 100, actual: 80 },
  { forecast: 100, actual: 100 },
  { forecast: 100, actual: 200 },
  { forecast: 100, actual: 20 },
];
const demands = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 25 });

/** The whole number from 0 to 400 with the least loss, by trying all of them. */
function bestOf(actuals: readonly number[], loss: (periods: Forecast[]) => number | undefined) {
  let best = { forecast: 0, loss: Infinity };
  for (let forecast = 0; forecast <= 400; forecast += 1) {
    const here = loss(actuals.map((actual) => ({ forecast, actual }))) ?? Infinity;
    if (here < best.loss - 1e-12) best = { forecast, loss: here };
  }
  return best;
}

describe('measures of forecast error, worked by hand', () => {
  it('reads a week whose errors are +20, 0, −100 and +80', () => {
    expect(bias(week)).toBe(0);
    expect(mae(week)).toBe(50);
    expect(rmse(week)).toBeCloseTo(Math.sqrt((400 + 10_000 + 6400) / 4), 12);
    expect(mape(week)).toBeCloseTo((0.25 + 0 + 0.5 + 4) / 4, 12);
    expect(wape(week)).toBe(0.5);
    expect(pinball(week, 0.5)).toBe(25);
    expect(pinball(week, 0.9)).toBeCloseTo((0.1 * 20 + 0.9 * 100 + 0.1 * 80) / 4, 12);
  });

  it('compares with repeating the last value, which here is off by 10 on average', () => {
    expect(mase(week, [50, 60, 50, 60])).toBe(5);
    expect(mase(week, [50, 50, 50])).toBeUndefined();
    expect(mase(week, [50])).toBeUndefined();
  });

  it('says nothing where the definition divides by nothing', () => {
    for (const measure of [bias, mae, rmse, mape, wape]) expect(measure([])).toBeUndefined();
    expect(mape([{ forecast: 3, actual: 0 }])).toBeUndefined();
    expect(wape([{ forecast: 3, actual: 0 }])).toBeUndefined();
    expect(mase([], [1, 2])).toBeUndefined();
  });

  it('counts how often an interval held, ends included', () => {
    const band = (actual: number) => ({ low: 10, high: 20, actual });
    expect(coverage([band(10), band(20), band(21), band(0)])).toBe(0.5);
    expect(coverage([])).toBeUndefined();
  });
});

describe('what each measure rewards (facts M14 and M15)', () => {
  it('is the median for MAE, the mean for RMSE, and a quantile for the pinball loss', () => {
    fc.assert(
      fc.property(demands, (actuals) => {
        const sorted = [...actuals].sort((a, b) => a - b);
        const below = (x: number) => sorted.filter((d) => d < x).length / sorted.length;
        const upTo = (x: number) => sorted.filter((d) => d <= x).length / sorted.length;
        const median = bestOf(actuals, mae).forecast;
        expect(below(median)).toBeLessThanOrEqual(0.5);
        expect(upTo(median)).toBeGreaterThanOrEqual(0.5);
        const high = bestOf(actuals, (periods) => pinball(periods, 0.9)).forecast;
        expect(below(high)).toBeLessThanOrEqual(0.9 + 1e-9);
        expect(upTo(high)).toBeGreaterThanOrEqual(0.9 - 1e-9);
        const mean = actuals.reduce((sum, d) => sum + d, 0) / actuals.length;
        expect(Math.abs(bestOf(actuals, rmse).forecast - mean)).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it('is never above the median for MAPE: optimising it forecasts low', () => {
    fc.assert(
      fc.property(demands, (actuals) => {
        expect(bestOf(actuals, mape).forecast).toBeLessThanOrEqual(bestOf(actuals, mae).forecast);
      }),
      { numRuns: 40 },
    );
    expect(bestOf([20, 80, 100, 200, 210], mape).forecast).toBe(20);
  });

  it('caps the MAPE of forecasting too low at 100 %, but not that of too high', () => {
    expect(mape([{ forecast: 0, actual: 50 }])).toBe(1);
    expect(mape([{ forecast: 500, actual: 50 }])).toBe(9);
  });

  it('halves the MAE in the pinball loss of the median', () => {
    expect(2 * (pinball(week, 0.5) ?? 0)).toBe(mae(week));
  });
});
