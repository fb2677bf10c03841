import type { OrderItem } from '../../../schemas/quiz.ts';
import type { Mark } from '../grade.ts';
import { byId, graded, type Kind, textsOf } from './kind.ts';

/**
 * Entries put in order. Score: (pairs the right way round − pairs the wrong way round) / pairs, never below 0, which
 * is Kendall's τ cut at 0. An entry is marked correct where it stands in its own place.
 */
export const order: Kind<OrderItem> = {
  read: (item, { chosen }) => {
    const known = item.entries.map(({ id }) => id);
    const kept = chosen.filter((id) => known.includes(id));
    return new Set(kept).size === known.length && kept.length === known.length
      ? kept
      : { missing: 'Put the entries in order first: move at least one.' };
  },
  grade: (item, response) => {
    const given = textsOf(response);
    const key = item.entries.map(({ id }) => id);
    const place = (id: string) => given.indexOf(id);
    const isFull = given.length === key.length && key.every((id) => place(id) >= 0);
    const marks: Record<string, Mark> = {};
    for (const [at, id] of key.entries())
      marks[id] = isFull ? (place(id) === at ? 'correct' : 'wrong') : 'missed';
    if (!isFull) return graded(0, { marks });
    const pairs = key.flatMap((first, at) => key.slice(at + 1).map((then) => [first, then]));
    const right = pairs.filter(([first = '', then = '']) => place(first) < place(then)).length;
    const mistakes = item.mistakes.filter(({ early, before }) => place(early) < place(before));
    return graded(Math.max(0, (2 * right) / pairs.length - 1), { marks, mistakes });
  },
  structure: ({ entries }) => entries.map(({ id }) => id),
  wording: ({ entries }) => byId(entries).map(({ id, text }) => [id, text]),
};
