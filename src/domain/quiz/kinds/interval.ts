import type { IntervalItem } from '../../../schemas/quiz.ts';
import { readNumber } from '../number-text.ts';
import { graded, type Kind, pairsOf, textsOf } from './kind.ts';

/** How sure a learner is asked to be of a range: it is the confidence of the answer, 0 to 1. */
export const INTERVAL_CONFIDENCE = 0.9;

/** The two ends of a range, as `low:…` and `high:…` in plain numbers; undefined if one is missing. */
export function rangeOf(texts: readonly string[]): { low: number; high: number } | undefined {
  const given = pairsOf(texts);
  const [low, high] = [given.get('low'), given.get('high')].map((text) =>
    text === undefined || text === '' ? NaN : Number(text),
  );
  return low !== undefined && high !== undefined && Number.isFinite(low) && Number.isFinite(high)
    ? { low, high }
    : undefined;
}

/**
 * A range with the truth inside earns the point, half of it if the range is wider than the item calls useful; a range
 * beside the truth earns nothing. Ends belong to the range.
 */
export const interval: Kind<IntervalItem> = {
  read: (item, { chosen }) => {
    const typed = pairsOf(chosen);
    const ends = (['low', 'high'] as const).map((end) =>
      readNumber(typed.get(end) ?? '', { answer: item.truth, unit: item.unit }),
    );
    const [low, high] = ends;
    if (typeof low !== 'number' || typeof high !== 'number')
      return {
        missing:
          [typed.get('low'), typed.get('high')].filter((text) => text?.trim()).length < 2
            ? 'Type both ends of your range.'
            : String(ends.find((end) => typeof end === 'string')),
      };
    return low <= high
      ? [`low:${String(low)}`, `high:${String(high)}`]
      : { missing: 'The first number must be the smaller one.' };
  },
  grade: ({ truth, widest, misses }, response) => {
    const range = rangeOf(textsOf(response));
    if (!range) return graded(0);
    const { low, high } = range;
    if (high < truth) return graded(0, { mistakes: [misses.low] });
    if (low > truth) return graded(0, { mistakes: [misses.high] });
    return high - low > widest * (1 + 1e-12) ? graded(0.5, { mistakes: [misses.wide] }) : graded(1);
  },
  structure: ({ truth, widest }) => [truth, widest],
  wording: ({ unit }) => unit ?? '',
};
