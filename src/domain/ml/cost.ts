/** What acting on a score costs, and where acting costs least. */
import type { BentScores } from './bent-scores.ts';
import { massBelow } from './bent-scores.ts';
import { logistic } from './beta.ts';

/** Prices in one currency; each ≥ 0. */
export interface Prices {
  /** C_FP: harm of acting on a negative, beyond the review itself. */
  readonly falsePositive: number;
  /** C_FN: harm of missing a positive. */
  readonly falseNegative: number;
  /** C_rev: price of handling one alert, whoever it concerns. */
  readonly review: number;
}

/**
 * The chance above which acting pays: (C_FP + C_rev) / (C_FP + C_FN), right only for calibrated scores.
 * 1 means "never act"; `undefined` when no error costs anything. From C. Elkan (2001), "The foundations
 * of cost-sensitive learning", eq. 2, with the review price added to both outcomes of acting.
 */
export function breakEvenChance(prices: Prices): number | undefined {
  const stake = prices.falsePositive + prices.falseNegative;
  return stake > 0 ? Math.min(1, (prices.falsePositive + prices.review) / stake) : undefined;
}

/** E[cost](t) = C_FP·FP + C_FN·FN + C_rev·alerts per 1,000 cases when scores above `threshold` are acted on. */
export function costPerThousand(scores: BentScores, prices: Prices, threshold: number): number {
  const below = massBelow(scores, threshold);
  const alerts = 1 - below.cases;
  const caught = scores.a / (scores.a + scores.b) - below.positives;
  const needless = alerts - caught;
  return (
    1000 *
    (prices.falsePositive * needless +
      prices.falseNegative * below.positives +
      prices.review * alerts)
  );
}

/** A threshold on the reported score with its cost per 1,000 cases. */
export interface PricedThreshold {
  readonly threshold: number;
  readonly cost: number;
}

const golden = (Math.sqrt(5) - 1) / 2;

/**
 * The reported score at which acting costs least, found without using the formula: a scan of the logit
 * scale in steps of 0.5, then golden-section search (the cost falls to one minimum and rises again).
 */
export function cheapestThreshold(scores: BentScores, prices: Prices): PricedThreshold {
  const cost = (x: number): number => costPerThousand(scores, prices, logistic(x));
  let best = { x: -30, cost: Infinity };
  for (let x = -30; x <= 30; x += 0.5) {
    const here = cost(x);
    if (here < best.cost) best = { x, cost: here };
  }
  let [low, high] = [best.x - 0.5, best.x + 0.5];
  for (let round = 0; round < 40; round += 1) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (cost(left) <= cost(right)) high = right;
    else low = left;
  }
  const threshold = logistic((low + high) / 2);
  return { threshold, cost: costPerThousand(scores, prices, threshold) };
}
