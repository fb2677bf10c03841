import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dcg,
  dcgOfScores,
  discountAt,
  gainOf,
  meanReciprocalRank,
  ndcg,
  precisionAtPlace,
  reciprocalRank,
} from '../../../../src/domain/ml/ranking.ts';

const grades = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 });

function orders<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    orders(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}

describe('gain and discount (fact M16)', () => {
  it('count 2^rel − 1 and divide by log₂(place + 1), worked by hand', () => {
    expect([0, 1, 2, 3].map(gainOf)).toEqual([0, 1, 3, 7]);
    expect([1, 3, 7].map(discountAt)).toEqual([1, 0.5, 1 / 3]);
    // 7/1 + 3/log₂3 + 0 + 1/log₂5.
    expect(dcg([3, 2, 0, 1])).toBeCloseTo(7 + 3 / Math.log2(3) + 1 / Math.log2(5), 12);
    expect(dcg([3, 2, 0, 1], 1)).toBe(7);
  });
});

describe('NDCG', () => {
  it('divides by the best of all orders, found by trying every one', () => {
    fc.assert(
      fc.property(grades, fc.integer({ min: 1, max: 7 }), (relevances, k) => {
        const best = Math.max(...orders(relevances).map((order) => dcg(order, k)));
        if (best === 0) expect(ndcg(relevances, k)).toBeUndefined();
        else expect(ndcg(relevances, k)).toBeCloseTo(dcg(relevances, k) / best, 12);
      }),
      { numRuns: 60 },
    );
  });

  it('sees a good result that was left beyond the k places', () => {
    expect(ndcg([1, 0, 3], 2)).toBeCloseTo(1 / (7 + 1 / Math.log2(3)), 12);
    expect(ndcg([3, 1, 0], 2)).toBe(1);
  });

  it('never falls when a better result moves up one place', () => {
    fc.assert(
      fc.property(grades, fc.nat(4), (relevances, at) => {
        const [upper, lower] = [relevances[at], relevances[at + 1]];
        if (upper === undefined || lower === undefined || lower <= upper) return;
        const moved = relevances.with(at, lower).with(at + 1, upper);
        expect(ndcg(moved)).toBeGreaterThan(ndcg(relevances) ?? 0);
      }),
    );
  });
});

describe('yes-or-no measures', () => {
  it('count the relevant among the first k places, empty places too', () => {
    expect(precisionAtPlace([1, 0, 2, 0], 2)).toBe(0.5);
    expect(precisionAtPlace([1, 1], 10)).toBe(0.2);
  });

  it('average one over the place of the first relevant result', () => {
    expect([reciprocalRank([0, 0, 1]), reciprocalRank([0])]).toEqual([1 / 3, 0]);
    // Places 1, 2 and none.
    expect(meanReciprocalRank([[1], [0, 2], [0, 0]])).toBe(0.5);
    expect(meanReciprocalRank([])).toBeUndefined();
  });
});

describe('ties', () => {
  it('count as the mean over all orders of the tied results', () => {
    const result = fc.record({
      score: fc.integer({ min: 0, max: 2 }),
      relevance: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(
        fc.array(result, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 6 }),
        (results, k) => {
          const allowed = orders(results).filter((order) =>
            order.every(({ score }, i) => i === 0 || score <= (order[i - 1]?.score ?? 0)),
          );
          const sum = allowed.reduce(
            (total, order) =>
              total +
              dcg(
                order.map(({ relevance }) => relevance),
                k,
              ),
            0,
          );
          expect(dcgOfScores(results, k)).toBeCloseTo(sum / allowed.length, 10);
        },
      ),
      { numRuns: 60 },
    );
  });
});
