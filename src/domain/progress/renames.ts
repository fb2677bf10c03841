import { draftKey } from '../quiz/draft-key.ts';
import type { Fact } from './fact.ts';

/** The present slug of every lesson by each slug it had before. */
export type Renames = ReadonlyMap<string, string>;

/** Reads pairs as a page carries them: "old new, older newer"; anything else in it is ignored. */
export const readRenames = (text: string): Renames =>
  new Map(
    text.split(',').flatMap((pair) => {
      const [before, now, ...more] = pair.trim().split(' ');
      return before && now && more.length === 0 ? [[before, now] as const] : [];
    }),
  );

/**
 * A fact as it reads with the present names of lessons; the log itself is never rewritten. Names stand in the fields
 * `lesson` and `quiz`, in the items of a session, in cards made of questions, and in the keys of drafts.
 */
export function renamed(fact: Fact, renames: Renames): Fact {
  const now = (slug: string): string => renames.get(slug) ?? slug;
  if ('lesson' in fact) return { ...fact, lesson: now(fact.lesson) };
  if ('quiz' in fact) return { ...fact, quiz: now(fact.quiz) };
  // Cards of a quiz carry its slug: `item/<quiz>/<item>`.
  if ('card' in fact)
    return {
      ...fact,
      card: fact.card.replace(/(?<=^item\/)[^/]*/, now),
    };
  if ('items' in fact)
    return { ...fact, items: fact.items.map((ref) => ref.replace(/^[^/]*/, now)) };
  if (fact.kind === 'set') {
    const before = [...renames.keys()].find((slug) => fact.key.startsWith(draftKey(slug, '')));
    if (before !== undefined)
      return { ...fact, key: draftKey(now(before), fact.key.slice(draftKey(before, '').length)) };
  }
  return fact;
}
