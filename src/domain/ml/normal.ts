/** The standard normal distribution: density, cumulative probability and its inverse. */

/** Height of the standard normal curve at z. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/** exp(−z²/2) without the loss of digits that z·z suffers in the far tail (split at 1/16, after Cody 1969). */
function tailExponential(z: number): number {
  const near = Math.trunc(z * 16) / 16;
  return Math.exp(-0.5 * near * near) * Math.exp(-0.5 * (z - near) * (z + near));
}

function horner(x: number, coefficients: readonly number[]): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

/** Hart's rational form (algorithm 5666) in West's ordering, highest power first. */
const upper = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const lower = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];

/**
 * Φ(z): the share of a standard normal below z, to about 1e−14 of its value, also in the lower tail.
 * Hart (1968) algorithm 5666 as given by G. West, "Better approximations to cumulative normal
 * functions", Wilmott Magazine, May 2005; beyond |z| = 3 a continued fraction, because Hart's form
 * bounds the absolute error only (4e−11 of the value at −5).
 */
export function normalBelow(z: number): number {
  const size = Math.abs(z);
  if (Number.isNaN(z)) return z;
  if (size > 38) return z > 0 ? 1 : 0;
  const height = tailExponential(size);
  const beyond =
    size < 3
      ? (height * horner(size, upper)) / horner(size, lower)
      : height / (Math.sqrt(2 * Math.PI) * continued(size));
  return z > 0 ? 1 - beyond : beyond;
}

/** Laplace's continued fraction of the Mills ratio; 60 terms reach 1e−15 for size ≥ 3. */
function continued(size: number): number {
  let value = size;
  for (let term = 60; term >= 1; term -= 1) value = size + term / value;
  return value;
}

/** 1 − Φ(z) without cancellation in the upper tail. */
export function normalAbove(z: number): number {
  return normalBelow(-z);
}

const a = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
];
const b = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
  1,
];
const c = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
  4.374664141464968, 2.938163982698783,
];
const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1];

/** Acklam's starting value, relative error below 1.15e−9, for 0 < p ≤ ½. */
function roughQuantile(p: number): number {
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return horner(q, c) / horner(q, d);
  }
  const q = p - 0.5;
  return (q * horner(q * q, a)) / horner(q * q, b);
}

/**
 * Φ⁻¹(p): the z below which a share p of a standard normal lies; −∞ at 0, +∞ at 1, NaN outside [0, 1].
 * P. J. Acklam's rational approximation (2003), refined by one Halley step against Φ.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0 || p === 1) return p === 0 ? -Infinity : Infinity;
  if (p > 0.5) return -normalQuantile(1 - p);
  const z = roughQuantile(p);
  const step = (normalBelow(z) - p) / normalDensity(z);
  const refined = z - step / (1 + (z * step) / 2);
  return Number.isFinite(refined) ? refined : z;
}
