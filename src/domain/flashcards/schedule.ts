import type { Fact } from '../progress/fact.ts';
import type { Memory } from './intervals.ts';
import { Replay } from './replay.ts';

/** Where a card stands; all days are study days. */
export interface CardState extends Memory {
  readonly first: string;
  readonly last: string;
  readonly due: string;
  /** Days from the last grade to `due`. */
  readonly interval: number;
  readonly reviews: number;
  /** How often it was forgotten on a later day after a grade that had set an interval of days. */
  readonly lapses: number;
  /** The last grade. */
  readonly grade: number;
  /** Place of its last grade among all grades. */
  readonly place: number;
}

/** One grade as it counted. */
export interface Review {
  /** Id of the fact. */
  readonly id: string;
  readonly card: string;
  readonly grade: number;
  readonly took: number;
  /** As it was written, wherever the learner has travelled since. */
  readonly study: string;
  readonly isNew: boolean;
  /** The first grade of this card on this study day. */
  readonly isFirstOfDay: boolean;
  /** Days that had been set before it; 0 for a new card. */
  readonly interval: number;
  readonly elapsed: number;
}

/** One grade given while cramming. */
export interface Crammed {
  readonly id: string;
  readonly card: string;
  readonly grade: number;
  readonly took: number;
  readonly study: string;
}

/** All that the grades say; nothing of it is ever stored. */
export interface Schedules {
  readonly states: ReadonlyMap<string, CardState>;
  /** How many grades there are. */
  readonly count: number;
  /** The grades from one place on, oldest first; made when asked for, so ask for no more than is looked at. */
  readonly reviewsFrom: (first: number) => readonly Review[];
  /** For each study day, how many new cards and how many others were graded for the first time that day. */
  readonly used: ReadonlyMap<string, { readonly fresh: number; readonly due: number }>;
  readonly crams: readonly Crammed[];
  /** Last study day on which each card was crammed. */
  readonly crammed: ReadonlyMap<string, string>;
  /** The newest grade that was not taken back, crammed or not. */
  readonly lastGrade:
    { readonly id: string; readonly card: string; readonly kind: string } | undefined;
}

/** Ids of the grades that were taken back. */
function takenBack(facts: readonly Fact[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const fact of facts) if (fact.kind === 'ungraded') ids.add(fact.graded);
  return ids;
}

/** Whether all facts of an earlier call stand unchanged at the head of these. */
function follows(earlier: readonly Fact[], facts: readonly Fact[]): boolean {
  if (earlier.length > facts.length) return false;
  for (let at = earlier.length - 1; at >= 0; at -= 1) if (earlier[at] !== facts[at]) return false;
  return true;
}

/**
 * Replays all grades (facts in their order) at a desired retention. It remembers what it folded: facts that follow
 * those of the last call cost only themselves. Taking back a grade, or facts from elsewhere in between, folds anew.
 */
export function createScheduler(): (facts: readonly Fact[], retention: number) => Schedules {
  let replay: Replay | undefined;
  let earlier: readonly Fact[] = [];
  let folded = 0;
  let undone = takenBack([]);
  return (facts, retention) => {
    let fresh = facts.slice(earlier.length);
    if (
      !replay ||
      folded !== retention ||
      fresh.some(({ kind }) => kind === 'ungraded') ||
      !follows(earlier, facts)
    ) {
      replay = new Replay(retention);
      undone = takenBack(facts);
      fresh = [...facts];
    }
    // A grade may come after the fact that takes it back: another device's, with a clock of its own.
    for (const fact of fresh) if (undone.size === 0 || !undone.has(fact.id)) replay.take(fact);
    earlier = facts;
    folded = retention;
    return replay.seen();
  };
}
