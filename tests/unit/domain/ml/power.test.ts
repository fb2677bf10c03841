import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logGamma } from '../../../../src/domain/ml/beta.ts';
import {
  cupedFactor,
  daysToFill,
  sampleForEffect,
  sampleSizePerArm,
} from '../../../../src/domain/ml/power.ts';
import { randomFrom } from '../../../../src/domain/ml/random.ts';

/** P(k hits of n) for k = 0 … n. */
function binomial(n: number, p: number): number[] {
  return Array.from({ length: n + 1 }, (_, k) =>
    Math.exp(
      logGamma(n + 1) -
        logGamma(k + 1) -
        logGamma(n - k + 1) +
        k * Math.log(p) +
        (n - k) * Math.log1p(-p),
    ),
  );
}

/** Power by adding up every outcome of both arms that a two-sided z test at 5 % calls different. */
function exactPower(n: number, p1: number, p2: number): number {
  const [first, second] = [binomial(n, p1), binomial(n, p2)];
  let power = 0;
  for (let a = 0; a <= n; a += 1)
    for (let b = 0; b <= n; b += 1) {
      const [x, y] = [a / n, b / n];
      const error = Math.sqrt((x * (1 - x) + y * (1 - y)) / n);
      if (Math.abs(x - y) > 1.959964 * error) power += (first[a] ?? 0) * (second[b] ?? 0);
    }
  return power;
}

describe('users per arm', () => {
  it.each([
    [0.05, 0.055, 31_231],
    [0.05, 0.0525, 122_121],
    [0.1, 0.11, 14_749],
    // Chow, Shao & Wang (2008), p. 89, as worked by powerandsamplesize.com.
    [0.65, 0.85, 70],
  ])('tells %d from %d at α 5 % and 80 %% power with %d users', (p1, p2, users) => {
    expect(sampleSizePerArm(p1, p2)).toBe(users);
    expect(sampleSizePerArm(p2, p1)).toBe(users);
  });

  it('takes fewer users for one direction, and 3,840 for a canary whose errors double from 1 %', () => {
    expect(sampleSizePerArm(0.65, 0.85, { alpha: 0.05, power: 0.8, sides: 1 })).toBe(55);
    const canary = sampleSizePerArm(0.01, 0.02, { alpha: 0.01, power: 0.9, sides: 1 });
    expect(Math.abs(canary - 3840)).toBeLessThanOrEqual(1);
  });

  it.each([
    [0.3, 0.45],
    [0.5, 0.65],
    [0.2, 0.3],
  ])('gives a test of %d against %d the power it promises, outcome by outcome', (p1, p2) => {
    const power = exactPower(sampleSizePerArm(p1, p2), p1, p2);
    expect(Math.abs(power - 0.8)).toBeLessThan(0.015);
  });

  it('never suffices for shares that do not differ', () => {
    expect(sampleSizePerArm(0.2, 0.2)).toBe(Infinity);
  });
});

describe('what changes the number of users', () => {
  it('quadruples the users for half the effect, close to the full formula at small shares', () => {
    expect(sampleForEffect(31_231, 0.5, 0.25)).toBe(124_924);
    const ratio = sampleSizePerArm(0.05, 0.0525) / sampleSizePerArm(0.05, 0.055);
    expect(Math.abs(ratio - 4)).toBeLessThan(0.1);
  });

  it('halves the variance at a correlation of .71, as reported by Bing', () => {
    expect(cupedFactor(Math.SQRT1_2)).toBeCloseTo(0.5, 12);
    expect([cupedFactor(0), cupedFactor(1), cupedFactor(-1)]).toEqual([1, 0, 0]);
  });

  it('leaves the variance that a simulated adjustment by the covariate leaves', () => {
    const random = randomFrom(11);
    const normal = (): number =>
      Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const rho = 0.6;
    const users = Array.from({ length: 100_000 }, () => {
      const x = normal();
      return { x, y: 3 + 2 * (rho * x + Math.sqrt(1 - rho * rho) * normal()) };
    });
    const mean = (values: number[]): number =>
      values.reduce((sum, v) => sum + v, 0) / values.length;
    const [meanX, meanY] = [mean(users.map(({ x }) => x)), mean(users.map(({ y }) => y))];
    const spreadX = mean(users.map(({ x }) => (x - meanX) ** 2));
    const theta = mean(users.map(({ x, y }) => (x - meanX) * (y - meanY))) / spreadX;
    const plain = mean(users.map(({ y }) => (y - meanY) ** 2));
    const adjusted = mean(users.map(({ x, y }) => (y - meanY - theta * (x - meanX)) ** 2));
    expect(adjusted / plain).toBeCloseTo(cupedFactor(rho), 2);
  });

  it('fills two arms of 24,000 in 12 days when half of 8,000 users a day take part', () => {
    expect(daysToFill(24_000, 2, 8000, 0.5)).toBe(12);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
        (arm, tenths) => {
          // Counting users day by day until everybody has a place.
          let [days, inTest] = [0, 0];
          while (inTest < 2 * 1000 * arm) {
            inTest += 500 * tenths;
            days += 1;
          }
          expect(Math.ceil(daysToFill(1000 * arm, 2, 5000, tenths / 10) - 1e-9)).toBe(days);
        },
      ),
    );
  });
});
