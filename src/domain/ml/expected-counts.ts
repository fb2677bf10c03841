import type { ConfusionMatrix } from './confusion-matrix.ts';

/** Traffic and the rates at which a scorer flags it. */
export interface FlaggedTraffic {
  /** Cases, in a day or in any other span. */
  readonly volume: number;
  /** π: share of cases that are positive, 0 to 1. */
  readonly prevalence: number;
  /** Share of positives flagged (sensitivity), 0 to 1. */
  readonly recall: number;
  /** Share of negatives flagged (1 − specificity), 0 to 1. */
  readonly falsePositiveRate: number;
}

/** Expected counts for stated rates; they add up to the volume and may be fractions. */
export function expectedCounts(traffic: FlaggedTraffic): ConfusionMatrix {
  const positives = traffic.volume * traffic.prevalence;
  const negatives = traffic.volume - positives;
  const tp = positives * traffic.recall;
  const fp = negatives * traffic.falsePositiveRate;
  return { tp, fp, fn: positives - tp, tn: negatives - fp };
}
