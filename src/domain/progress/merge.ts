import type { AnyFact } from './fact.ts';
import { factText } from './line.ts';

const AHEAD_MS = 48 * 3_600_000;

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The one order of facts: by tick, then replica, then seq as a number. Clocks have no say. */
export function orderFacts(a: AnyFact, b: AnyFact): number {
  if (a.tick !== b.tick) return a.tick - b.tick;
  const [replicaA = '', seqA = ''] = a.id.split(':');
  const [replicaB = '', seqB = ''] = b.id.split(':');
  return byText(replicaA, replicaB) || Number(seqA) - Number(seqB) || byText(a.id, b.id);
}

/** Which of two facts with one id is kept: the one whose JSON text sorts later, whoever asks. */
export function preferred(a: AnyFact, b: AnyFact): AnyFact {
  return factText(b) > factText(a) ? b : a;
}

/** Union by id, in order. Commutative, associative and idempotent, so it never matters who merges what first. */
export function merge(a: readonly AnyFact[], b: readonly AnyFact[]): AnyFact[] {
  const kept = new Map<string, AnyFact>();
  for (const fact of [...a, ...b]) {
    const other = kept.get(fact.id);
    kept.set(fact.id, other ? preferred(other, fact) : fact);
  }
  return [...kept.values()].sort(orderFacts);
}

/** Parts facts dated more than 48 h after `now` (ms) from the rest: they are kept, and not folded until their time. */
export function splitQuarantine(
  facts: readonly AnyFact[],
  now: number,
): { readonly current: AnyFact[]; readonly ahead: AnyFact[] } {
  const isAhead = (fact: AnyFact) => fact.at > now + AHEAD_MS;
  return { current: facts.filter((fact) => !isAhead(fact)), ahead: facts.filter(isAhead) };
}

/** Tick of the next fact: one more than the largest seen, held at the largest safe integer so that it stays readable. */
export function nextTick(largest: number): number {
  return Math.min(largest + 1, Number.MAX_SAFE_INTEGER);
}
