import type { Card } from './card.ts';
import { recallOn } from './intervals.ts';
import type { CardState, Crammed, Review } from './schedule.ts';
import { dayNumber, plusDays } from './study-day.ts';

/** From this interval on, in days, a card counts as mature (Anki's convention). */
export const MATURE_DAYS = 21;
/** Longest time that one grade counts for, in milliseconds: who takes longer has left the desk. */
export const LONGEST_MS = 60_000;

interface DayCount {
  /** Study day. */
  readonly day: string;
  readonly count: number;
}

/** Of so many reviews, how many were remembered. */
export interface Recall {
  readonly right: number;
  readonly of: number;
}

/** How many cards fall due on each of the next days, today first; what is overdue counts today. */
export function forecast(
  states: ReadonlyMap<string, CardState>,
  cards: readonly Card[],
  today: string,
  days: number,
): DayCount[] {
  const counts = new Array<number>(days).fill(0);
  for (const { id } of cards) {
    const state = states.get(id);
    if (!state) continue;
    const at = Math.max(0, dayNumber(state.due) - dayNumber(today));
    if (at < days) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((count, at) => ({ day: plusDays(today, at), count }));
}

/**
 * True recall: of the first reviews of a day, the share that was not graded "again"; new cards say nothing about
 * memory. Mature are cards whose interval had reached three weeks.
 */
export function trueRecall(reviews: readonly Review[]): { young: Recall; mature: Recall } {
  const young = { right: 0, of: 0 };
  const mature = { right: 0, of: 0 };
  for (const { isNew, isFirstOfDay, interval, grade } of reviews) {
    if (isNew || !isFirstOfDay) continue;
    const part = interval >= MATURE_DAYS ? mature : young;
    part.of += 1;
    if (grade > 1) part.right += 1;
  }
  return { young, mature };
}

/** Mean predicted recall today over the cards that were ever graded; undefined before the first. */
export function recallNow(
  states: ReadonlyMap<string, CardState>,
  cards: readonly Card[],
  today: string,
): number | undefined {
  let sum = 0;
  let of = 0;
  for (const { id } of cards) {
    const state = states.get(id);
    if (!state) continue;
    sum += recallOn(state, state.last, today);
    of += 1;
  }
  return of === 0 ? undefined : sum / of;
}

/** Minutes spent on grades from one study day to another, both included; each grade counts for a minute at most. */
export function minutesSpent(
  grades: readonly (Review | Crammed)[],
  from: string,
  to: string,
): number {
  let ms = 0;
  for (const { study, took } of grades)
    if (study >= from && study <= to) ms += Math.min(took, LONGEST_MS);
  return ms / 60_000;
}

/** Grades on each of the 365 study days that end today, oldest first. */
export function yearOf(grades: readonly (Review | Crammed)[], today: string): DayCount[] {
  const counts = new Map<string, number>();
  for (const { study } of grades) counts.set(study, (counts.get(study) ?? 0) + 1);
  return Array.from({ length: 365 }, (_, at) => {
    const day = plusDays(today, at - 364);
    return { day, count: counts.get(day) ?? 0 };
  });
}

/** Study days in a row with at least one grade, up to today, or to yesterday while today has none. */
export function streakOf(year: readonly DayCount[]): number {
  const days = [...year].reverse();
  const from = days[0]?.count === 0 ? 1 : 0;
  const end = days.findIndex(({ count }, at) => at >= from && count === 0);
  return (end === -1 ? days.length : end) - from;
}
