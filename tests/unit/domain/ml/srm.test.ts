import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareOfSplit, chiSquareTail } from '../../../../src/domain/ml/chi-square.ts';
import { binomialsFrom, normalsFrom } from '../../../../src/domain/ml/draws.ts';
import { randomFrom } from '../../../../src/domain/ml/random.ts';
import { sliceSizeForMargin } from '../../../../src/domain/ml/slices.ts';
import type { BrokenTest } from '../../../../src/domain/ml/srm-causes.ts';
import {
  expectedSegments,
  leaks,
  observedLift,
  runBrokenTest,
} from '../../../../src/domain/ml/srm-causes.ts';
import {
  SRM_ALPHA,
  chanceOfFalseMismatch,
  checkSegments,
  detectableImbalance,
} from '../../../../src/domain/ml/srm.ts';

const healthy: BrokenTest = {
  segments: [
    { name: 'iOS', users: 200_000, rate: 0.06 },
    { name: 'Android 7', users: 150_000, rate: 0.05 },
    { name: 'Android 8', users: 50_000, rate: 0.03 },
    { name: 'Web', users: 100_000, rate: 0.04 },
  ],
  planned: 0.5,
  lift: 0,
};
const crash = { ...leaks.crash, segment: 'Android 8' };
const splits = (test: BrokenTest, seed: number) =>
  runBrokenTest(test, seed).map(({ name, a, b }) => ({ name, a: a.users, b: b.users }));

describe('the check of a split', () => {
  it('finds 50.2 to 49.8 among a million users broken: p ≈ 6e−5 (curriculum 4.3)', () => {
    const [row] = checkSegments([{ name: 'all', a: 502_000, b: 498_000 }]);
    expect(row?.pValue).toBeCloseTo(6.3e-5, 6);
    expect(row?.mismatch).toBe(true);
    expect(checkSegments([{ name: 'all', a: 5020, b: 4980 }])[0]?.mismatch).toBe(false);
  });

  it('sees 0.22 points of imbalance in a million users, and that many users for it', () => {
    const delta = detectableImbalance(1_000_000) ?? 0;
    expect(delta).toBeCloseTo(0.00216, 5);
    const users = sliceSizeForMargin(0.5, delta, { alpha: SRM_ALPHA, power: 0.8, sides: 2 });
    expect(Math.abs(users - 1_000_000)).toBeLessThanOrEqual(1);
    expect(detectableImbalance(5)).toBeUndefined();
  });

  it('sees it in four of five drawn tests', () => {
    const delta = detectableImbalance(20_000, 0.9) ?? 0;
    const draw = binomialsFrom(randomFrom(6));
    let seen = 0;
    for (let i = 0; i < 4000; i += 1) {
      const a = draw(20_000, 0.9 + delta);
      seen += Number(chiSquareTail(chiSquareOfSplit(a, 20_000 - a, 0.9)) < SRM_ALPHA);
    }
    expect(Math.abs(seen / 4000 - 0.8)).toBeLessThan(0.03);
  });

  it('flags some healthy test among 1,000 with 39 %, at 5 % almost surely', () => {
    expect(chanceOfFalseMismatch(1000)).toBeCloseTo(1 - 0.9995 ** 1000, 12);
    expect(chanceOfFalseMismatch(1000)).toBeCloseTo(0.394, 3);
    expect(chanceOfFalseMismatch(1000, 0.05)).toBeGreaterThan(0.999999);
    const normal = normalsFrom(randomFrom(14));
    let years = 0;
    for (let i = 0; i < 1000; i += 1) {
      let flagged = 0;
      for (let test = 0; test < 1000; test += 1) flagged += Number(Math.abs(normal()) > 3.4807564);
      years += Number(flagged > 0);
    }
    expect(Math.abs(years / 1000 - 0.394)).toBeLessThan(0.062);
  });
});

describe('a table of segments', () => {
  it('points at the one segment that crashes, and at no other', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const flags = checkSegments(splits({ ...healthy, leak: crash }, seed));
      expect(flags.filter(({ mismatch }) => mismatch).map(({ name }) => name)).toEqual([
        'Android 8',
      ]);
    }
  });

  it('points at every segment when the redirect loses users everywhere', () => {
    const flags = checkSegments(splits({ ...healthy, leak: leaks.redirect }, 3));
    expect(flags.every(({ mismatch }) => mismatch)).toBe(true);
  });

  it('flags a healthy table about as often as it promises: here never in 300', () => {
    for (let seed = 0; seed < 300; seed += 1)
      expect(checkSegments(splits(healthy, seed), 0.5, 1e-6).some((row) => row.mismatch)).toBe(
        false,
      );
  });

  it('is stricter with each segment for their number, and bears empty ones', () => {
    const row = { name: 'x', a: 5200, b: 4800 };
    const [alone] = checkSegments([row]);
    const [one, empty] = checkSegments([row, { name: 'none', a: 0, b: 0 }]);
    expect((one?.pValue ?? 0) / (alone?.pValue ?? 1)).toBeCloseTo(2, 9);
    expect(empty).toMatchObject({ share: undefined, chiSquare: 0, pValue: 1, mismatch: false });
  });
});

describe('a test broken on purpose', () => {
  it('shows a lift that is not there, upwards or downwards by its cause', () => {
    const lift = (leak: BrokenTest['leak']) =>
      observedLift(expectedSegments(leak === undefined ? healthy : { ...healthy, leak })) ?? 0;
    expect(lift(undefined)).toBeCloseTo(0, 12);
    // (1 − 0.03·0.2) / (1 − 0.03).
    expect(lift(leaks.redirect)).toBeCloseTo(0.994 / 0.97 - 1, 10);
    expect(lift(leaks.bots)).toBeCloseTo(0.95 / 0.98 - 1, 10);
    // The segment that crashes converts least, so losing a fifth of it lifts the mean.
    expect(lift(crash)).toBeGreaterThan(0.005);
  });

  it('meets its expectations on average over seeds', () => {
    const test = { ...healthy, lift: 0.05, leak: { ...leaks.redirect, loss: 0.1 } };
    const sums = test.segments.map(() => [0, 0, 0, 0]);
    for (let seed = 0; seed < 200; seed += 1)
      runBrokenTest(test, seed).forEach(({ a, b }, i) => {
        const row = sums[i] ?? [];
        [a.users, a.hits, b.users, b.hits].forEach((count, j) => {
          row[j] = (row[j] ?? 0) + count / 200;
        });
      });
    expectedSegments(test).forEach(({ a, b }, i) => {
      [a.users, a.hits, b.users, b.hits].forEach((count, j) => {
        const off = Math.abs((sums[i]?.[j] ?? 0) - count);
        expect(off).toBeLessThan(4 * Math.sqrt(count / 200) + 1);
      });
    });
  });

  it('keeps the true lift where nothing leaks, whatever the plan', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.integer({ min: -500, max: 500 }).map((n) => n / 1000),
        (planned, lift) => {
          expect(observedLift(expectedSegments({ ...healthy, planned, lift }))).toBeCloseTo(
            lift,
            9,
          );
        },
      ),
    );
    expect(observedLift([{ name: '', a: { users: 1, hits: 0 }, b: { users: 1, hits: 1 } }])).toBe(
      undefined,
    );
  });
});
