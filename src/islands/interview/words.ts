import { countOf } from '../count-of.ts';

/** Seconds as 4:05. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${String(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`;
}

/** Seconds in words, to the minute from two minutes on. */
export function spanText(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 100) return countOf(whole, 'second');
  return countOf(Math.round(whole / 60), 'minute');
}

/** A score of 6 with one decimal. */
export const scoreText = (score: number): string => score.toFixed(1);

/** A mark as it is written on paper. */
export const markText = (mark: number): string => (mark === 0.5 ? '½' : String(mark));

/** What a mark means. */
export const markWords: Readonly<Record<string, string>> = {
  '0': 'not said',
  '0.5': 'in part',
  '1': 'said',
};

/** An instant as a local date, such as "26 Nov 2026". */
export const dateText = (at: number): string =>
  new Date(at).toLocaleDateString('en-GB', { dateStyle: 'medium' });

/** Bytes as a size that people compare. */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${String(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Seconds for which a moment is told: long enough to be heard, too short to be wrong. */
const TOLD = 10;

/** What is said of a phase's time: 30 seconds before its end for a moment, and after its end; otherwise nothing. */
export function momentWords(left: number): string {
  if (left <= 0)
    return 'The time is up. Nothing is cut off: add time, or go on when you are ready.';
  return left <= 30 && left > 30 - TOLD ? '30 seconds left.' : '';
}
