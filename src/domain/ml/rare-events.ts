/** What many trials say about a rare event, when trials are independent and alike. */

/** The chance that an event of this chance (0 to 1) happens at least once in n ≥ 1 trials: 1 − (1 − p)ⁿ. */
export function chanceOfAny(chance: number, trials: number): number {
  // Through logarithms, as 1 − p would lose the digits of a tiny p.
  return -Math.expm1(trials * Math.log1p(-chance));
}

/** Trials, rounded up, until an event of this chance is seen at least once with confidence c: ln(1 − c) / ln(1 − p). */
export function trialsToSeeOne(chance: number, confidence = 0.95): number {
  // The last bits of a logarithm must not add a trial.
  return Math.max(1, Math.ceil(Math.log1p(-confidence) / Math.log1p(-chance) - 1e-9));
}

/**
 * The largest chance (0 to 1) that n trials without a failure leave open at confidence c: 1 − (1 − c)^(1/n),
 * the one-sided bound of C. J. Clopper & E. S. Pearson (1934), Biometrika 26; near 3/n at 95 %.
 */
export function zeroFailuresBound(trials: number, confidence = 0.95): number {
  return -Math.expm1(Math.log1p(-confidence) / trials);
}
