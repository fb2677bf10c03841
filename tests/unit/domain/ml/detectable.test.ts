import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  detectableIncrease,
  detectableMeanDifference,
  powerAt,
  powerOfShares,
  sampleSizeForMeans,
  sampleSizeNonInferior,
  sampleSizePaired,
  unevenSplitFactor,
} from '../../../../src/domain/ml/detectable.ts';
import { normalsFrom } from '../../../../src/domain/ml/draws.ts';
import { cupedFactor, sampleSizePerArm } from '../../../../src/domain/ml/power.ts';
import { randomFrom } from '../../../../src/domain/ml/random.ts';

describe('what a test of a given size can see (fact X1 read backwards)', () => {
  it.each([
    [31_231, 0.05, 0.005],
    [122_121, 0.05, 0.0025],
    [14_749, 0.1, 0.01],
  ])('is, with %d users per arm on a base of %d, a rise of %d', (perArm, base, rise) => {
    expect(detectableIncrease(perArm, base)).toBeCloseTo(rise, 6);
    expect(powerOfShares(perArm, base, base + rise)).toBeCloseTo(0.8, 4);
  });

  it('is the inverse of the sample size for any base and effect', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.8, noNaN: true }),
        fc.double({ min: 0.01, max: 0.19, noNaN: true }),
        fc.constantFrom(0.7, 0.8, 0.9),
        (base, rise, power) => {
          const plan = { alpha: 0.05, power, sides: 2 } as const;
          const n = sampleSizePerArm(base, base + rise, plan);
          expect(detectableIncrease(n, base, plan)).toBeLessThanOrEqual(rise + 1e-12);
          expect(detectableIncrease(n - 1, base, plan) ?? 1).toBeGreaterThanOrEqual(rise - 1e-12);
        },
      ),
    );
    expect(detectableIncrease(3, 0.9)).toBeUndefined();
  });

  it('needs four times the users for half the effect (fact X2), not twice', () => {
    const [all, four] = [10_000, 40_000].map((n) => detectableMeanDifference(n, 12));
    expect((all ?? 0) / (four ?? 1)).toBeCloseTo(2, 12);
  });
});

describe('means', () => {
  it('takes 63 per arm for half a standard deviation, as in Cohen (1988) within one for the t test', () => {
    expect(sampleSizeForMeans(1, 0.5)).toBe(63);
    expect(sampleSizeForMeans(10, 5)).toBe(63);
    expect(detectableMeanDifference(63, 1)).toBeLessThanOrEqual(0.5);
    expect(detectableMeanDifference(62, 1)).toBeGreaterThan(0.5);
  });

  it('sees the difference in the promised share of drawn tests, with CUPED from fewer users', () => {
    const normal = normalsFrom(randomFrom(12));
    const perArm = Math.ceil(sampleSizeForMeans(1, 0.5) * cupedFactor(0.6));
    expect(perArm).toBe(41);
    const left = Math.sqrt(cupedFactor(0.6) * (2 / perArm));
    let seen = 0;
    for (let i = 0; i < 20_000; i += 1) seen += Number(0.5 + left * normal() > 1.96 * left);
    expect(Math.abs(seen / 20_000 - 0.8)).toBeLessThan(0.015);
  });
});

describe('power', () => {
  it('is α where nothing differs, and one half where the truth lies on the bar', () => {
    expect(powerAt(0)).toBeCloseTo(0.05, 12);
    expect(powerAt(0, { alpha: 0.05, sides: 1 })).toBeCloseTo(0.05, 12);
    expect(powerAt(1.959963984540054)).toBeCloseTo(0.5, 4);
    expect(powerAt(2.801585218)).toBeCloseTo(0.8, 5);
  });

  it('is more for one side, which is blind to harm', () => {
    expect(powerAt(2, { alpha: 0.05, sides: 1 })).toBeGreaterThan(powerAt(2));
    expect(powerAt(-2, { alpha: 0.05, sides: 1 })).toBeLessThan(0.001);
  });
});

describe('other questions', () => {
  it('needs 25 % more users for a split of 28 to 72, and 25 times for 1 to 99', () => {
    expect(unevenSplitFactor(0.5)).toBe(1);
    expect(unevenSplitFactor(0.2764)).toBeCloseTo(1.25, 3);
    expect(unevenSplitFactor(0.01)).toBeCloseTo(25.25, 2);
  });

  it('asks a guardrail of 5 % for 29,826 users per arm to show it is not worse by half a point', () => {
    const n = sampleSizeNonInferior(0.05, 0.005);
    expect(n).toBe(29_826);
    // Drawn: the upper 97.5 % bound of the difference stays below the margin in 80 % of healthy tests.
    const normal = normalsFrom(randomFrom(2));
    const error = Math.sqrt((2 * 0.05 * 0.95) / n);
    let shown = 0;
    for (let i = 0; i < 20_000; i += 1) shown += Number(error * normal() + 1.96 * error < 0.005);
    expect(Math.abs(shown / 20_000 - 0.8)).toBeLessThan(0.015);
  });

  it('needs about 1,960 pairs with 10 % discordant where arms need 6,036 each (fact G7)', () => {
    expect(Math.abs(sampleSizePaired(0.1, 0.02) - 1960)).toBeLessThanOrEqual(5);
    expect(Math.abs(sampleSizePerArm(0.8, 0.82) - 6036)).toBeLessThanOrEqual(3);
  });
});
