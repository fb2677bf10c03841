import type { Card } from './card.ts';
import { recallOn } from './intervals.ts';
import type { CardState, Schedules } from './schedule.ts';
import type { CardSettings } from './settings.ts';

/** Forgotten so often, a card is not learned by asking it again: its lesson is to be read. */
export const LEECH_LAPSES = 6;

/** The register that holds the lapses of a card at which its lesson was read again. */
export const rereadKey = (card: string): string => `cards:reread:${card}`;

/** What a study day still holds; ids of cards. */
export interface Today {
  /** In the order asked. */
  readonly queue: readonly string[];
  /** Of these: due, new, and forgotten earlier today. */
  readonly due: number;
  readonly fresh: number;
  readonly again: number;
  /** Put off to another day because a sibling is asked today. */
  readonly waiting: number;
  /** Put off by the daily limits. */
  readonly beyond: number;
  readonly leeches: readonly string[];
  /** The next study day on which a card falls due; undefined if none is scheduled. */
  readonly nextDue: string | undefined;
}

interface Given {
  /** The cards to choose from, already filtered. */
  readonly cards: readonly Card[];
  readonly schedules: Schedules;
  readonly settings: CardSettings;
  readonly registers: ReadonlyMap<string, string>;
  /** The study day. */
  readonly today: string;
  /** The groups of all cards, of those filtered out too: siblings do not care about filters. */
  readonly groups: ReadonlyMap<string, string>;
}

/** New cards spread evenly between due ones. */
function between(due: readonly string[], fresh: readonly string[]): string[] {
  const every = (due.length + fresh.length) / Math.max(1, fresh.length);
  const queue = [...due];
  fresh.forEach((id, at) => queue.splice(Math.min(queue.length, Math.round(at * every)), 0, id));
  return queue;
}

/** Lapses at which the learner said they had read the lesson again; 0 if they never did. */
function rereadAt(card: string, registers: ReadonlyMap<string, string>): number {
  const lapses = Number(registers.get(rereadKey(card)) ?? 0);
  return Number.isFinite(lapses) ? lapses : 0;
}

const isLeech = (card: string, state: CardState, registers: ReadonlyMap<string, string>) =>
  state.lapses >= LEECH_LAPSES && state.lapses - rereadAt(card, registers) >= LEECH_LAPSES;

/**
 * What to ask on a study day: due cards by lowest predicted recall with new ones spread between them, then what was
 * forgotten today, longest ago first. One card of a group a day; leeches are held out.
 */
export function todayOf({ cards, schedules, settings, registers, today, groups }: Given): Today {
  const { states } = schedules;
  // Groups that were asked today already, by the cards graded today. Who flew west over midnight graded some
  // “tomorrow”: they count as of today.
  const asked = new Set<string>();
  for (const [id, state] of states) if (state.last >= today) asked.add(groups.get(id) ?? id);
  const again: { id: string; place: number }[] = [];
  const due: { id: string; group: string; chance: number }[] = [];
  const fresh: { id: string; group: string }[] = [];
  const leeches: string[] = [];
  let nextDue: string | undefined;
  for (const { id, group } of cards) {
    const state = states.get(id);
    if (!state) fresh.push({ id, group });
    else if (isLeech(id, state, registers)) leeches.push(id);
    else if (state.grade === 1 && state.last >= today) again.push({ id, place: state.place });
    else if (state.due > today) {
      if (nextDue === undefined || state.due < nextDue) nextDue = state.due;
    } else due.push({ id, group, chance: recallOn(state, state.last, today) });
  }
  due.sort((a, b) => a.chance - b.chance);
  again.sort((a, b) => a.place - b.place);
  let waiting = 0;
  const oneOfGroup = ({ group }: { group: string }): boolean => {
    if (asked.has(group)) {
      waiting += 1;
      return false;
    }
    asked.add(group);
    return true;
  };
  const spent = schedules.used.get(today) ?? { fresh: 0, due: 0 };
  const left = {
    due: Math.max(0, settings.reviewsPerDay - spent.due),
    fresh: Math.max(0, settings.newPerDay - spent.fresh),
  };
  const dueIds = due.filter(oneOfGroup).map(({ id }) => id);
  const freshIds: string[] = [];
  for (const card of fresh) {
    if (freshIds.length >= left.fresh) break;
    if (oneOfGroup(card)) freshIds.push(card.id);
  }
  const dueNow = dueIds.slice(0, left.due);
  return {
    queue: [...between(dueNow, freshIds), ...again.map(({ id }) => id)],
    due: dueNow.length,
    fresh: freshIds.length,
    again: again.length,
    waiting,
    beyond: dueIds.length - dueNow.length,
    leeches,
    nextDue,
  };
}
