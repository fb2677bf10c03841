/** Plans with a few looks that keep their error: how high each look's bar is, and what that costs. */
import { expectedLooks, stoppedBy, stoppingChances } from './looks.ts';
import { normalQuantile } from './normal.ts';

/**
 * Pocock (1977, Biometrika 64): the same bar at each look; O'Brien & Fleming (1979, Biometrics 35): a bar
 * that starts high and ends near the usual one.
 */
export type BoundaryShape = 'pocock' | 'obrien-fleming';

/** z at each of K looks for a constant C: C, or C·√(K/k). */
function bounds(shape: BoundaryShape, constant: number, looks: number): number[] {
  return Array.from({ length: looks }, (_, index) =>
    shape === 'pocock' ? constant : constant * Math.sqrt(looks / (index + 1)),
  );
}

/** The root of a falling function between two points of opposite sign (Illinois variant of false position). */
function root(value: (x: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  let [fa, fb] = [value(a), value(b)];
  for (let round = 0; round < 60 && Math.abs(b - a) > 1e-10 && fb !== 0; round += 1) {
    const c = b - (fb * (b - a)) / (fb - fa);
    const fc = value(c);
    if (fc * fb < 0) [a, fa] = [b, fb];
    else fa /= 2;
    [b, fb] = [c, fc];
  }
  return b;
}

const total = (z: readonly number[]): number => stoppedBy(stoppingChances(z)).at(-1) ?? 0;

/**
 * The constant C with which K equally spaced two-sided looks give a false alarm with chance α in all
 * (0 to 1), found numerically; for O'Brien–Fleming it is the z of the last look.
 */
export function boundaryConstant(shape: BoundaryShape, looks: number, alpha = 0.05): number {
  const single = normalQuantile(1 - alpha / 2);
  if (looks === 1) return single;
  // Bonferroni's bar is always high enough.
  const safe = normalQuantile(1 - alpha / 2 / looks);
  return root((constant) => total(bounds(shape, constant, looks)) - alpha, single, safe);
}

/** The critical z of each of K looks for a total false-alarm chance α. */
export function criticalValues(shape: BoundaryShape, looks: number, alpha = 0.05): number[] {
  return bounds(shape, boundaryConstant(shape, looks, alpha), looks);
}

/** What looking early costs and saves, as multiples of the users a test with one look needs. */
export interface SequentialCost {
  /** Users if it never stops early, ≥ 1. */
  readonly largest: number;
  /** Users on average if nothing differs. */
  readonly expectedIfNothing: number;
  /** Users on average if the planned effect is there. */
  readonly expectedIfEffect: number;
}

/**
 * Cost of a plan given by its critical z at each look, for a test that with one look would use two-sided α
 * and have this power (0 to 1). Jennison & Turnbull (2000), section 2.4.
 */
export function costOfLooks(z: readonly number[], alpha = 0.05, power = 0.8): SequentialCost {
  const fixed = normalQuantile(1 - alpha / 2) + normalQuantile(power);
  const perLook = fixed / Math.sqrt(z.length);
  // As in the formula for one look, a significant result with the wrong sign does not count as power.
  const right = (d: number): number => stoppingChances(z, d).reduce((sum, { up }) => sum + up, 0);
  const drift = root((d) => power - right(d), perLook, 2.5 * perLook);
  const largest = (drift / perLook) ** 2;
  const asUsers = (looks: number): number => (largest * looks) / z.length;
  return {
    largest,
    expectedIfNothing: asUsers(expectedLooks(stoppingChances(z))),
    expectedIfEffect: asUsers(expectedLooks(stoppingChances(z, drift))),
  };
}
