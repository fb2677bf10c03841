import type { Fact } from './fact.ts';
import { orderFacts } from './merge.ts';

/** Settings and drafts: for each key the value of the `set` fact that is last by (tick, id), never by the clock. */
export function registers(facts: readonly Fact[]): ReadonlyMap<string, string> {
  const last = new Map<string, Fact & { kind: 'set' }>();
  for (const fact of facts) {
    if (fact.kind !== 'set') continue;
    const other = last.get(fact.key);
    if (!other || orderFacts(other, fact) < 0) last.set(fact.key, fact);
  }
  return new Map([...last].map(([key, fact]) => [key, fact.value]));
}
