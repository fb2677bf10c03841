import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Multitask } from '../../../../src/domain/ml/effort.ts';
import { effortsUnder, incentiveWhereGamingBegins } from '../../../../src/domain/ml/effort.ts';

const agent = { motive: 1, honest: 0.5, easy: 1, rivalry: 0.8 };
const anyone = fc.record({
  motive: fc.integer({ min: 200, max: 2000 }).map((n) => n / 1000),
  honest: fc.integer({ min: 0, max: 2000 }).map((n) => n / 1000),
  easy: fc.integer({ min: 0, max: 2000 }).map((n) => n / 1000),
  rivalry: fc.integer({ min: 0, max: 900 }).map((n) => n / 1000),
});

/** What the person likes: motive, pay and the toil of both efforts. */
function liking(person: Multitask, incentive: number, work: number, gaming: number): number {
  const { motive, honest, easy, rivalry } = person;
  const toil = 0.5 * (work ** 2 + 2 * rivalry * work * gaming + gaming ** 2);
  return motive * work + incentive * (honest * work + easy * gaming) - toil;
}

describe('effort under an incentive on a proxy', () => {
  it('is what the person likes best, compared with everything nearby', () => {
    fc.assert(
      fc.property(
        anyone,
        fc.integer({ min: 0, max: 5000 }).map((n) => n / 1000),
        (person, incentive) => {
          const { work, gaming } = effortsUnder(person, incentive);
          const best = liking(person, incentive, work, gaming);
          expect(Math.min(work, gaming)).toBeGreaterThanOrEqual(0);
          // The liking is concave, so a best point among its neighbours is the best of all.
          for (const [dx, dy] of [
            [0.01, 0],
            [-0.01, 0],
            [0, 0.01],
            [0, -0.01],
            [0.01, -0.01],
            [-0.01, 0.01],
          ] as const) {
            const [x, y] = [Math.max(0, work + dx), Math.max(0, gaming + dy)];
            expect(liking(person, incentive, x, y)).toBeLessThanOrEqual(best + 1e-12);
          }
        },
      ),
    );
  });

  it('first helps the goal, then hurts it, while the proxy never stops rising', () => {
    const turn = incentiveWhereGamingBegins(agent);
    expect(turn).toBeCloseTo(0.8 / 0.6, 12);
    const steps = Array.from({ length: 60 }, (_, i) => effortsUnder(agent, i * 0.05));
    steps.slice(1).forEach((step, i) => {
      const before = steps[i];
      if (before === undefined) return;
      expect(step.proxy).toBeGreaterThan(before.proxy);
      if ((i + 1) * 0.05 < turn) expect(step.work).toBeGreaterThan(before.work);
      if (i * 0.05 > turn && step.work > 0) expect(step.work).toBeLessThan(before.work);
    });
  });

  it('stays honest where gaming never pays', () => {
    const hard = { ...agent, easy: 0.2, honest: 1 };
    expect(incentiveWhereGamingBegins(hard)).toBe(Infinity);
    expect(effortsUnder(hard, 100).gaming).toBe(0);
    expect(effortsUnder(agent, 0)).toEqual({ work: 1, gaming: 0, proxy: 0.5 });
  });
});
