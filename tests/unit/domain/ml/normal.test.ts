import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  normalAbove,
  normalBelow,
  normalDensity,
  normalQuantile,
} from '../../../../src/domain/ml/normal.ts';

/** Values from 50-digit arithmetic, rounded to 16 digits. */
const published: [number, number][] = [
  [-10, 7.619853024160527e-24],
  [-8, 6.220960574271785e-16],
  [-5, 2.866515718791939e-7],
  [-3, 1.3498980316300946e-3],
  [-1.96, 0.024997895148220435],
  [-1, 0.15865525393145707],
  [0, 0.5],
  [0.5, 0.6914624612740131],
  [1, 0.8413447460685429],
  [2, 0.9772498680518208],
  [3, 0.9986501019683699],
];

/** Simpson's rule on the density: an oracle that shares no coefficient with the code. */
function integrated(z: number): number {
  const [from, panels] = [-12, 4000];
  const step = (z - from) / panels;
  let sum = normalDensity(from) + normalDensity(z);
  for (let i = 1; i < panels; i += 1) sum += (i % 2 === 1 ? 4 : 2) * normalDensity(from + i * step);
  return (sum * step) / 3;
}

describe('the normal distribution', () => {
  it.each(published)('gives Φ(%d) as tabulated, to 14 significant digits', (z, value) => {
    expect(Math.abs(normalBelow(z) / value - 1)).toBeLessThan(2e-14);
  });

  it('agrees with numeric integration of the density', () => {
    for (let z = -4; z <= 4; z += 0.37) expect(normalBelow(z)).toBeCloseTo(integrated(z), 12);
  });

  it('is continuous where the two approximations meet', () => {
    // The ratio of neighbours differs from 1 only by the slope, about 3.28e-9 for a step of 1e-9.
    expect(normalBelow(-2.999999999) / normalBelow(-3.0) - 1).toBeCloseTo(3.283e-9, 12);
  });

  it('rises, mirrors around zero, and keeps its digits in the upper tail', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) => {
        expect(normalBelow(z) + normalBelow(-z)).toBeCloseTo(1, 14);
        expect(normalBelow(z + 0.01)).toBeGreaterThanOrEqual(normalBelow(z));
        expect(normalAbove(z)).toBe(normalBelow(-z));
      }),
    );
  });

  it('ends at 0 and 1', () => {
    expect([normalBelow(-Infinity), normalBelow(Infinity), normalBelow(-50)]).toEqual([0, 1, 0]);
    expect(normalBelow(Number.NaN)).toBeNaN();
  });

  it.each([
    [0.975, 1.959963984540054],
    [0.33, -0.4399131656732338],
    [0.83, 0.9541652531461943],
    [1e-10, -6.361340902404056],
  ])('finds the tabulated z below which a share %d lies', (p, z) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(1e-9);
  });

  it('undoes Φ for every probability it can be given', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (p) => {
        expect(Math.abs(normalBelow(normalQuantile(p)) / p - 1)).toBeLessThan(1e-11);
      }),
    );
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect([normalQuantile(-0.1), normalQuantile(1.1)]).toEqual([Number.NaN, Number.NaN]);
  });
});
