/** Bins of a reliability diagram, and how far they are off. */

/** One bar of a reliability diagram. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  /** Share of all cases whose score falls in the bin. */
  readonly share: number;
  /** Mean reported score in the bin; `undefined` when the bin is empty. */
  readonly reported: number | undefined;
  /** Share of positives in the bin; `undefined` when the bin is empty. */
  readonly observed: number | undefined;
}

/** Expected calibration error of bins: Σ share·|observed − reported| (Guo et al. 2017, eq. 5). */
export function binnedError(bins: readonly Bin[]): number {
  return bins.reduce(
    (sum, bin) => sum + bin.share * Math.abs((bin.observed ?? 0) - (bin.reported ?? 0)),
    0,
  );
}
