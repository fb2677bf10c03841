import type { MatchItem } from '../../../schemas/quiz.ts';
import type { Mark } from '../grade.ts';
import { byId, graded, type Kind, pairsOf, textsOf } from './kind.ts';

/** Entries sorted to targets, as `entry:target`. Each right entry earns its share of the point. */
export const match: Kind<MatchItem> = {
  read: (item, { chosen }) => {
    const given = pairsOf(chosen);
    const targets = new Set(item.targets.map(({ id }) => id));
    const pairs = item.entries.flatMap(({ id }) => {
      const target = given.get(id);
      return target !== undefined && targets.has(target) ? [`${id}:${target}`] : [];
    });
    const open = item.entries.length - pairs.length;
    return open === 0
      ? pairs
      : {
          missing: `Give every line an answer: ${String(open)} ${open === 1 ? 'is' : 'are'} open.`,
        };
  },
  grade: (item, response) => {
    const given = pairsOf(textsOf(response));
    const marks: Record<string, Mark> = {};
    const mistakes = item.entries.flatMap((entry) => {
      const target = given.get(entry.id);
      marks[entry.id] =
        target === undefined ? 'missed' : target === entry.target ? 'correct' : 'wrong';
      return entry.mistakes.filter((mistake) => mistake.target === target);
    });
    const right = Object.values(marks).filter((mark) => mark === 'correct').length;
    return graded(right / item.entries.length, { marks, mistakes, remarks: [] });
  },
  structure: ({ entries, targets }) => [
    byId(entries).map(({ id, target }) => [id, target]),
    byId(targets).map(({ id }) => id),
  ],
  wording: ({ entries, targets }) =>
    [...byId(entries), ...byId(targets)].map(({ id, text }) => [id, text]),
};
