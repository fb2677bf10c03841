import { describe, expect, it } from 'vitest';
import { normalsFrom } from '../../../../src/domain/ml/draws.ts';
import { designErrors } from '../../../../src/domain/ml/exaggeration.ts';
import { simulateGhosts } from '../../../../src/domain/ml/ghost-experiments.ts';
import { randomFrom } from '../../../../src/domain/ml/random.ts';
import { finish } from '../../../../src/domain/ml/stepwise.ts';

const worked = { perArm: 31_231, base: 0.05, changed: 0.055 };

describe('what significance does to an estimate', () => {
  it('exaggerates 77 times with the wrong sign in 46 % at an effect of 0.1 and an error of 3.28', () => {
    // The first example of Gelman & Carlin (2014).
    const { power, wrongSign, exaggeration } = designErrors(0.1, 3.28);
    expect(power).toBeCloseTo(0.05, 3);
    expect(wrongSign).toBeCloseTo(0.46, 2);
    expect(Math.round(exaggeration)).toBe(77);
  });

  it.each([0.2, 1, 2, 2.8, 4])('agrees with drawing estimates at %d errors of truth', (truth) => {
    const normal = normalsFrom(randomFrom(Math.round(truth * 10)));
    let [called, size, wrong] = [0, 0, 0];
    for (let i = 0; i < 400_000; i += 1) {
      const estimate = truth + normal();
      if (Math.abs(estimate) <= 1.959964) continue;
      called += 1;
      size += Math.abs(estimate);
      wrong += Number(estimate < 0);
    }
    const exact = designErrors(truth * 7, 7);
    expect(Math.abs(called / 400_000 - exact.power)).toBeLessThan(0.004);
    expect(Math.abs(size / called / truth / exact.exaggeration - 1)).toBeLessThan(0.01);
    expect(Math.abs(wrong / called - exact.wrongSign)).toBeLessThan(0.015);
  });

  it('is mild at 80 % power: 13 % too large, and the sign is never wrong', () => {
    const { power, exaggeration, wrongSign } = designErrors(2.8016, 1);
    expect(power).toBeCloseTo(0.8, 4);
    expect(exaggeration).toBeCloseTo(1.125, 2);
    expect(wrongSign).toBeLessThan(1e-5);
    expect(designErrors(0, 1).exaggeration).toBe(Infinity);
  });
});

describe('ghost experiments', () => {
  it('show power as a share of 200 runs of the worked example (fact X1)', () => {
    const { ghosts, significant } = finish(simulateGhosts(worked, 200, 1));
    expect(ghosts).toHaveLength(200);
    // Four standard errors of 80 % of 200.
    expect(Math.abs(significant - 0.8)).toBeLessThan(0.115);
  });

  it('reach the exact power and exaggeration in many runs, also of a starved test', () => {
    for (const perArm of [31_231, 4000]) {
      const drawn = finish(simulateGhosts({ ...worked, perArm }, 20_000, 3));
      const error = Math.sqrt((0.05 * 0.95 + 0.055 * 0.945) / perArm);
      const exact = designErrors(0.005, error);
      expect(Math.abs(drawn.significant - exact.power)).toBeLessThan(0.013);
      expect(Math.abs((drawn.exaggeration ?? 0) / exact.exaggeration - 1)).toBeLessThan(0.03);
      expect(Math.abs((drawn.wrongSign ?? 1) - exact.wrongSign)).toBeLessThan(0.01);
    }
  });

  it('find something in 5 % of A/A tests, and more with CUPED in real ones', () => {
    const aa = finish(simulateGhosts({ ...worked, changed: 0.05 }, 20_000, 4));
    expect(Math.abs(aa.significant - 0.05)).toBeLessThan(0.0062);
    expect([aa.exaggeration, aa.wrongSign]).toEqual([undefined, undefined]);
    const half = { ...worked, perArm: Math.round(31_231 / 2) };
    const cuped = finish(simulateGhosts({ ...half, rho: Math.SQRT1_2 }, 20_000, 5));
    expect(Math.abs(cuped.significant - 0.8)).toBeLessThan(0.013);
    expect(finish(simulateGhosts(half, 20_000, 5)).significant).toBeLessThan(0.55);
  });

  it('do not call a fall when only a rise counts, and yield in steps', () => {
    const fall = { ...worked, changed: 0.045, sides: 1 } as const;
    expect(finish(simulateGhosts(fall, 500, 1)).significant).toBe(0);
    const steps = [...simulateGhosts(worked, 1200, 1)].map(({ ghosts }) => ghosts.length);
    expect(steps).toHaveLength(11);
    expect(finish(simulateGhosts(worked, 300, 7))).toEqual(finish(simulateGhosts(worked, 300, 7)));
  });
});
