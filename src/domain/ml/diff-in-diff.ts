/** Difference-in-differences: an effect from two groups and two periods, when nothing was randomised. */

/** Means of an outcome, all in its unit. */
export interface FourMeans {
  readonly treatedBefore: number;
  readonly treatedAfter: number;
  readonly controlBefore: number;
  readonly controlAfter: number;
}

/** Three readings of the same four means, in the unit of the outcome. */
export interface EffectReadings {
  /** (treated after − before) − (control after − before). */
  readonly diffInDiff: number;
  /** treated after − before: the reading without a control. */
  readonly prePost: number;
  /** treated − control afterwards: the reading without a before. */
  readonly afterOnly: number;
}

/** Reads an effect in three ways; only the first survives a gap between the groups and a common trend. */
export function readEffect(means: FourMeans): EffectReadings {
  const prePost = means.treatedAfter - means.treatedBefore;
  return {
    diffInDiff: prePost - (means.controlAfter - means.controlBefore),
    prePost,
    afterOnly: means.treatedAfter - means.controlAfter,
  };
}

/** How the world really is, per period, in the unit of the outcome. */
export interface TwoGroupWorld {
  readonly controlBefore: number;
  /** How far the treated lay above the control before. */
  readonly gap: number;
  /** What time changes in the control. */
  readonly trend: number;
  /** What time alone would change in the treated beyond that: 0 if the trends are parallel. */
  readonly trendGap: number;
  /** What the treatment does. */
  readonly effect: number;
}

/** The means this world produces. */
export function meansOf({ controlBefore, gap, trend, trendGap, effect }: TwoGroupWorld): FourMeans {
  const treatedBefore = controlBefore + gap;
  return {
    controlBefore,
    controlAfter: controlBefore + trend,
    treatedBefore,
    treatedAfter: treatedBefore + trend + trendGap + effect,
  };
}

/**
 * What each reading is wrong by, reading − effect: the trend gap for difference-in-differences, the whole trend
 * of the treated for pre/post, gap and trend gap afterwards. J. D. Angrist & J.-S. Pischke (2009), "Mostly
 * harmless econometrics", section 5.2.
 */
export function biasOf({ gap, trend, trendGap }: TwoGroupWorld): EffectReadings {
  return { diffInDiff: trendGap, prePost: trend + trendGap, afterOnly: gap + trendGap };
}

/**
 * Standard error of the difference-in-differences of four independent means with this deviation per user
 * (unit of the outcome) and n users in each cell: deviation·√(4/n), √2 times that of an A/B test.
 */
export function diffInDiffError(deviation: number, perCell: number): number {
  return deviation * Math.sqrt(4 / perCell);
}

/**
 * Difference-in-differences of two periods before the treatment: an estimate of the trend gap per period,
 * which should be near 0. Periods are in order; the first two are compared.
 */
export function placeboGap(treated: readonly [number, number], control: readonly [number, number]) {
  return treated[1] - treated[0] - (control[1] - control[0]);
}
