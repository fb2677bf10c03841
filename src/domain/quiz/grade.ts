import type { AskedItem } from '../../schemas/quiz.ts';
import { kindOf } from './kinds/all.ts';

/**
 * A number in the unit of the item, or texts: ids of options chosen; ids of entries in order; `entry:target`;
 * `gap:what was typed`; `low:…` and `high:…`; `text:…` with `met:criterion`. None of them: nothing was answered.
 */
export type Response = readonly string[] | number;
/** Right is full marks, part is more than none, wrong is none. */
export type Verdict = 'right' | 'part' | 'wrong';
/** Correct: chosen and right. Wrong: chosen and not. Missed: right, not chosen. Off: neither. */
export type Mark = 'correct' | 'wrong' | 'missed' | 'off';

export interface Grade {
  /** Share of the item earned, 0 to 1. */
  readonly score: number;
  readonly verdict: Verdict;
  /** What to show at each option, entry, gap or criterion, by its id; empty for numbers. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** Reasons that belong to this answer alone: of a recognised mistake, or of how a range missed. */
  readonly remarks: readonly string[];
  /** Ids of the misconceptions that the answer gives away, each once, in the order of the item. */
  readonly misconceptions: readonly string[];
}

/** What an answer earns and shows; a response of another kind or with unknown ids earns nothing for them. */
export const grade = (item: AskedItem, response: Response): Grade =>
  kindOf(item).grade(item, response);
