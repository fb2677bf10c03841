import { TOO_SURE } from '../progress/rereads.ts';
import type { ItemState } from './attempt.ts';

export interface QuizResults {
  /** Points of the first tries; an item never answered gives none. One item is one point. */
  readonly firstTry: number;
  /** Points of the latest answers. */
  readonly now: number;
  readonly of: number;
  /** Items whose latest answer is not right. */
  readonly missed: readonly ItemState[];
  /** Sections to read again for what is not right, in lesson order, each once. */
  readonly reread: readonly string[];
  /** Ids of the misconceptions that any answer gave away, each once. */
  readonly misconceptions: readonly string[];
  /** Items first answered at 80 % or more and not right. */
  readonly overConfident: readonly ItemState[];
}

/** What a learner takes from a quiz. `sections` are the ids of the lesson's sections in order. */
export function resultsOf(items: readonly ItemState[], sections: readonly string[]): QuizResults {
  const sum = (at: number): number =>
    items.reduce((total, { answers }) => total + (answers.at(at)?.grade.score ?? 0), 0);
  const missed = items.filter(({ answers }) => answers.at(-1)?.grade.verdict !== 'right');
  const needed = new Set(missed.map(({ item }) => item.reread));
  const given = items.flatMap(({ answers }) => answers);
  return {
    firstTry: sum(0),
    now: sum(-1),
    of: items.length,
    missed,
    reread: [...new Set([...sections, ...needed])].filter((section) => needed.has(section)),
    misconceptions: [...new Set(given.flatMap((answer) => answer.grade.misconceptions))],
    overConfident: items.filter(({ answers: [first] }) =>
      first === undefined ? false : first.grade.verdict !== 'right' && first.confidence >= TOO_SURE,
    ),
  };
}
