/** Counting hits among independent trials that are alike. */
import { betaBelow, logGamma } from './beta.ts';

/** The chance of exactly `hits` of `trials` when each has this chance (0 to 1). */
export function binomialChance(hits: number, trials: number, chance: number): number {
  if (hits < 0 || hits > trials) return 0;
  if (chance <= 0 || chance >= 1) return Number(hits === (chance <= 0 ? 0 : trials));
  return Math.exp(
    logGamma(trials + 1) -
      logGamma(hits + 1) -
      logGamma(trials - hits + 1) +
      hits * Math.log(chance) +
      (trials - hits) * Math.log1p(-chance),
  );
}

/** The chance of at most `hits` of `trials`: I₁₋ₚ(n − k, k + 1), the regularised incomplete beta (DLMF 8.17.5). */
export function binomialAtMost(hits: number, trials: number, chance: number): number {
  if (hits < 0) return 0;
  if (hits >= trials) return 1;
  return betaBelow(1 - chance, trials - hits, hits + 1);
}

/** The chance of at least `hits` of `trials`, without cancellation when it is small. */
export function binomialAtLeast(hits: number, trials: number, chance: number): number {
  if (hits <= 0) return 1;
  if (hits > trials) return 0;
  return betaBelow(chance, hits, trials - hits + 1);
}

/**
 * Two-sided exact p-value of `hits` of `trials` against a chance (0 to 1): twice the smaller tail, at most 1
 * (the convention of C. J. Clopper & E. S. Pearson 1934).
 */
export function binomialPValue(hits: number, trials: number, chance: number): number {
  const tail = Math.min(
    binomialAtMost(hits, trials, chance),
    binomialAtLeast(hits, trials, chance),
  );
  return Math.min(1, 2 * tail);
}

/**
 * The chances of 0, 1 … m hits when each of m independent trials has a chance of its own (0 to 1): the
 * Poisson binomial distribution by convolution, exact and in O(m²).
 */
export function hitsAmong(chances: readonly number[]): number[] {
  let spread = [1];
  for (const chance of chances) {
    const wider = new Array<number>(spread.length + 1).fill(0);
    spread.forEach((mass, hits) => {
      wider[hits] = (wider[hits] ?? 0) + mass * (1 - chance);
      wider[hits + 1] = (wider[hits + 1] ?? 0) + mass * chance;
    });
    spread = wider;
  }
  return spread;
}
