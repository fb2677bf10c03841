import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  biasOf,
  diffInDiffError,
  meansOf,
  placeboGap,
  readEffect,
} from '../../../../src/domain/ml/diff-in-diff.ts';
import { normalsFrom } from '../../../../src/domain/ml/draws.ts';
import { randomFrom } from '../../../../src/domain/ml/random.ts';

const number = fc.integer({ min: -50000, max: 50000 }).map((n) => n / 1000);
const anyWorld = fc.record({
  controlBefore: number,
  gap: number,
  trend: number,
  trendGap: number,
  effect: number,
});

/** Solves a small linear system by elimination with pivots. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let k = 0; k < rows.length; k += 1) {
    const pivot = rows
      .slice(k)
      .reduce((a, b) => (Math.abs(b[k] ?? 0) > Math.abs(a[k] ?? 0) ? b : a));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(k, 0, pivot);
    for (const row of rows)
      if (row !== pivot) {
        const factor = (row[k] ?? 0) / (pivot[k] ?? 1);
        row.forEach((value, j) => {
          row[j] = value - factor * (pivot[j] ?? 0);
        });
      }
  }
  return rows.map((row, k) => (row.at(-1) ?? 0) / (row[k] ?? 1));
}

describe('difference-in-differences', () => {
  it('reads 5 where the treated rose by 8 and the control by 3', () => {
    const means = { treatedBefore: 20, treatedAfter: 28, controlBefore: 15, controlAfter: 18 };
    expect(readEffect(means)).toEqual({ diffInDiff: 5, prePost: 8, afterOnly: 10 });
  });

  it('is the interaction of a least-squares regression on drawn users', () => {
    const normal = normalsFrom(randomFrom(4));
    const world = { controlBefore: 10, gap: 3, trend: -2, trendGap: 0, effect: 1.5 };
    const truth = meansOf(world);
    const cells = [
      [0, 0, truth.controlBefore],
      [0, 1, truth.controlAfter],
      [1, 0, truth.treatedBefore],
      [1, 1, truth.treatedAfter],
    ] as const;
    const users = cells.flatMap(([treated, after, mean], cell) =>
      Array.from({ length: 300 + 50 * cell }, () => ({
        x: [1, treated, after, treated * after],
        y: mean + 2 * normal(),
      })),
    );
    const square = [0, 1, 2, 3].map((i) =>
      [0, 1, 2, 3].map((j) => users.reduce((sum, { x }) => sum + (x[i] ?? 0) * (x[j] ?? 0), 0)),
    );
    const right = [0, 1, 2, 3].map((i) =>
      users.reduce((sum, { x, y }) => sum + (x[i] ?? 0) * y, 0),
    );
    const mean = (treated: number, after: number): number => {
      const inside = users.filter(({ x }) => x[1] === treated && x[2] === after);
      return inside.reduce((sum, { y }) => sum + y, 0) / inside.length;
    };
    const { diffInDiff } = readEffect({
      treatedBefore: mean(1, 0),
      treatedAfter: mean(1, 1),
      controlBefore: mean(0, 0),
      controlAfter: mean(0, 1),
    });
    expect(diffInDiff).toBeCloseTo(solve(square, right)[3] ?? 0, 9);
    expect(Math.abs(diffInDiff - 1.5)).toBeLessThan(4 * diffInDiffError(2, 300));
  });

  it('is wrong by the trend gap alone, the other readings by more than that', () => {
    fc.assert(
      fc.property(anyWorld, (world) => {
        const [read, bias] = [readEffect(meansOf(world)), biasOf(world)];
        expect(read.diffInDiff - world.effect).toBeCloseTo(bias.diffInDiff, 9);
        expect(read.prePost - world.effect).toBeCloseTo(bias.prePost, 9);
        expect(read.afterOnly - world.effect).toBeCloseTo(bias.afterOnly, 9);
        expect(bias.diffInDiff).toBe(world.trendGap);
      }),
    );
  });

  it('shows in two periods before the treatment whether the trends were parallel', () => {
    expect(placeboGap([20, 23], [15, 18])).toBe(0);
    expect(placeboGap([20, 25], [15, 18])).toBe(2);
  });

  it('has √2 times the error of an A/B test, as drawing shows', () => {
    const normal = normalsFrom(randomFrom(5));
    const mean = () => (3 * normal()) / Math.sqrt(50);
    let squares = 0;
    for (let i = 0; i < 40_000; i += 1) squares += (mean() - mean() - (mean() - mean())) ** 2;
    expect(Math.abs(Math.sqrt(squares / 40_000) / diffInDiffError(3, 50) - 1)).toBeLessThan(0.015);
    expect(diffInDiffError(3, 50)).toBeCloseTo(Math.SQRT2 * 3 * Math.sqrt(2 / 50), 12);
  });
});
