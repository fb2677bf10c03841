import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom, shuffled } from '../../../../src/domain/ml/random.ts';

const take = (seed: number, count: number): number[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, random);
};

describe('randomFrom', () => {
  it('gives the published mulberry32 sequence, so a seed in an old save means the same run', () => {
    expect(take(1, 3).map((value) => Math.round(value * 2 ** 32))).toEqual([
      2693262067, 11749833, 2265367787,
    ]);
  });

  it('stays in [0, 1) and repeats for the same seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const values = take(seed, 50);
        expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
        expect(take(seed, 50)).toEqual(values);
      }),
    );
  });

  it('fills ten equal bins evenly (chi-square, 9 degrees of freedom, p > 0.001)', () => {
    const bins = new Array<number>(10).fill(0);
    for (const value of take(7, 100_000)) {
      const bin = Math.floor(value * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    const chi = bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chi).toBeLessThan(27.9);
  });
});

describe('shuffled', () => {
  it('keeps every item, also undefined ones, and leaves the original alone', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer(), { nil: undefined })),
        fc.integer(),
        (items, seed) => {
          const before = [...items];
          const order = shuffled(items, randomFrom(seed));
          expect(items).toEqual(before);
          expect([...order].sort()).toEqual([...items].sort());
          expect(order).toHaveLength(items.length);
        },
      ),
    );
  });

  it('makes each of the six orders of three answers about equally often', () => {
    const random = randomFrom(3);
    const seen = new Map<string, number>();
    for (let i = 0; i < 12_000; i += 1) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});
