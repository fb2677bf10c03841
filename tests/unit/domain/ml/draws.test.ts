import { describe, expect, it } from 'vitest';
import { betaBelow } from '../../../../src/domain/ml/beta.ts';
import { binomialChance } from '../../../../src/domain/ml/binomial.ts';
import { betasFrom, binomialsFrom, normalsFrom } from '../../../../src/domain/ml/draws.ts';
import { normalBelow } from '../../../../src/domain/ml/normal.ts';
import { randomFrom } from '../../../../src/domain/ml/random.ts';

/** Kolmogorov's distance of draws from a distribution, times √n: above 1.95 in 0.1 % of fair samples. */
function distance(draws: readonly number[], below: (x: number) => number): number {
  const sorted = [...draws].sort((a, b) => a - b);
  const n = sorted.length;
  const gaps = sorted.map((x, i) => Math.max((i + 1) / n - below(x), below(x) - i / n));
  return Math.max(...gaps) * Math.sqrt(n);
}

describe('draws from a seed', () => {
  it('follow the normal distribution, also far out, and repeat', () => {
    const draw = normalsFrom(randomFrom(5));
    const draws = Array.from({ length: 50_000 }, draw);
    expect(distance(draws, normalBelow)).toBeLessThan(1.95);
    expect(Math.abs(draws.filter((z) => Math.abs(z) > 3).length - 135)).toBeLessThan(47);
    const again = normalsFrom(randomFrom(5));
    expect(Array.from({ length: 5 }, again)).toEqual(draws.slice(0, 5));
  });

  it('do not depend on each other in pairs', () => {
    const draw = normalsFrom(randomFrom(6));
    let sum = 0;
    for (let pair = 0; pair < 50_000; pair += 1) sum += draw() * draw();
    expect(Math.abs(sum)).toBeLessThan(4 * Math.sqrt(50_000));
  });

  it.each([
    [1, 1],
    [1, 30],
    [3, 2],
    [400, 9600],
  ])('follow Beta(%d, %d)', (a, b) => {
    const draw = betasFrom(randomFrom(a + b));
    const draws = Array.from({ length: 20_000 }, () => draw(a, b));
    expect(distance(draws, (p) => betaBelow(p, a, b))).toBeLessThan(1.95);
  });

  it.each([
    [20, 0.3],
    [31, 0.9],
    [75, 0.04],
    [400, 0.5],
  ])('count hits of %d trials at %d as the binomial distribution says', (n, p) => {
    const draw = binomialsFrom(randomFrom(n));
    const rounds = 20_000;
    const seen = new Array<number>(n + 1).fill(0);
    for (let i = 0; i < rounds; i += 1) {
      const hits = draw(n, p);
      seen[hits] = (seen[hits] ?? 0) + 1;
    }
    let [gap, below, expected] = [0, 0, 0];
    seen.forEach((count, hits) => {
      below += count / rounds;
      expected += binomialChance(hits, n, p);
      gap = Math.max(gap, Math.abs(below - expected));
    });
    expect(gap * Math.sqrt(rounds)).toBeLessThan(1.95);
  });

  it('count a million trials with the right mean and spread, and know certainty', () => {
    const draw = binomialsFrom(randomFrom(2));
    const draws = Array.from({ length: 4000 }, () => (draw(1_000_000, 0.05) - 50_000) / 217.945);
    expect(distance(draws, normalBelow)).toBeLessThan(1.95);
    expect([draw(1000, 0), draw(1000, 1), draw(0, 0.5)]).toEqual([0, 1000, 0]);
  });
});
