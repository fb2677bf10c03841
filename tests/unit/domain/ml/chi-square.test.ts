import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareOfSplit, chiSquareTail } from '../../../../src/domain/ml/chi-square.ts';

/** Simpson's rule on the density of χ² with one degree of freedom: no normal distribution involved. */
function integratedTail(from: number): number {
  const [to, panels] = [from + 120, 40_000];
  const density = (x: number): number => Math.exp(-x / 2) / Math.sqrt(2 * Math.PI * x);
  const step = (to - from) / panels;
  let sum = density(from) + density(to);
  for (let i = 1; i < panels; i += 1) sum += (i % 2 === 1 ? 4 : 2) * density(from + i * step);
  return (sum * step) / 3;
}

describe('χ² of a split', () => {
  it('is 16 for 50.2 to 49.8 among a million users, which luck gives 6 times in 100,000', () => {
    expect(chiSquareOfSplit(502_000, 498_000)).toBeCloseTo(16, 9);
    expect(chiSquareTail(16)).toBeCloseTo(6.33e-5, 7);
  });

  it('finds the p-value of 1.8e−6 that was published for 821,588 against 815,482 users', () => {
    expect(chiSquareTail(chiSquareOfSplit(821_588, 815_482)) * 1e6).toBeCloseTo(1.8, 1);
  });

  it('is the squared distance from the plan in standard deviations of a binomial count', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (a, b, planned) => {
          const n = a + b;
          const z = (a - n * planned) / Math.sqrt(n * planned * (1 - planned));
          const off = chiSquareOfSplit(a, b, planned) - z * z;
          expect(Math.abs(off)).toBeLessThan(1e-9 * (1 + z * z));
        },
      ),
    );
  });

  it('is nothing when the plan is met', () => {
    expect(chiSquareOfSplit(700, 700)).toBe(0);
    expect(chiSquareOfSplit(90, 10, 0.9)).toBeCloseTo(0, 20);
    expect(chiSquareTail(0)).toBe(1);
  });
});

describe('the chance of a χ² this large', () => {
  it.each([
    [2.706, 0.1],
    [3.841, 0.05],
    [6.635, 0.01],
    [10.828, 0.001],
  ])('is at the tabulated critical value %d the tabulated %d', (critical, chance) => {
    expect(Math.abs(chiSquareTail(critical) / chance - 1)).toBeLessThan(5e-4);
  });

  it('agrees with numeric integration of the density', () => {
    for (const x of [0.5, 1, 3, 8, 15, 25])
      expect(Math.abs(chiSquareTail(x) / integratedTail(x) - 1)).toBeLessThan(1e-8);
  });
});
