import type { FaqRecord } from './finding.ts';
import { termsOf } from './words.ts';

/**
 * Topics to suggest when nothing was found: those whose answers hold the words most like the searched ones
 * (shared letter pairs, Dice coefficient of at least 0.4), best first, three at most.
 */
export function nearTopics(records: readonly FaqRecord[], query: string): string[] {
  const terms = termsOf(query);
  const likeness = new Map<string, number>();
  for (const { question, topics, synonyms } of records) {
    const own = termsOf([question, ...topics, ...synonyms].join(' '));
    const best = Math.max(0, ...terms.flatMap((term) => own.map((stem) => dice(term, stem))));
    if (best < 0.4) continue;
    for (const topic of topics) likeness.set(topic, Math.max(best, likeness.get(topic) ?? 0));
  }
  return [...likeness]
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b, 'en'))
    .slice(0, 3)
    .map(([topic]) => topic);
}

function dice(a: string, b: string): number {
  const own = pairsOf(a);
  const other = pairsOf(b);
  const shared = [...own].filter((pair) => other.has(pair)).length;
  return own.size + other.size === 0 ? 0 : (2 * shared) / (own.size + other.size);
}

function pairsOf(word: string): Set<string> {
  return new Set(
    Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2)),
  );
}
