import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportedFor } from '../../../../src/domain/ml/bent-scores.ts';
import { logistic, logitDensity } from '../../../../src/domain/ml/beta.ts';
import {
  breakEvenChance,
  cheapestThreshold,
  costPerThousand,
} from '../../../../src/domain/ml/cost.ts';

const calibrated = { a: 0.5, b: 4.5, temperature: 1, shift: 0 };
const tooSure = { ...calibrated, temperature: 0.5 };
const readsLow = { ...calibrated, shift: 1 };
const prices = { falsePositive: 1, falseNegative: 9, review: 0 };
const price = fc.double({ min: 0.1, max: 50, noNaN: true });

/** The same cost by adding up narrow slices of the population. */
function summed(scores: typeof calibrated, threshold: number, review: number): number {
  let cost = 0;
  const step = 0.001;
  const density = logitDensity(0.5, 4.5);
  for (let x = -80; x < 14; x += step) {
    const p = logistic(x);
    const flagged = reportedFor(scores, p) > threshold;
    cost += (flagged ? 1 - p + review : 9 * p) * density(x) * step;
  }
  return 1000 * cost;
}

describe('the price of a threshold', () => {
  it('breaks even at a chance of .10 when a miss costs nine needless reviews', () => {
    expect(breakEvenChance(prices)).toBeCloseTo(0.1, 12);
    expect(breakEvenChance({ ...prices, review: 1 })).toBeCloseTo(0.2, 12);
    expect(breakEvenChance({ falsePositive: 0, falseNegative: 2, review: 5 })).toBe(1);
    expect(breakEvenChance({ falsePositive: 0, falseNegative: 0, review: 1 })).toBeUndefined();
  });

  it.each([
    ['calibrated', calibrated, 441.74],
    ['too sure', tooSure, 581.02],
    ['reads low', readsLow, 558.07],
  ])('gives the golden cost of acting at 0.10 when the scores are %s', (_, scores, cost) => {
    expect(costPerThousand(scores, prices, 0.1)).toBeCloseTo(cost, 2);
  });

  it('costs 31.5 % more to act at 0.10 on scores that are too sure', () => {
    const best = cheapestThreshold(tooSure, prices);
    expect(best.threshold).toBeCloseTo(1 / 82, 5); // odds of 1 : 9, squared
    expect(costPerThousand(tooSure, prices, 0.1) / best.cost).toBeCloseTo(1.315, 3);
  });

  it('agrees with adding up the population slice by slice', () => {
    for (const scores of [calibrated, tooSure, readsLow]) {
      expect(costPerThousand(scores, { ...prices, review: 0.5 }, 0.07)).toBeCloseTo(
        summed(scores, 0.07, 0.5),
        0,
      );
    }
  });

  it('finds by search what the formula says, moved by the bend, and never a cheaper place', () => {
    fc.assert(
      fc.property(
        price,
        price,
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.double({ min: 0.5, max: 3, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (falsePositive, falseNegative, part, temperature, shift) => {
          const own = { falsePositive, falseNegative, review: part * falseNegative };
          const scores = { ...calibrated, temperature, shift };
          const best = cheapestThreshold(scores, own);
          const formula = reportedFor(scores, breakEvenChance(own) ?? 0);
          const there = costPerThousand(scores, own, formula);
          expect(best.cost).toBeCloseTo(there, 4);
          for (const threshold of [0.001, 0.1, 0.3, 0.5, 0.9]) {
            expect(costPerThousand(scores, own, threshold)).toBeGreaterThanOrEqual(there - 1e-6);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('costs the harm of every miss when nothing is acted on, and of every alert when all is', () => {
    expect(costPerThousand(tooSure, prices, 1)).toBeCloseTo(900, 6);
    expect(costPerThousand(tooSure, { ...prices, review: 0.5 }, 0)).toBeCloseTo(900 + 500, 6);
  });
});
