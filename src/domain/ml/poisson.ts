/** Counts of rare events in many trials. */
import { logGamma } from './beta.ts';

/** The chance that a count with this mean (≥ 0) is at least `count`, the smaller tail added up term by term. */
export function poissonAtLeast(count: number, mean: number): number {
  if (count <= 0) return 1;
  if (mean <= 0) return 0;
  const term = (k: number): number => Math.exp(k * Math.log(mean) - mean - logGamma(k + 1));
  let sum = 0;
  if (count > mean) {
    for (let [k, part] = [count, term(count)]; part > 1e-17 * sum && part > 0; k += 1) {
      sum += part;
      part *= mean / (k + 1);
    }
    return Math.min(1, sum);
  }
  for (let [k, part] = [count - 1, term(count - 1)]; k >= 0 && part > 1e-17 * sum; k -= 1) {
    sum += part;
    part *= k / mean;
  }
  return Math.max(0, 1 - sum);
}

/** The mean at which a count reaches `count` (≥ 1) with this chance (0 to 1, ends excluded), by bisection. */
export function poissonMeanFor(count: number, chance: number): number {
  let [low, high] = [0, 2 * count + 40];
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (poissonAtLeast(count, middle) < chance) low = middle;
    else high = middle;
  }
  return high;
}
