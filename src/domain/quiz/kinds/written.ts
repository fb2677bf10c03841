import type { WrittenItem } from '../../../schemas/quiz.ts';
import type { Mark } from '../grade.ts';
import { byId, graded, type Kind, textsOf } from './kind.ts';

/** Longest text kept, in characters. */
export const LONGEST_TEXT = 1_900;

/** A text, as `text:…`, with the criteria its writer found in it, as `met:…`. The score is the share met. */
export const written: Kind<WrittenItem> = {
  read: ({ criteria }, { text, chosen }) =>
    text.trim() === ''
      ? { missing: 'Write a sentence or two first.' }
      : [
          `text:${text.trim().slice(0, LONGEST_TEXT)}`,
          ...criteria.flatMap(({ id }) => (chosen.includes(id) ? [`met:${id}`] : [])),
        ],
  grade: ({ criteria }, response) => {
    const given = new Set(textsOf(response));
    const marks: Record<string, Mark> = {};
    for (const { id } of criteria) marks[id] = given.has(`met:${id}`) ? 'correct' : 'missed';
    const unmet = criteria.filter(({ id }) => marks[id] === 'missed');
    // What nobody wrote gives no belief away.
    const mistakes = given.size > 0 ? unmet : [];
    return graded(1 - unmet.length / criteria.length, { marks, mistakes, remarks: [] });
  },
  structure: ({ criteria }) => byId(criteria).map(({ id }) => id),
  wording: ({ criteria }) => byId(criteria).map(({ id, text }) => [id, text]),
};
