/** Counts of the four outcomes of a yes/no decision; fractions are allowed for expected counts. */
export interface ConfusionMatrix {
  /** Positives that were flagged (caught). */
  readonly tp: number;
  /** Negatives that were flagged (needless). */
  readonly fp: number;
  /** Positives that were not flagged (missed). */
  readonly fn: number;
  /** Negatives that were not flagged (left alone). */
  readonly tn: number;
}

/** Shares between 0 and 1; `undefined` where the definition divides by zero. */
export interface Rates {
  /** tp / (tp + fn), also called sensitivity or true-positive rate. */
  readonly recall: number | undefined;
  /** tp / (tp + fp), also called positive predictive value. */
  readonly precision: number | undefined;
  /** tn / (tn + fp). */
  readonly specificity: number | undefined;
  /** fp / (fp + tn) = 1 − specificity. */
  readonly falsePositiveRate: number | undefined;
  /** tn / (tn + fn). */
  readonly negativePredictiveValue: number | undefined;
  /** (tp + tn) / all. */
  readonly accuracy: number | undefined;
  /** Harmonic mean of precision and recall, 2·tp / (2·tp + fp + fn). */
  readonly f1: number | undefined;
  /** (tp + fn) / all. */
  readonly prevalence: number | undefined;
  /** (tp + fp) / all: the share of cases that raise an alert. */
  readonly alertRate: number | undefined;
}

/** part ÷ whole, or `undefined` when there is no whole to divide. */
export function share(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}

/** The standard rates of a confusion matrix (definitions as in Powers 2011). */
export function ratesOf({ tp, fp, fn, tn }: ConfusionMatrix): Rates {
  const all = tp + fp + fn + tn;
  return {
    recall: share(tp, tp + fn),
    precision: share(tp, tp + fp),
    specificity: share(tn, tn + fp),
    falsePositiveRate: share(fp, fp + tn),
    negativePredictiveValue: share(tn, tn + fn),
    accuracy: share(tp + tn, all),
    f1: share(2 * tp, 2 * tp + fp + fn),
    prevalence: share(tp + fn, all),
    alertRate: share(tp + fp, all),
  };
}
