import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalsFrom } from '../../../../src/domain/ml/draws.ts';
import {
  expectedLooks,
  sameAtEachLook,
  stoppedBy,
  stoppingChances,
} from '../../../../src/domain/ml/looks.ts';
import { normalAbove, normalBelow, normalDensity } from '../../../../src/domain/ml/normal.ts';
import { simulatePeeking } from '../../../../src/domain/ml/peeking-simulation.ts';
import { gaussLegendre } from '../../../../src/domain/ml/quadrature.ts';
import { randomFrom } from '../../../../src/domain/ml/random.ts';
import { finish } from '../../../../src/domain/ml/stepwise.ts';

const usual = 1.959963984540054;
const peeked = (looks: number): number =>
  stoppedBy(stoppingChances(sameAtEachLook(usual, looks))).at(-1) ?? 0;

describe('peeking at a test at the nominal 5 %', () => {
  it.each([
    [5, 14],
    [10, 19],
    [50, 32],
  ])('gives a false alarm after %d looks in %d %% (curriculum 4.2)', (looks, percent) => {
    expect(Math.round(peeked(looks) * 100)).toBe(percent);
  });

  it.each([
    [1, 4.9],
    [2, 8.2],
    [5, 14.2],
    [10, 19.4],
    [20, 25.2],
    [50, 32.1],
  ])(
    'lies for %d looks within the chance error of the 20,000 runs of fact X3: %d %%',
    (looks, x3) => {
      const exact = peeked(looks) * 100;
      const error = Math.sqrt((exact * (100 - exact)) / 20_000);
      expect(Math.abs(exact - x3)).toBeLessThan(2 * error);
    },
  );

  it.each([
    [1, 5],
    [2, 8],
    [5, 14],
    [20, 25],
    [100, 37],
  ])(
    'after %d looks %d %%, as in table 1 of Wetterslev et al. (2017), BMC Med Res Methodol 17:39',
    (looks, percent) => {
      expect(Math.round(peeked(looks) * 100)).toBe(percent);
    },
  );

  it('is for two looks what a plain integral over the first look gives', () => {
    for (const [z, drift] of [
      [usual, 0],
      [2.5, 0.7],
      [1.3, -2],
    ] as const) {
      const edge = z * Math.SQRT2;
      const panels = 20_000;
      let stay = 0;
      for (let i = 0; i < panels; i += 1) {
        const x = -z + ((i + 0.5) * 2 * z) / panels;
        const second = normalBelow(edge - x - drift) - normalBelow(-edge - x - drift);
        stay += (normalDensity(x - drift) * second * 2 * z) / panels;
      }
      const stopped = stoppedBy(stoppingChances([z, z], drift)).at(-1);
      expect(stopped).toBeCloseTo(1 - stay, 7);
    }
  });

  it('agrees with 200,000 drawn tests for unlike bounds and a drift, look by look', () => {
    const [bounds, drift] = [[2.8, 2.2, 2, 1.7], 0.6] as const;
    const normal = normalsFrom(randomFrom(21));
    const counts = bounds.map(() => ({ up: 0, down: 0 }));
    for (let path = 0; path < 200_000; path += 1) {
      let sum = 0;
      for (const [k, bound] of bounds.entries()) {
        sum += drift + normal();
        const z = sum / Math.sqrt(k + 1);
        if (Math.abs(z) < bound) continue;
        const count = counts[k];
        if (count !== undefined) count[z > 0 ? 'up' : 'down'] += 1;
        break;
      }
    }
    stoppingChances(bounds, drift).forEach(({ up, down }, k) => {
      expect(Math.abs((counts[k]?.up ?? 0) / 200_000 - up)).toBeLessThan(0.0045);
      expect(Math.abs((counts[k]?.down ?? 0) / 200_000 - down)).toBeLessThan(0.0015);
    });
  });

  it('lies between one test and as many separate ones, and rises with every look', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.double({ min: 1, max: 4, noNaN: true }),
        (looks, z) => {
          const all = stoppedBy(stoppingChances(sameAtEachLook(z, looks)));
          const one = 2 * normalAbove(z);
          expect(all[0]).toBeCloseTo(one, 12);
          all.slice(1).forEach((chance, i) => {
            expect(chance).toBeGreaterThan(all[i] ?? 1);
          });
          expect(all.at(-1)).toBeLessThan(1 - (1 - one) ** looks + 1e-12);
        },
      ),
    );
  });

  it('stops at once when the drift leaves no doubt, and takes every look when no bar can be reached', () => {
    expect(expectedLooks(stoppingChances([2, 2, 2], 40))).toBeCloseTo(1, 12);
    expect(expectedLooks(stoppingChances([30, 30, 30]))).toBeCloseTo(3, 12);
  });
});

describe('the same by simulation', () => {
  it.each([5, 10, 50])('20,000 seeded A/A tests with %d looks meet the exact chance', (looks) => {
    const plan = { bounds: sameAtEachLook(usual, looks), paths: 20_000 };
    const { crossed, beyondAtEnd } = finish(simulatePeeking(plan, looks));
    const alarms = crossed.reduce((sum, count) => sum + count, 0) / 20_000;
    const exact = peeked(looks);
    expect(Math.abs(alarms - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 20_000));
    // Who only reads the end keeps the 5 %.
    expect(Math.abs(beyondAtEnd / 20_000 - 0.05)).toBeLessThan(0.0062);
  });

  it('takes the looks the exact chances expect when there is an effect', () => {
    const [bounds, drift] = [sameAtEachLook(2.413, 5), 1.3] as const;
    const { crossed } = finish(simulatePeeking({ bounds, drift, paths: 20_000 }, 4));
    const stopped = crossed.reduce((sum, count) => sum + count, 0);
    const looks = crossed.reduce((sum, count, k) => sum + count * (k + 1), 0);
    const mean = (looks + 5 * (20_000 - stopped)) / 20_000;
    expect(Math.abs(mean - expectedLooks(stoppingChances(bounds, drift)))).toBeLessThan(0.04);
  });

  it('keeps the first tests to be drawn, goes in steps, and repeats from its seed', () => {
    const plan = { bounds: sameAtEachLook(usual, 40), paths: 1200, keep: 3 };
    const steps = [...simulatePeeking(plan, 2)];
    expect(steps.map(({ paths }) => paths)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((i) => i * 125),
    );
    const { kept, paths } = finish(simulatePeeking(plan, 2));
    expect(paths).toBe(1200);
    expect(kept.map(({ z }) => z.length)).toEqual([40, 40, 40]);
    for (const { z, crossedAt } of kept) {
      const first = z.findIndex((value) => Math.abs(value) >= usual);
      expect(crossedAt).toBe(first < 0 ? undefined : first + 1);
    }
    expect(finish(simulatePeeking(plan, 2))).toEqual(finish(simulatePeeking(plan, 2)));
  });
});

describe('Gauss–Legendre points', () => {
  it('integrate polynomials exactly and a normal curve to the last digits', () => {
    const { nodes, weights } = gaussLegendre(1, 4, 5);
    const ninth = nodes.reduce((sum, x, i) => sum + (weights[i] ?? 0) * x ** 9, 0);
    expect(ninth / ((4 ** 10 - 1) / 10)).toBeCloseTo(1, 13);
    const fine = gaussLegendre(-9, 9, 60);
    const area = fine.nodes.reduce(
      (sum, x, i) => sum + (fine.weights[i] ?? 0) * normalDensity(x),
      0,
    );
    expect(area).toBeCloseTo(1, 13);
  });
});
