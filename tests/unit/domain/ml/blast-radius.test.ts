import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Exposure,
  followRollout,
  harmUntilCaught,
  shareWithinBudget,
} from '../../../../src/domain/ml/blast-radius.ts';
import { randomFrom } from '../../../../src/domain/ml/random.ts';

/** Fact X11: 2 million requests a day, errors from 1 to 2 %, 3,840 requests until it shows. */
const world: Exposure = {
  traffic: 2_000_000 / 24,
  before: 0.01,
  after: 0.02,
  needed: 3840,
  rollback: 0,
};

describe('the blast radius of a rollout', () => {
  it('is 38 users at 1 % that is caught after 4.6 hours (fact X11)', () => {
    const { harmed, hours, caughtAt } = followRollout(world, [{ share: 0.01, hours: 24 }]);
    expect(hours).toBeCloseTo(4.608, 9);
    expect(harmed).toBeCloseTo(38.4, 9);
    expect(caughtAt).toBe(0);
  });

  it('adds traffic·share·min(hours, detection)·(e₁ − e₀) until the stage that is long enough', () => {
    const stages = [
      { share: 0.01, hours: 4 },
      { share: 0.1, hours: 4 },
      { share: 1, hours: 24 },
    ];
    const { stages: begun, harmed, caughtAt } = followRollout({ ...world, rollback: 0.5 }, stages);
    expect(caughtAt).toBe(1);
    expect(begun.map(({ caught }) => caught)).toEqual([false, true]);
    const first = (2_000_000 / 24) * 0.01 * 4 * 0.01;
    const second = (3840 + (2_000_000 / 24) * 0.1 * 0.5) * 0.01;
    expect(harmed).toBeCloseTo(first + second, 9);
  });

  it('says when nothing was long enough to see it', () => {
    const blind = followRollout(world, [{ share: 0.01, hours: 1 }]);
    expect(blind.caughtAt).toBeUndefined();
    expect(blind.hours).toBe(1);
    expect(followRollout(world, [])).toEqual({
      stages: [],
      harmed: 0,
      hours: 0,
      caughtAt: undefined,
    });
  });

  it('agrees with following the users of a stage one by one', () => {
    const random = randomFrom(8);
    let extra = 0;
    const users = 3840 + (2_000_000 / 24) * 0.1 * 0.5;
    for (let user = 0; user < 50 * users; user += 1) {
      const luck = random();
      extra += (Number(luck < world.after) - Number(luck < world.before)) / 50;
    }
    const harmed = harmUntilCaught({ ...world, rollback: 0.5 }, 0.1);
    expect(Math.abs(extra - harmed)).toBeLessThan(4 * Math.sqrt(harmed / 50));
  });
});

describe('the first share', () => {
  it('does not change the harm until it is caught, only what the rollback adds', () => {
    expect(harmUntilCaught(world, 0.01)).toBeCloseTo(harmUntilCaught(world, 0.5), 9);
    const slow = { ...world, rollback: 1 };
    const gap = harmUntilCaught(slow, 0.5) - harmUntilCaught(slow, 0.01);
    expect(gap).toBeCloseTo((2_000_000 / 24) * 0.49 * 0.01, 9);
  });

  it('within a harm budget spends it exactly', () => {
    const slow = { ...world, rollback: 1 };
    fc.assert(
      fc.property(fc.double({ min: 39, max: 800, noNaN: true }), (budget) => {
        const share = shareWithinBudget(slow, budget) ?? 0;
        expect(harmUntilCaught(slow, share)).toBeCloseTo(budget, 6);
      }),
    );
    expect(shareWithinBudget(slow, 38)).toBeUndefined();
    expect(shareWithinBudget(slow, 1e9)).toBe(1);
    expect(shareWithinBudget(world, 100)).toBe(1);
  });

  it('is part of a ramp that harms fewer than going out at once', () => {
    const slow = { ...world, rollback: 1 };
    const ramp = followRollout(slow, [
      { share: 0.01, hours: 6 },
      { share: 0.5, hours: 24 },
    ]);
    const atOnce = followRollout(slow, [{ share: 1, hours: 24 }]);
    expect(ramp.harmed).toBeLessThan(atOnce.harmed / 10);
    expect(ramp.hours).toBeGreaterThan(atOnce.hours);
  });
});
