import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binomialAtLeast,
  binomialAtMost,
  binomialChance,
  binomialPValue,
  hitsAmong,
} from '../../../../src/domain/ml/binomial.ts';

const anyTrial = fc
  .record({
    n: fc.integer({ min: 1, max: 200 }),
    part: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
  })
  .map(({ n, part }) => ({ n, k: Math.round(n * part) }));
const anyChance = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe('the binomial distribution', () => {
  it('gives a fair coin 252 of 1,024 ways to fall five times in ten', () => {
    expect(binomialChance(5, 10, 0.5)).toBeCloseTo(252 / 1024, 12);
    expect(binomialAtMost(2, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
    expect(binomialAtLeast(8, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
    expect(binomialPValue(8, 10, 0.5)).toBeCloseTo(112 / 1024, 12);
    expect(binomialPValue(5, 10, 0.5)).toBe(1);
  });

  it('adds up to its tails, count by count', () => {
    fc.assert(
      fc.property(anyTrial, anyChance, ({ n, k }, p) => {
        let below = 0;
        for (let hits = 0; hits <= k; hits += 1) below += binomialChance(hits, n, p);
        expect(binomialAtMost(k, n, p)).toBeCloseTo(below, 9);
        expect(binomialAtLeast(k + 1, n, p)).toBeCloseTo(1 - below, 9);
      }),
    );
  });

  it('knows its ends', () => {
    expect([binomialAtMost(-1, 5, 0.2), binomialAtMost(5, 5, 0.2)]).toEqual([0, 1]);
    expect([binomialAtLeast(0, 5, 0.2), binomialAtLeast(6, 5, 0.2)]).toEqual([1, 0]);
    expect([binomialChance(0, 5, 0), binomialChance(5, 5, 1), binomialChance(6, 5, 0.5)]).toEqual([
      1, 1, 0,
    ]);
  });
});

describe('hits among unlike trials', () => {
  it('are binomial when all are alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), anyChance, (m, p) => {
        hitsAmong(new Array<number>(m).fill(p)).forEach((chance, hits) => {
          expect(chance).toBeCloseTo(binomialChance(hits, m, p), 10);
        });
      }),
    );
  });

  it('agree with going through every outcome of four unlike trials', () => {
    const chances = [0.1, 0.5, 0.02, 0.9];
    const spread = [0, 0, 0, 0, 0];
    for (let outcome = 0; outcome < 16; outcome += 1) {
      const fell = chances.map((_, i) => (outcome >> i) & 1);
      const chance = chances.reduce((all, p, i) => all * (fell[i] === 1 ? p : 1 - p), 1);
      const hits = fell.reduce((sum, hit) => sum + hit, 0);
      spread[hits] = (spread[hits] ?? 0) + chance;
    }
    hitsAmong(chances).forEach((chance, hits) => {
      expect(chance).toBeCloseTo(spread[hits] ?? -1, 12);
    });
  });
});
