/** Seeded draws from the distributions the simulations need; `random` gives numbers uniform in [0, 1). */

/**
 * A source of standard normal draws, two from each pair of uniform ones (polar method of G. Marsaglia &
 * T. A. Bray 1964, SIAM Review 6).
 */
export function normalsFrom(random: () => number): () => number {
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    for (;;) {
      const [u, v] = [2 * random() - 1, 2 * random() - 1];
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(s)) / s);
      spare = v * scale;
      return u * scale;
    }
  };
}

/** A gamma draw of shape ≥ 1 and scale 1 (squeeze method of G. Marsaglia & W. W. Tsang 2000, ACM TOMS 26). */
function gammaDraw(shape: number, random: () => number, normal: () => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = 1 - random();
    if (u < 1 - 0.0331 * x ** 4 || Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) {
      return d * v;
    }
  }
}

/** A source of Beta(a, b) draws for a, b ≥ 1: the share of one gamma draw in the sum of two. */
export function betasFrom(random: () => number): (a: number, b: number) => number {
  const normal = normalsFrom(random);
  return (a, b) => {
    const first = gammaDraw(a, random, normal);
    return first / (first + gammaDraw(b, random, normal));
  };
}

/**
 * A source of exact Binomial(n, p) draws, also for millions of trials: a beta draw tells where the middle
 * of n uniform numbers lies, which settles half of them at once (D. A. Relles 1972, JASA 67); at most 30
 * trials are counted one by one.
 */
export function binomialsFrom(random: () => number): (trials: number, chance: number) => number {
  const beta = betasFrom(random);
  return (trials, chance) => {
    let [n, p, hits] = [trials, chance, 0];
    while (n > 30) {
      const middle = Math.floor((n + 1) / 2);
      const at = beta(middle, n + 1 - middle);
      if (at <= p) {
        hits += middle;
        [n, p] = [n - middle, (p - at) / (1 - at)];
      } else {
        [n, p] = [middle - 1, p / at];
      }
    }
    for (; n > 0; n -= 1) hits += Number(random() < p);
    return hits;
  };
}
