import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratesOf } from '../../../../src/domain/ml/confusion-matrix.ts';

describe('rates of a confusion matrix', () => {
  it('follows the textbook definitions', () => {
    const rates = ratesOf({ tp: 80, fp: 40, fn: 20, tn: 860 });
    expect(rates.recall).toBeCloseTo(0.8, 12);
    expect(rates.precision).toBeCloseTo(2 / 3, 12);
    expect(rates.specificity).toBeCloseTo(860 / 900, 12);
    expect(rates.falsePositiveRate).toBeCloseTo(40 / 900, 12);
    expect(rates.negativePredictiveValue).toBeCloseTo(860 / 880, 12);
    expect(rates.accuracy).toBeCloseTo(0.94, 12);
    expect(rates.f1).toBeCloseTo(8 / 11, 12);
    expect(rates.prevalence).toBeCloseTo(0.1, 12);
    expect(rates.alertRate).toBeCloseTo(0.12, 12);
  });

  it('leaves a rate out where its definition divides by zero, and never says NaN', () => {
    expect(ratesOf({ tp: 0, fp: 0, fn: 5, tn: 95 }).precision).toBeUndefined();
    expect(ratesOf({ tp: 0, fp: 5, fn: 0, tn: 95 }).recall).toBeUndefined();
    expect(Object.values(ratesOf({ tp: 0, fp: 0, fn: 0, tn: 0 }))).toEqual(
      new Array<undefined>(9).fill(undefined),
    );
  });

  it('keeps every rate between 0 and 1, and F1 between precision and recall', () => {
    const count = fc.nat(1_000_000);
    fc.assert(
      fc.property(count, count, count, count, (tp, fp, fn, tn) => {
        const rates = ratesOf({ tp, fp, fn, tn });
        for (const rate of Object.values(rates) as (number | undefined)[]) {
          if (rate !== undefined) expect(rate >= 0 && rate <= 1).toBe(true);
        }
        const { f1, precision, recall } = rates;
        if (f1 === undefined || precision === undefined || recall === undefined) return;
        expect(f1).toBeGreaterThanOrEqual(Math.min(precision, recall) - 1e-12);
        expect(f1).toBeLessThanOrEqual(Math.max(precision, recall) + 1e-12);
      }),
    );
  });
});
