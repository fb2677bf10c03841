import { type AnyFact, type Fact, isKnown } from '../domain/progress/fact.ts';
import type { DecodedLine } from '../domain/progress/line.ts';
import { renamed, type Renames } from '../domain/progress/renames.ts';
import { nextTick, orderFacts, preferred, splitQuarantine } from '../domain/progress/merge.ts';

/** A fact and the line it is written as. */
export interface Held {
  readonly fact: AnyFact;
  readonly line: string;
}

/** The log as this page knows it, and which of it has not reached storage yet. */
export function openMemory(renames: () => Renames) {
  const held = new Map<string, Held>();
  /** Ids the journal has not confirmed. */
  const unfiled = new Set<string>();
  /** Ids of this page that localStorage has not taken. */
  const unkept = new Set<string>();
  /** Lines of a newer build: never folded, but part of every exported file. */
  const newer = new Set<string>();
  let tick = 0;
  /** What was shown last and the last fact then held; undefined once facts came that do not simply follow. */
  let before: { facts: readonly Fact[]; last: AnyFact } | undefined;
  /** Facts taken in since then, all of them later than those. */
  let tail: AnyFact[] = [];
  const named = (facts: readonly AnyFact[]): Fact[] => {
    const known = facts.filter(isKnown);
    const names = renames();
    return names.size === 0 ? known : known.map((fact) => renamed(fact, names));
  };
  return {
    held,
    unfiled,
    unkept,
    newer,
    tick: () => nextTick(tick),
    /** Takes in decoded lines; gives the ids of facts that are new or replace another one. */
    take(lines: readonly DecodedLine[]): string[] {
      const changed: string[] = [];
      for (const each of lines) {
        if (each.kind === 'newer') newer.add(each.line);
        if (each.kind !== 'fact') continue;
        const { fact, line } = each;
        const other = held.get(fact.id);
        if (other && (other.line === line || preferred(other.fact, fact) === other.fact)) continue;
        held.set(fact.id, { fact, line });
        if (!other && before && orderFacts(tail.at(-1) ?? before.last, fact) < 0) tail.push(fact);
        else before = undefined;
        tick = Math.max(tick, fact.tick);
        changed.push(fact.id);
      }
      return changed;
    },
    /** Lets go of everything but the facts that pass, which then have to be written again. */
    drop(passes: (fact: AnyFact) => boolean): void {
      unfiled.clear();
      unkept.clear();
      newer.clear();
      before = undefined;
      for (const [id, { fact }] of held) {
        if (passes(fact)) {
          unfiled.add(id);
          unkept.add(id);
        } else held.delete(id);
      }
    },
    /** Everything held, in order. */
    ordered: (): Held[] => [...held.values()].sort((a, b) => orderFacts(a.fact, b.fact)),
    /**
     * What may be folded at `now`, in order, and how many facts are held back as dated ahead. A fact that follows the
     * others is added to them: sorting 100,000 facts anew would delay each grade of a card by two frames.
     */
    shown(now: number): { facts: readonly Fact[]; ahead: number } {
      const facts = before ? tail : [...held.values()].map(({ fact }) => fact).sort(orderFacts);
      const { current, ahead } = splitQuarantine(facts, now);
      const shown = (before?.facts ?? []).concat(named(current));
      // Facts held back may be due the next time: then all are looked at again.
      const last = facts.at(-1) ?? before?.last;
      before = last && ahead.length === 0 ? { facts: shown, last } : undefined;
      tail = [];
      return { facts: shown, ahead: ahead.length };
    },
    linesOf: (ids: Iterable<string>): string[] =>
      [...ids].flatMap((id) => held.get(id)?.line ?? []),
  };
}
