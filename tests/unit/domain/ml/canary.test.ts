import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialAtLeast } from '../../../../src/domain/ml/binomial.ts';
import {
  canaryRequests,
  chanceCaught,
  countingRule,
  hoursFor,
  shadowHours,
} from '../../../../src/domain/ml/canary.ts';
import { poissonAtLeast, poissonMeanFor } from '../../../../src/domain/ml/poisson.ts';
import { sampleSizePerArm } from '../../../../src/domain/ml/power.ts';

const doubling = { before: 0.01, after: 0.02 };

describe('Poisson counts', () => {
  it('have the tails of a published table: at least 4 for a mean of 1 in 1.9 %', () => {
    // e⁻¹·(1 + 1 + 1/2 + 1/6) = 0.98101.
    expect(poissonAtLeast(4, 1)).toBeCloseTo(1 - (8 / 3) * Math.exp(-1), 12);
    expect([poissonAtLeast(0, 3), poissonAtLeast(2, 0)]).toEqual([1, 0]);
  });

  it('are what binomial counts become for rare events', () => {
    for (const [count, mean] of [
      [3, 1],
      [30, 18.6],
      [10, 30],
      [200, 150],
    ] as const) {
      const many = binomialAtLeast(count, 50_000_000, mean / 50_000_000);
      expect(Math.abs(poissonAtLeast(count, mean) - many)).toBeLessThan(1e-5);
    }
  });

  it('reach a count at a mean that can be found again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (count, chance) => {
          expect(poissonAtLeast(count, poissonMeanFor(count, chance))).toBeCloseTo(chance, 9);
        },
      ),
    );
    // The rule of three: at least one with 95 % takes a mean of ln 20.
    expect(poissonMeanFor(1, 0.95)).toBeCloseTo(Math.log(20), 10);
  });
});

describe('a canary whose error rate doubles from 1 to 2 % (fact X11)', () => {
  it('takes 3,840 requests with equal arms, which 1 % of 2 million a day brings in 4.6 hours', () => {
    expect(canaryRequests(doubling)).toBe(3840);
    expect(hoursFor(3840, 2_000_000 / 24, 0.01)).toBeCloseTo(4.6, 1);
  });

  it('takes a third less, 2,565, when the 99 % without the change are the control', () => {
    expect(canaryRequests(doubling, 0.01)).toBe(2565);
    expect(canaryRequests(doubling, 1e-9)).toBeLessThan(2565);
  });

  it('is the test of two shares at one half, for any rise', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.3, noNaN: true }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        (before, rise) => {
          const after = before + rise;
          const plan = { alpha: 0.01, power: 0.9, sides: 1 } as const;
          expect(canaryRequests({ before, after })).toBe(sampleSizePerArm(before, after, plan));
        },
      ),
    );
  });

  it('takes 1,860 against a rate that is known: an alarm from 30 errors on', () => {
    expect(countingRule(doubling)).toEqual({ requests: 1860, alarmAt: 30 });
    expect(poissonAtLeast(30, 1860 * 0.01)).toBeLessThanOrEqual(0.01);
    expect(poissonAtLeast(30, 1860 * 0.02)).toBeGreaterThanOrEqual(0.9);
  });

  it('has no shorter rule, as going through every number of requests shows', () => {
    const steep = { before: 0.01, after: 0.05 };
    const works = (requests: number): boolean => {
      let errors = 1;
      while (poissonAtLeast(errors, requests * steep.before) > 0.01) errors += 1;
      return poissonAtLeast(errors, requests * steep.after) >= 0.9;
    };
    let first = 1;
    while (!works(first)) first += 1;
    expect(countingRule(steep)?.requests).toBe(first);
    expect(chanceCaught(steep, first)).toBeGreaterThanOrEqual(0.9);
    expect(chanceCaught(steep, first - 1)).toBeLessThan(0.9);
  });

  it('has no rule for a rate that does not rise, or by next to nothing', () => {
    expect(countingRule({ before: 0.02, after: 0.02 })).toBeUndefined();
    expect(countingRule({ before: 0.02, after: 0.0200001 })).toBeUndefined();
    expect(countingRule({ before: 0, after: 0.01 })).toEqual({ requests: 231, alarmAt: 1 });
  });

  it('is caught sooner or later, and a false alarm stays within α', () => {
    expect(chanceCaught(doubling, 3840)).toBeGreaterThan(0.99);
    expect(chanceCaught({ before: 0.01, after: 0.01 }, 3840)).toBeLessThanOrEqual(0.01);
    expect(chanceCaught(doubling, 200)).toBeLessThan(0.2);
  });
});

describe('shadow traffic', () => {
  it('needs about 3/p requests without a failure (facts M23 and curriculum 4.4)', () => {
    // 29,956 requests for one in 10,000, near 3/p = 30,000.
    expect(shadowHours(1e-4, 10_000)).toBeCloseTo(2.9956, 10);
    expect(shadowHours(1e-4, 10_000, { share: 0.1 })).toBeCloseTo(29.956, 10);
    expect(shadowHours(1e-4, 10_000, { confidence: 0.99 })).toBeGreaterThan(4.6);
  });
});
