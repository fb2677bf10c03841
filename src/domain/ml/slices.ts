/** Slices of an evaluation: which differ from the whole by more than luck, and which only seem to. */
import { binomialAtLeast, binomialAtMost, binomialPValue } from './binomial.ts';
import type { Interval } from './interval.ts';
import { wilsonInterval } from './interval.ts';
import { normalQuantile } from './normal.ts';
import type { TestPlan } from './power.ts';
import { usualPlan } from './power.ts';

/** A slice as it was counted. */
export interface Slice {
  readonly name: string;
  /** Users (or cases) in the slice, > 0. */
  readonly users: number;
  /** Of them, those with the outcome (a success, an error …). */
  readonly hits: number;
}

/** A slice with its place beside the whole; rates are shares from 0 to 1. */
export interface ReadSlice extends Slice {
  readonly rate: number;
  /** Wilson interval of the rate. */
  readonly interval: Interval;
  /** Exact two-sided p-value against the reference rate. */
  readonly pValue: number;
  /** Whether the interval leaves the reference rate out, and on which side the slice lies. */
  readonly standing: 'below' | 'within' | 'above';
}

/** Reads slices against a reference rate (0 to 1), which should not be computed from a slice that makes up most of it. */
export function readSlices(slices: readonly Slice[], reference: number, z?: number): ReadSlice[] {
  return slices.map((slice) => {
    const interval = wilsonInterval(slice.hits, slice.users, z);
    return {
      ...slice,
      rate: slice.hits / slice.users,
      interval,
      pValue: binomialPValue(slice.hits, slice.users, reference),
      standing: interval.high < reference ? 'below' : interval.low > reference ? 'above' : 'within',
    };
  });
}

/** The rate of all slices together, 0 to 1; `undefined` without users. */
export function overallRate(slices: readonly Slice[]): number | undefined {
  const users = slices.reduce((sum, slice) => sum + slice.users, 0);
  return users > 0 ? slices.reduce((sum, slice) => sum + slice.hits, 0) / users : undefined;
}

/**
 * The funnel around a reference rate p (0 to 1) for a slice of n users: p ± z·√(p(1 − p)/n), cut at 0 and 1.
 * A slice lies outside exactly when its Wilson interval leaves p out, as Wilson's interval inverts this test.
 * D. J. Spiegelhalter (2005), Statistics in Medicine 24.
 */
export function funnelLimits(reference: number, users: number, z = 1.959963984540054): Interval {
  const half = z * Math.sqrt((reference * (1 - reference)) / users);
  return { low: Math.max(0, reference - half), high: Math.min(1, reference + half) };
}

/**
 * Users, rounded up, a slice needs for a test to tell its rate from the reference when they differ by
 * `margin` (either sign; both rates within 0 and 1): ((z₁₋α√(p₀q₀) + z₁₋β√(p₁q₁)) / margin)².
 * J. L. Fleiss (1981), "Statistical methods for rates and proportions", 2nd ed., without his continuity term.
 */
export function sliceSizeForMargin(reference: number, margin: number, plan: TestPlan = usualPlan) {
  const rate = reference + margin;
  const root = (p: number): number => Math.sqrt(p * (1 - p));
  const z = normalQuantile(1 - plan.alpha / plan.sides) * root(reference);
  return Math.ceil(((z + normalQuantile(plan.power) * root(rate)) / margin) ** 2);
}

/**
 * The exact chance (0 to 1) that a slice of n users whose true rate is the reference looks bad, i.e. falls
 * outside the funnel on the bad side: below when hits are good, above when they are errors.
 */
export function chanceToLookBad(
  reference: number,
  users: number,
  hitsAre: 'good' | 'bad',
  z?: number,
): number {
  const { low, high } = funnelLimits(reference, users, z);
  // A count exactly on the limit is inside; the last bits of a product must not put it out.
  return hitsAre === 'good'
    ? binomialAtMost(Math.ceil(low * users - 1e-9) - 1, users, reference)
    : binomialAtLeast(Math.floor(high * users + 1e-9) + 1, users, reference);
}
