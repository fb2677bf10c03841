import { TOO_SURE } from '../progress/rereads.ts';
import type { ItemState } from './attempt.ts';
import { cameTrue } from './came-true.ts';

export interface QuizResults {
  /** Points of the first tries; an item never answered or given up gives none. One item is one point. */
  readonly firstTry: number;
  /** Points of the latest answers. */
  readonly now: number;
  readonly of: number;
  /** Items whose latest answer is not right. */
  readonly missed: readonly ItemState[];
  /** Ids of the misconceptions that any answer gave away, each once. */
  readonly misconceptions: readonly string[];
  /** Items first answered at 80 % or more whose claim did not come true. */
  readonly overConfident: readonly ItemState[];
  /** Items whose latest answer came after a hint. */
  readonly hinted: number;
  /** Items that were given up at some time. */
  readonly shown: number;
}

/** What a learner takes from a quiz or a session. */
export function resultsOf(items: readonly ItemState[]): QuizResults {
  const sum = (at: number): number =>
    items.reduce((total, { answers }) => total + (answers.at(at)?.grade.score ?? 0), 0);
  const missed = items.filter(({ answers }) => answers.at(-1)?.grade.verdict !== 'right');
  const given = items.flatMap(({ answers }) => answers);
  return {
    firstTry: sum(0),
    now: sum(-1),
    of: items.length,
    missed,
    misconceptions: [...new Set(given.flatMap((answer) => answer.grade.misconceptions))],
    overConfident: items.filter(
      ({ answers: [first] }) =>
        first !== undefined &&
        first.confidence >= TOO_SURE &&
        !cameTrue(first.response, first.grade.score),
    ),
    hinted: items.filter(({ answers }) => answers.at(-1)?.hinted).length,
    shown: items.filter(({ answers }) => answers.some((answer) => answer.shown)).length,
  };
}
