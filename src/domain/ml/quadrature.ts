/** Numerical integration of smooth functions. */

/** Points of an interval with the weights that turn a sum over them into an integral. */
export interface Quadrature {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

const known = new Map<number, Quadrature>();

/** Legendre's polynomial of degree n and its slope at x, by the three-term recurrence. */
function legendre(n: number, x: number): { value: number; slope: number } {
  let [before, value] = [1, x];
  for (let k = 2; k <= n; k += 1)
    [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
  return { value, slope: (n * (x * value - before)) / (x * x - 1) };
}

/** Gauss–Legendre points on [−1, 1] for n ≥ 2, exact for polynomials up to degree 2n − 1 (DLMF 3.5.18). */
function onUnit(n: number): Quadrature {
  const kept = known.get(n);
  if (kept !== undefined) return kept;
  const points = Array.from({ length: n }, (_, index) => {
    let x = -Math.cos((Math.PI * (index + 0.75)) / (n + 0.5));
    for (let round = 0; round < 5; round += 1) {
      const { value, slope } = legendre(n, x);
      x -= value / slope;
    }
    return { x, weight: 2 / ((1 - x * x) * legendre(n, x).slope ** 2) };
  });
  const made = { nodes: points.map(({ x }) => x), weights: points.map(({ weight }) => weight) };
  known.set(n, made);
  return made;
}

/** n ≥ 2 Gauss–Legendre points for ∫ from `low` to `high`. */
export function gaussLegendre(low: number, high: number, n: number): Quadrature {
  const { nodes, weights } = onUnit(n);
  const [middle, half] = [(low + high) / 2, (high - low) / 2];
  return { nodes: nodes.map((x) => middle + half * x), weights: weights.map((w) => half * w) };
}
