import type { Rerun } from './simulate.ts';

/** Outcomes below this count as lost: half of what the case could give. */
export const LOSING = 50;
/** Width of a bin of the histogram, outcome points. */
export const BIN = 4;

/** What many re-runs of one policy came to. Outcomes are points of 100. */
export interface Distribution {
  readonly n: number;
  readonly mean: number;
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
  /** Share of re-runs that end below `LOSING`. */
  readonly losing: number;
  /** Re-runs in each bin of `BIN` points from 0; the last bin holds 100 as well. */
  readonly bins: readonly number[];
  /** Share of re-runs by ending. */
  readonly endings: Readonly<Record<string, number>>;
}

/** Arithmetic mean; 0 of nothing. */
export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value below which a share of sorted values lies, by linear interpolation (type 7 of Hyndman and Fan 1996). */
export function quantileOf(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** How many values fall into each bin of `BIN` points from 0 to 100. */
export function binsOf(values: readonly number[]): number[] {
  const bins = Array.from({ length: 100 / BIN }, () => 0);
  for (const value of values) {
    const at = Math.max(0, Math.min(bins.length - 1, Math.floor(value / BIN)));
    bins[at] = (bins[at] ?? 0) + 1;
  }
  return bins;
}

/** Share of values strictly below a limit. */
export const shareBelow = (values: readonly number[], limit: number): number =>
  values.length === 0 ? 0 : values.filter((value) => value < limit).length / values.length;

/** Share of values strictly above a limit. */
export const shareAbove = (values: readonly number[], limit: number): number =>
  values.length === 0 ? 0 : values.filter((value) => value > limit).length / values.length;

/** What the re-runs of a policy came to. */
export function distributionOf(reruns: readonly Pick<Rerun, 'outcome' | 'ending'>[]): Distribution {
  const outcomes = reruns.map(({ outcome }) => outcome);
  const sorted = [...outcomes].sort((a, b) => a - b);
  const counts: Record<string, number> = {};
  for (const { ending } of reruns) counts[ending] = (counts[ending] ?? 0) + 1;
  return {
    n: reruns.length,
    mean: meanOf(outcomes),
    p10: quantileOf(sorted, 0.1),
    median: quantileOf(sorted, 0.5),
    p90: quantileOf(sorted, 0.9),
    losing: shareBelow(outcomes, LOSING),
    bins: binsOf(outcomes),
    endings: Object.fromEntries(
      Object.entries(counts).map(([ending, count]) => [ending, count / reruns.length]),
    ),
  };
}

/** The mean difference of two policies under the same luck, re-run by re-run. */
export interface Difference {
  /** Outcome points. */
  readonly mean: number;
  /** Standard error of the mean, from the pairs (Law 2015, chapter 12); 0 where all pairs differ alike. */
  readonly error: number;
}

/** Standard errors on each side of a mean that its 95 % interval covers. */
const SURE = 1.96;
/** Differences smaller than this, in outcome points, change nothing for anybody. */
const LEAST = 0.5;

/** Half the width of the 95 % interval of a mean difference, in outcome points. */
export const intervalOf = ({ error }: Difference): number => SURE * error;

/** A mean difference as it is shown, in points with one decimal: what looks alike is called alike. */
export const shownMean = ({ mean }: Difference): number => Number(mean.toFixed(1)) + 0;

/** Whether the re-runs can tell a difference from nothing, however small it is: its interval does not hold 0. */
export const canTell = (difference: Difference): boolean =>
  Math.abs(difference.mean) > intervalOf(difference);

/** Whether a difference is large enough to matter, sure or not: half a point or more, as it is shown. */
export const matters = (difference: Difference): boolean =>
  Math.abs(shownMean(difference)) >= LEAST;

/** How far `a` ends above `b` in the mean; both are re-runs of the same series in the same order. */
export function differenceOf(
  a: readonly Pick<Rerun, 'outcome'>[],
  b: readonly Pick<Rerun, 'outcome'>[],
): Difference {
  const gaps = a.map(({ outcome }, at) => outcome - (b[at]?.outcome ?? outcome));
  const mean = meanOf(gaps);
  const variance =
    gaps.length < 2 ? 0 : gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / (gaps.length - 1);
  return { mean, error: gaps.length === 0 ? 0 : Math.sqrt(variance / gaps.length) };
}
