import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsAt, falsePositiveRateAt, recallAt } from '../../../../src/domain/ml/binormal.ts';
import { ratesOf } from '../../../../src/domain/ml/confusion-matrix.ts';
import { expectedCounts } from '../../../../src/domain/ml/expected-counts.ts';

const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe('the counts that stated rates lead to', () => {
  it('gives 950 caught and 4,950 needless of 100,000 at 1 % prevalence, 95 % caught, 5 % false', () => {
    const traffic = { volume: 100_000, prevalence: 0.01, recall: 0.95, falsePositiveRate: 0.05 };
    const { tp, fp, fn, tn } = expectedCounts(traffic);
    expect([tp, fp, fn, tn].map((count) => Math.round(1e6 * count) / 1e6)).toEqual([
      950, 4950, 50, 94_050,
    ]);
  });

  it('is undone by the rates of a confusion matrix', () => {
    fc.assert(
      fc.property(inside, inside, inside, (prevalence, recall, falsePositiveRate) => {
        const rates = ratesOf(
          expectedCounts({ volume: 5000, prevalence, recall, falsePositiveRate }),
        );
        expect(rates.prevalence).toBeCloseTo(prevalence, 10);
        expect(rates.recall).toBeCloseTo(recall, 10);
        expect(rates.falsePositiveRate).toBeCloseTo(falsePositiveRate, 10);
      }),
    );
  });

  it('agrees with the counts of a binormal scorer at a threshold', () => {
    const model = { separation: 2, spread: 1, prevalence: 0.01, volume: 20_000 };
    const rates = { recall: recallAt(model, 1), falsePositiveRate: falsePositiveRateAt(1) };
    expect(expectedCounts({ ...model, ...rates })).toEqual(countsAt(model, 1));
  });
});
