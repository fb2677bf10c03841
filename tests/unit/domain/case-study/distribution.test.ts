import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binsOf,
  canTell,
  differenceOf,
  distributionOf,
  intervalOf,
  matters,
  meanOf,
  quantileOf,
  shareAbove,
  shareBelow,
} from '../../../../src/domain/case-study/distribution.ts';

const reruns = (...outcomes: readonly number[]) =>
  outcomes.map((outcome) => ({ outcome, ending: outcome < 50 ? 'late' : 'done' }));
const outcomes = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
  minLength: 1,
  maxLength: 200,
});

describe('what many re-runs come to', () => {
  it('tells five re-runs worked out by hand', () => {
    expect(distributionOf(reruns(10, 90, 50, 30, 70))).toEqual({
      n: 5,
      mean: 50,
      // Type 7: 0.1 · 4 = 0.4 of the way from 10 to 30.
      p10: 18,
      median: 50,
      p90: 82,
      losing: 0.4,
      bins: binsOf([10, 30, 50, 70, 90]),
      endings: { late: 0.4, done: 0.6 },
    });
  });

  it('puts 0 into the first bin, 100 into the last, and a border into the upper one', () => {
    const bins = binsOf([0, 3.99, 4, 99, 100]);
    expect(bins).toHaveLength(25);
    expect([bins[0], bins[1], bins[24]]).toEqual([2, 1, 2]);
  });

  it('counts an outcome of exactly 50 as not lost', () => {
    expect(distributionOf(reruns(50, 49.9)).losing).toBe(0.5);
  });

  it('loses no re-run in the bins and none in the endings', () => {
    fc.assert(
      fc.property(outcomes, (values) => {
        const { bins, endings } = distributionOf(reruns(...values));
        expect(bins.reduce((sum, count) => sum + count, 0)).toBe(values.length);
        expect(Object.values(endings).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
      }),
    );
  });

  it('keeps quantiles in order and within the values, and splits all values in three', () => {
    fc.assert(
      fc.property(outcomes, fc.double({ min: 0, max: 100, noNaN: true }), (values, limit) => {
        const sorted = [...values].sort((a, b) => a - b);
        const [low, middle, high] = [0.1, 0.5, 0.9].map((share) => quantileOf(sorted, share));
        expect(low).toBeLessThanOrEqual(middle ?? NaN);
        expect(middle).toBeLessThanOrEqual(high ?? NaN);
        expect(quantileOf(sorted, 0)).toBe(sorted[0]);
        expect(quantileOf(sorted, 1)).toBe(sorted.at(-1));
        const equal = values.filter((value) => value === limit).length / values.length;
        expect(shareBelow(values, limit) + equal + shareAbove(values, limit)).toBeCloseTo(1);
      }),
    );
  });

  it('says nothing of nothing', () => {
    expect(meanOf([])).toBe(0);
    expect(shareBelow([], 50)).toBe(0);
    expect(distributionOf([]).bins.every((count) => count === 0)).toBe(true);
  });
});

describe('the difference of two policies under the same luck', () => {
  it('is the mean of the pairs, with the standard error of the pairs', () => {
    // Differences 2, 4, 6: mean 4, variance 4, error 2/√3.
    const difference = differenceOf(reruns(12, 24, 36), reruns(10, 20, 30));
    expect(difference.mean).toBe(4);
    expect(difference.error).toBeCloseTo(2 / Math.sqrt(3));
    expect(intervalOf(difference)).toBeCloseTo(2.263, 3);
  });

  it('can be told from nothing outside its interval, however small it is', () => {
    expect(canTell({ mean: -0.2, error: 0.1 })).toBe(true);
    expect(canTell({ mean: 0.19, error: 0.1 })).toBe(false);
    expect(canTell({ mean: 0, error: 0 })).toBe(false);
  });

  it('matters from half a point on, as it is shown, however unsure it is', () => {
    expect([0.44, -0.46, 0.5].map((mean) => matters({ mean, error: 9 }))).toEqual([
      ...[false, true, true],
    ]);
  });

  it('is nothing for a policy and itself', () => {
    fc.assert(
      fc.property(outcomes, (values) => {
        expect(differenceOf(reruns(...values), reruns(...values))).toEqual({
          mean: 0,
          error: 0,
        });
      }),
    );
  });
});
