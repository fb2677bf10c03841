import type { Card } from './card.ts';
import { recallOn } from './intervals.ts';
import type { Schedules } from './schedule.ts';

interface Given {
  readonly cards: readonly Card[];
  readonly schedules: Schedules;
  /** Study days; without an interview day, recall is predicted for today. */
  readonly interview: string;
  readonly today: string;
}

/** Predicted recall is given to eight decimals. */
const STEPS = 1e8;

/**
 * All cards in the order that helps most for an interview: lowest predicted recall on its day first, new ones lowest of
 * all; what was crammed today comes after everything else, longest ago first. The schedule is not touched.
 */
export function cramQueue({ cards, schedules, interview, today }: Given): string[] {
  const on = interview > today ? interview : today;
  // Those crammed today, the last time last: what is there already moves to the end.
  const done = new Map<string, undefined>();
  for (const { card, study } of schedules.crams) {
    if (study !== today) continue;
    done.delete(card);
    done.set(card, undefined);
  }
  // Recall and place in one number, as a list of numbers is sorted many times faster than one of objects.
  const ranks = new Float64Array(cards.length);
  let count = 0;
  for (const [at, { id }] of cards.entries()) {
    if (done.has(id)) continue;
    const state = schedules.states.get(id);
    const chance = state ? recallOn(state, state.last, on) : 0;
    ranks[count] = Math.round(chance * STEPS) * cards.length + at;
    count += 1;
  }
  const queue: string[] = [];
  for (const rank of ranks.subarray(0, count).sort()) {
    const card = cards[rank % cards.length];
    if (card) queue.push(card.id);
  }
  if (count === cards.length) return queue;
  const offered = new Set(cards.map(({ id }) => id));
  return [...queue, ...[...done.keys()].filter((id) => offered.has(id))];
}
