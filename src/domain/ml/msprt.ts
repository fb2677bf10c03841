/**
 * Always-valid inference for a mean: the mixture sequential probability ratio test, which may be looked at
 * after every observation. H. Robbins (1970), Annals of Math. Statistics 41; R. Johari, P. Koomen,
 * L. Pekelis & D. Walsh (2017), "Peeking at A/B tests", KDD, doi:10.1145/3097983.3097992.
 */

/** Observations N(θ, deviation²) with H₀: θ = 0, mixed over alternatives θ ~ N(0, mixing²). */
export interface Mixture {
  /** σ > 0, unit of the metric; for the differences of pairs of users, √2 times that of a user. */
  readonly deviation: number;
  /** τ > 0, unit of the metric: the size of effects that are worth finding soon. */
  readonly mixing: number;
}

/**
 * ln Λ_n with Λ_n = √(σ²/(σ² + nτ²))·exp(n²τ²x̄² / (2σ²(σ² + nτ²))), after n observations of mean x̄; the
 * logarithm, because Λ itself overflows after a clear win. Johari et al. (2017) with θ₀ = 0.
 */
export function logLikelihoodRatio(
  { deviation, mixing }: Mixture,
  n: number,
  mean: number,
): number {
  const [own, mixed] = [deviation ** 2, deviation ** 2 + n * mixing ** 2];
  return 0.5 * Math.log(own / mixed) + (n * mixing * mean) ** 2 / (2 * own * mixed);
}

/** The always-valid p-values of looks with these ln Λ: the least of 1 and 1/Λ so far; they never rise again. */
export function alwaysValidP(logRatios: readonly number[]): number[] {
  let least = 1;
  return logRatios.map((logRatio) => {
    least = Math.min(least, Math.exp(-logRatio));
    return least;
  });
}

/** The |z| = √n·|x̄|/σ from which on the test rejects after n observations, i.e. Λ ≥ 1/α; > 0. */
export function mixtureBound({ deviation, mixing }: Mixture, n: number, alpha = 0.05): number {
  const gained = n * (mixing / deviation) ** 2;
  return Math.sqrt((1 + 1 / gained) * (Math.log1p(gained) - 2 * Math.log(alpha)));
}

/**
 * Half the width of the confidence sequence after n observations, in the unit of the metric: x̄ ± this covers
 * θ at every n at once with chance 1 − α.
 */
export function sequenceHalfWidth(mixture: Mixture, n: number, alpha = 0.05): number {
  return (mixtureBound(mixture, n, alpha) * mixture.deviation) / Math.sqrt(n);
}

/** The critical z of K looks at equal steps up to n observations, for `stoppingChances`. */
export function mixtureBounds(mixture: Mixture, n: number, looks: number, alpha = 0.05): number[] {
  return Array.from({ length: looks }, (_, index) =>
    mixtureBound(mixture, (n * (index + 1)) / looks, alpha),
  );
}

/**
 * The τ whose confidence sequence is narrowest after n observations, in the unit of the metric: with
 * g = nτ²/σ² the width is least where g = ln(1 + g) − 2 ln α, found by iteration.
 */
export function mixingFor(n: number, deviation: number, alpha = 0.05): number {
  let gained = 8;
  for (let round = 0; round < 80; round += 1) gained = Math.log1p(gained) - 2 * Math.log(alpha);
  return deviation * Math.sqrt(gained / n);
}
