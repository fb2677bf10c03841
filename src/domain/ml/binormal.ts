/**
 * The equal-footing model of a scorer: negatives score N(0, 1), positives N(separation, spread²);
 * a case is flagged when its score is above the threshold (Green & Swets 1966; Hanley 1988).
 */
import type { ConfusionMatrix } from './confusion-matrix.ts';
import { share } from './confusion-matrix.ts';
import { normalAbove, normalBelow, normalDensity } from './normal.ts';

/** A scorer and the traffic it meets. */
export interface Binormal {
  /** d′: distance between the two means, in standard deviations of the negatives. */
  readonly separation: number;
  /** σ₁ > 0: standard deviation of the positives' scores. */
  readonly spread: number;
  /** π: share of cases that are positive, 0 to 1. */
  readonly prevalence: number;
  /** Cases per day. */
  readonly volume: number;
}

/** TPR(t) = 1 − Φ((t − d′)/σ₁): share of positives flagged. */
export function recallAt(
  model: Pick<Binormal, 'separation' | 'spread'>,
  threshold: number,
): number {
  return normalAbove((threshold - model.separation) / model.spread);
}

/** FPR(t) = 1 − Φ(t): share of negatives flagged. */
export function falsePositiveRateAt(threshold: number): number {
  return normalAbove(threshold);
}

/** Expected counts per day at a threshold; they add up to the volume. */
export function countsAt(model: Binormal, threshold: number): ConfusionMatrix {
  const positives = model.volume * model.prevalence;
  const negatives = model.volume - positives;
  const tp = positives * recallAt(model, threshold);
  const fp = negatives * falsePositiveRateAt(threshold);
  return { tp, fp, fn: positives - tp, tn: negatives - fp };
}

/** Expected alerts per day at a threshold: caught plus needless. */
export function alertsAt(model: Binormal, threshold: number): number {
  const { tp, fp } = countsAt(model, threshold);
  return tp + fp;
}

/**
 * The lowest threshold whose expected alerts do not exceed the capacity (alerts per day), by bisection;
 * −∞ when every case fits and +∞ when the capacity is zero or less.
 */
export function thresholdThatFits(model: Binormal, capacity: number): number {
  if (capacity >= model.volume) return -Infinity;
  if (capacity <= 0) return Infinity;
  let low = -40 - 40 * model.spread;
  let high = model.separation + 40 + 40 * model.spread;
  for (let round = 0; round < 80; round += 1) {
    const middle = (low + high) / 2;
    if (alertsAt(model, middle) > capacity) low = middle;
    else high = middle;
  }
  return high;
}

/** AUC = Φ(d′ / √(1 + σ₁²)): the chance that a random positive outscores a random negative. */
export function auc(model: Pick<Binormal, 'separation' | 'spread'>): number {
  return normalBelow(model.separation / Math.hypot(1, model.spread));
}

/**
 * Positive predictive value from sensitivity, specificity and prevalence (Bayes' rule);
 * `undefined` when nothing would be flagged.
 */
export function ppv(
  sensitivity: number,
  specificity: number,
  prevalence: number,
): number | undefined {
  const caught = sensitivity * prevalence;
  return share(caught, caught + (1 - specificity) * (1 - prevalence));
}

/** Precision at a threshold; `undefined` when no case scores that high in double precision. */
export function precisionAt(model: Binormal, threshold: number): number | undefined {
  // Not through ppv: 1 − specificity would lose the digits of a tiny false-positive rate.
  const caught = model.prevalence * recallAt(model, threshold);
  return share(caught, caught + (1 - model.prevalence) * falsePositiveRateAt(threshold));
}

/** One threshold seen on both curves. */
export interface OperatingPoint {
  readonly threshold: number;
  readonly recall: number;
  readonly falsePositiveRate: number;
  readonly precision: number | undefined;
}

/** Where a threshold sits on the ROC curve and on the precision–recall curve. */
export function operatingPoint(model: Binormal, threshold: number): OperatingPoint {
  return {
    threshold,
    recall: recallAt(model, threshold),
    falsePositiveRate: falsePositiveRateAt(threshold),
    precision: precisionAt(model, threshold),
  };
}

/** `count` operating points from the highest threshold to the lowest, wide enough to reach both ends. */
export function curve(model: Binormal, count: number): OperatingPoint[] {
  const high = Math.max(4.5, model.separation + 4.5 * model.spread);
  const low = Math.min(-4.5, model.separation - 4.5 * model.spread);
  return Array.from({ length: count }, (_, index) =>
    operatingPoint(model, high + ((low - high) * index) / (count - 1)),
  );
}

/**
 * Average precision ∫ precision d(recall), the area under the precision–recall curve without
 * interpolation; trapezoid rule over the positives' scores, error below 1e−9.
 */
export function averagePrecision(model: Binormal): number {
  const step = 0.05;
  let area = 0;
  for (let z = -8; z <= 8; z += step) {
    const precision = precisionAt(model, model.separation + model.spread * z) ?? 1;
    area += precision * normalDensity(z) * step;
  }
  return area;
}
