import type { Fact } from './fact.ts';

/** What the record alone must know of a case: the whole of it is too much to fetch for one line. */
export interface OutlinedCase {
  readonly slug: string;
  /** Decisions (`scene/option`) after which it may be over. */
  readonly closing: readonly string[];
}

/** An attempt at a case that was left before its end. */
export interface OpenCase {
  readonly case: string;
  /** Number of the attempt, as `attemptsOf` counts. */
  readonly attempt: number;
  /** Decisions taken in it. */
  readonly decided: number;
  /** Id of its last fact. */
  readonly last: string;
  /** Milliseconds from that fact to `now`. */
  readonly ago: number;
}

interface Place {
  readonly attempt: number;
  readonly decided: number;
  isFollowed: boolean;
}

/** The last action in any of the cases, with the attempt it belongs to. One walk, as no case is here to replay. */
function lastAction(facts: readonly Fact[], slugs: ReadonlySet<string>) {
  const places = new Map<string, Place>();
  const counts = new Map<string, number>();
  let last;
  for (const fact of facts) {
    if (fact.kind !== 'began' && fact.kind !== 'bought' && fact.kind !== 'decided') continue;
    const before = fact.kind === 'began' ? undefined : places.get(`${fact.case} ${fact.after}`);
    if (!slugs.has(fact.case) || (fact.kind !== 'began' && !before)) continue;
    // Only the first action after a fact carries its attempt on.
    const isNew = before === undefined || before.isFollowed;
    const attempt = isNew ? (counts.get(fact.case) ?? 0) + 1 : before.attempt;
    if (isNew) counts.set(fact.case, attempt);
    if (before) before.isFollowed = true;
    const decided = (before?.decided ?? 0) + (fact.kind === 'decided' ? 1 : 0);
    places.set(`${fact.case} ${fact.id}`, { attempt, decided, isFollowed: false });
    last = { fact, attempt, decided };
  }
  return last;
}

/**
 * The attempt to go on with, from facts in order: the one touched last in any case, if no lesson was read since and
 * its last decision cannot have ended it.
 */
export function openCase(
  facts: readonly Fact[],
  cases: readonly OutlinedCase[],
  now: number,
): OpenCase | undefined {
  const last = lastAction(facts, new Set(cases.map(({ slug }) => slug)));
  if (!last) return undefined;
  const { fact, attempt, decided } = last;
  const isReading = (each: Fact) =>
    'lesson' in each && each.kind !== 'skipped' && each.kind !== 'reopened';
  if (facts.findLastIndex(isReading) > facts.indexOf(fact)) return undefined;
  const closing = cases.find(({ slug }) => slug === fact.case)?.closing ?? [];
  if (fact.kind === 'decided' && closing.includes(`${fact.scene}/${fact.option}`)) return undefined;
  return { case: fact.case, attempt, decided, last: fact.id, ago: Math.max(0, now - fact.at) };
}
