import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betaBelow,
  logGamma,
  logLogistic,
  logistic,
  logit,
  logitDensity,
} from '../../../../src/domain/ml/beta.ts';

/** Trapezoid rule for the density on the logit scale: shares nothing with the continued fraction. */
function integrated(a: number, b: number, to: number): number {
  const [from, panels] = [-40 / a, 20_000];
  const step = (to - from) / panels;
  const density = logitDensity(a, b);
  let sum = (density(from) + density(to)) / 2;
  for (let i = 1; i < panels; i += 1) sum += density(from + i * step);
  return sum * step;
}

describe('the beta distribution', () => {
  it('knows the factorials and Γ(½) = √π', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n += 1) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 10);
      factorial *= n;
    }
    expect(Math.exp(logGamma(0.5))).toBeCloseTo(Math.sqrt(Math.PI), 12);
    expect(logGamma(0.1)).toBeCloseTo(2.252712651734206, 12);
  });

  it('follows Γ(x + 1) = x·Γ(x)', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 60, noNaN: true }), (x) => {
        expect(logGamma(x + 1)).toBeCloseTo(Math.log(x) + logGamma(x), 9);
      }),
    );
  });

  it.each([
    [0.5, 4.5],
    [1, 1],
    [2, 8],
  ])('has a density for Beta(%d, %d) that adds up to the cumulative share', (a, b) => {
    for (const x of [-6, -2.2, 0, 1.5]) {
      expect(betaBelow(logistic(x), a, b)).toBeCloseTo(integrated(a, b, x), 6);
    }
  });

  it('matches closed forms: uniform, p² and the arcsine law', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (p) => {
        expect(betaBelow(p, 1, 1)).toBeCloseTo(p, 12);
        expect(betaBelow(p, 2, 1)).toBeCloseTo(p * p, 12);
        expect(betaBelow(p, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(p)), 11);
      }),
    );
    expect([betaBelow(0, 2, 3), betaBelow(1, 2, 3)]).toEqual([0, 1]);
  });

  it('converts between chances and the logit scale without losing the tails', () => {
    expect(logistic(logit(0.1))).toBeCloseTo(0.1, 15);
    expect(logLogistic(-800)).toBe(-800);
    expect(logLogistic(0)).toBeCloseTo(-Math.LN2, 15);
  });
});
