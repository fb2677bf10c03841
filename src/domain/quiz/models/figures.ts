/** What the models share: picking tidy figures, and refusing drawings that would teach nothing. */
import type { Drawing } from '../model.ts';

/** One of the figures, each equally likely. */
export function oneOf(random: () => number, figures: readonly number[]): number {
  return figures[Math.floor(random() * figures.length)] ?? NaN;
}

/** A whole number from `low` to `high`, both included, each equally likely. */
export function between(random: () => number, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** A share (0 to 1) in per cent; NaN, which no drawing survives, if it is not defined. */
export const percent = (share: number | undefined): number => 100 * (share ?? NaN);

/** True for whole counts, give or take the last bits of binary fractions. */
export const isWhole = (count: number): boolean => Math.abs(count - Math.round(count)) < 1e-6;

const areApart = (a: number, b: number, share: number): boolean =>
  Math.abs(a - b) >= share * Math.max(Math.abs(a), Math.abs(b));

/**
 * The drawing, if its answer lies within the bounds, each mistake at least 5 % from the answer and 1 % from the
 * other mistakes; else undefined. Items that need more room than that draw again by themselves.
 */
export function settled(
  values: Drawing['values'],
  answer: number,
  mistakes: Drawing['mistakes'],
  [low, high]: readonly [number, number],
): Drawing | undefined {
  const wrong = Object.values(mistakes);
  const clear = wrong.every(
    (value, at) =>
      areApart(value, answer, 0.05) &&
      wrong.slice(0, at).every((other) => areApart(value, other, 0.01)),
  );
  return clear && answer >= low && answer <= high ? { values, answer, mistakes } : undefined;
}
