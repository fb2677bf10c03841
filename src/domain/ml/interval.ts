/** A share with the range that is compatible with it; all between 0 and 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson score interval for `hits` out of `trials`; z = 1.96 gives 95 %; [0, 1] when nothing was tried.
 * E. B. Wilson (1927), JASA 22, 209–212.
 */
export function wilsonInterval(hits: number, trials: number, z = 1.959963984540054): Interval {
  if (trials <= 0) return { low: 0, high: 1 };
  const p = hits / trials;
  const spread = (z * z) / trials;
  const centre = (p + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((p * (1 - p) + spread / 4) / trials)) / (1 + spread);
  // At the ends the bound is exact; rounding must not leave it a hair inside.
  return {
    low: hits === 0 ? 0 : Math.max(0, centre - half),
    high: hits === trials ? 1 : Math.min(1, centre + half),
  };
}
