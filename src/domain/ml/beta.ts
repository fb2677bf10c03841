/** The beta distribution: how true chances are spread over a population of cases. */

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0, about 1e−14 (Lanczos 1964, g = 7, nine terms). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const sum = lanczos.reduce((total, term, index) =>
    index === 0 ? term : total + term / (x - 1 + index),
  );
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** ln B(a, b) for a, b > 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** ln(p / (1 − p)); −∞ at 0 and +∞ at 1. */
export function logit(p: number): number {
  return Math.log(p) - Math.log1p(-p);
}

/** σ(x) = 1 / (1 + e⁻ˣ), the inverse of logit. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** ln σ(x), exact in both tails. */
export function logLogistic(x: number): number {
  return x < 0 ? x - Math.log1p(Math.exp(x)) : -Math.log1p(Math.exp(-x));
}

/** Density of logit p when p ~ Beta(a, b): pᵃ(1 − p)ᵇ / B(a, b) at p = σ(x). */
export function logitDensity(a: number, b: number): (x: number) => number {
  const constant = logBeta(a, b);
  return (x) => Math.exp(a * logLogistic(x) + b * logLogistic(-x) - constant);
}

/** The modified Lentz evaluation of the continued fraction DLMF 8.17.22. */
function fraction(p: number, a: number, b: number): number {
  const guard = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * p) / (a + 1));
  let value = d;
  for (let m = 1; m <= 300; m += 1) {
    const even = (m * (b - m) * p) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * p) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      d = 1 / guard(1 + term * d);
      c = guard(1 + term / c);
      change = c * d;
      value *= change;
    }
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return value;
}

/** I_p(a, b): the share of a Beta(a, b) population whose chance is below p (regularised incomplete beta). */
export function betaBelow(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  if (p > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - p, b, a);
  return (Math.exp(a * Math.log(p) + b * Math.log1p(-p) - logBeta(a, b)) / a) * fraction(p, a, b);
}
