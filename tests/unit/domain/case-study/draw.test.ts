import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { start } from '../../../../src/domain/case-study/advance.ts';
import type { Run } from '../../../../src/domain/case-study/case.ts';
import { draw, drawNormal, rerunSeed } from '../../../../src/domain/case-study/draw.ts';
import { replay } from '../../../../src/domain/case-study/replay.ts';
import { optionsInOrder } from '../../../../src/domain/case-study/view.ts';
import { chiSquareOfSplit, chiSquareTail } from '../../../../src/domain/ml/chi-square.ts';
import { normalAbove } from '../../../../src/domain/ml/normal.ts';
import { aCase, actionsOf, optionIn, sceneIn } from '../../../fixtures/case-study.ts';

const SEEDS = 10_000;
/** Names as cases use them; some differ in one letter only. */
const names = [
  'hidden:fraud-ring',
  'start:quality',
  'shown:3',
  'shown:4',
  'chance:decision:pilot',
  'chance:arrival:pilot',
  'effect:start/shadow:0:trust',
  'order:start/shadow',
];
/** Seeds in a row, seeds as a browser draws them, and seeds that differ in high bits only. */
const seedsOf: Readonly<Record<string, (n: number) => number>> = {
  'in a row': (n) => n,
  'as a browser draws them': (n) => rerunSeed(7, n),
  'that differ in high bits only': (n) => (n << 18) >>> 0,
};
const each = <T>(make: (n: number) => T): T[] => Array.from({ length: SEEDS }, (_, n) => make(n));
const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
const sd = (values: readonly number[]) => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((v) => (v - middle) ** 2)));
};
const correlation = (a: readonly number[], b: readonly number[]) => {
  const [ma, mb] = [mean(a), mean(b)];
  return mean(a.map((v, at) => (v - ma) * ((b[at] ?? 0) - mb))) / (sd(a) * sd(b));
};
/** Four standard errors of a correlation of so many pairs that have nothing to do with each other. */
const NOISE = 4 / Math.sqrt(SEEDS);

describe('a draw', () => {
  it.each(Object.entries(seedsOf))('spreads evenly over seeds %s', (_, seed) => {
    for (const name of names) {
      const values = each((n) => draw(seed(n), name));
      expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...values)).toBeLessThan(1);
      for (const share of [0.05, 0.25, 0.5, 0.75, 0.95]) {
        const under = values.filter((v) => v < share).length;
        expect(chiSquareTail(chiSquareOfSplit(under, SEEDS - under, share))).toBeGreaterThan(1e-4);
      }
      // Twenty bins: χ² with 19 degrees of freedom, made normal by Wilson and Hilferty (1931).
      const bins = Array.from({ length: 20 }, () => 0);
      for (const v of values) bins[Math.floor(v * 20)] = (bins[Math.floor(v * 20)] ?? 0) + 1;
      const chi = bins.reduce((sum, n) => sum + (n - SEEDS / 20) ** 2 / (SEEDS / 20), 0);
      const z = ((chi / 19) ** (1 / 3) - (1 - 2 / 171)) / Math.sqrt(2 / 171);
      expect(normalAbove(Math.abs(z))).toBeGreaterThan(1e-4);
    }
  });

  it.each(Object.entries(seedsOf))('says nothing about another name, for seeds %s', (_, seed) => {
    const drawn = names.map((name) => each((n) => draw(seed(n), name)));
    for (const [at, a] of drawn.entries())
      for (const b of drawn.slice(at + 1)) expect(Math.abs(correlation(a, b))).toBeLessThan(NOISE);
  });

  it('says nothing about the next seed, nor about one that differs in one bit', () => {
    for (const name of names) {
      const here = each((n) => draw(n, name));
      const others = [1, ...Array.from({ length: 32 }, (_, bit) => -1 - bit)];
      for (const other of others) {
        const there = each((n) => draw(other === 1 ? n + 1 : n ^ (1 << (-1 - other)), name));
        expect(Math.abs(correlation(here, there))).toBeLessThan(NOISE * 1.25);
      }
    }
  });

  it('is the same number each time, whatever was drawn in between', () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xffffffff }), fc.string(), fc.string(), (seed, name, other) => {
        const first = draw(seed, name);
        draw(seed, other);
        draw(seed + 1, name);
        return draw(seed, name) === first;
      }),
    );
  });

  it('is the number that the published algorithms give, so that kept attempts replay the same', () => {
    // Worked out apart, in Python, with FNV-1a("foobar") = bf9cf968 and fmix32(1) = 514e28b7 as published.
    expect(draw(0, '')).toBe(0.8498558572027832);
    expect(draw(20_261_125, 'hidden:gate-scans')).toBe(0.04076755256392062);
    expect(draw(0xffffffff, 'chance:pilot/one')).toBe(0.07320288079790771);
    expect(drawNormal(20_261_125, 'start:quality')).toBeCloseTo(-1.1079979016275956, 12);
    expect(rerunSeed(20_261_125, 3)).toBe(2_691_285_235);
  });

  it('of a normal number has mean 0 and standard deviation 1, held within ±3', () => {
    for (const name of names) {
      const values = each((n) => drawNormal(n, name));
      expect(Math.abs(mean(values))).toBeLessThan(4 / Math.sqrt(SEEDS));
      // Four standard errors; holding the tails takes 0.003 away.
      expect(Math.abs(sd(values) - 0.997)).toBeLessThan(4 / Math.sqrt(2 * SEEDS));
      expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(3);
      for (const z of [-1, 0, 1.5]) {
        const over = values.filter((v) => v > z).length;
        expect(chiSquareTail(chiSquareOfSplit(over, SEEDS - over, normalAbove(z)))).toBeGreaterThan(
          1e-4,
        );
      }
    }
  });
});

it('gives each re-run of a series its own seed', () => {
  expect(new Set(each((n) => rerunSeed(1, n))).size).toBe(SEEDS);
  const shared = new Set(each((n) => rerunSeed(1, n)));
  expect(each((n) => rerunSeed(2, n)).filter((seed) => shared.has(seed)).length).toBeLessThan(5);
});

describe('the chances of a case', () => {
  const first = actionsOf('start/all-depots');

  it('fall as often as they say: a quarter falls in 22 to 28 % of 4,000 seeds', () => {
    const of = aCase();
    const [outcome] = optionIn(of, 'start/all-depots').outcomes;
    const [storm, calm] = outcome?.chance ?? [];
    Object.assign(storm ?? {}, { p: 0.25 });
    Object.assign(calm ?? {}, { p: 0.75 });
    const fell = Array.from({ length: 4000 }, (_, seed) =>
      replay(of, seed, first).run.happened.some(({ branch }) => branch?.id === 'storm'),
    ).filter(Boolean).length;
    expect(fell / 4000).toBeGreaterThan(0.22);
    expect(fell / 4000).toBeLessThan(0.28);
  });

  it('make a hidden fact true as often as it says', () => {
    const of = aCase();
    for (const { id, p } of of.simulation.hidden) {
      const count = each((seed) => start(of, seed).hidden[id]).filter(Boolean).length;
      expect(chiSquareTail(chiSquareOfSplit(count, SEEDS - count, p))).toBeGreaterThan(1e-4);
    }
  });

  it('put every option first equally often', () => {
    const scene = sceneIn(aCase(), 'start');
    for (const { id } of scene.options) {
      const count = each((seed) => optionsInOrder(seed, scene)[0]?.id === id).filter(
        Boolean,
      ).length;
      expect(chiSquareTail(chiSquareOfSplit(count, SEEDS - count, 0.25))).toBeGreaterThan(1e-4);
    }
  });

  it('do not move when an author adds a scene, an option or an exhibit elsewhere', () => {
    const of = aCase();
    const more = aCase();
    const copied = structuredClone(sceneIn(more, 'promise'));
    delete copied.forecast;
    more.simulation.scenes.splice(4, 0, { ...copied, id: 'new-scene', aside: true });
    sceneIn(more, 'start').options.splice(0, 0, {
      ...structuredClone(optionIn(more, 'start/shadow')),
      id: 'new-option',
    });
    more.simulation.hidden.unshift({
      id: 'new',
      p: 0.5,
      name: 'It is so.',
      otherwise: 'It is not.',
    });
    const actions = actionsOf('label-audit', 'start/all-depots', 'pilot/south-now');
    const luck = ({ state, happened, hidden }: Run) => ({
      state,
      happened,
      hidden: { ...hidden, new: undefined },
    });
    for (let seed = 0; seed < 300; seed += 1)
      expect(luck(replay(more, seed, actions).run)).toEqual(luck(replay(of, seed, actions).run));
  });
});
