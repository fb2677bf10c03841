import type { QuizItem } from '../../schemas/quiz.ts';
import { crc32 } from '../checksum.ts';
import type { Fact, FactBody } from '../progress/fact.ts';
import { grade, type Grade, type Response, type Verdict } from './grade.ts';
import { structureHash, wordingHash } from './hash.ts';

/** One answer that still scores. */
export interface GivenAnswer {
  readonly attempt: string;
  readonly response: Response;
  /** How sure the learner was, 0 to 1. */
  readonly confidence: number;
  /** Graded again by the item of today; its structure is the one that was answered. */
  readonly grade: Grade;
  /** The words of the question have changed since; the answer still scores. */
  readonly reworded: boolean;
}

export interface ItemState {
  readonly item: QuizItem;
  /** Open: to be answered in this attempt. Otherwise the verdict on the latest answer. */
  readonly status: 'open' | Verdict;
  /** Answers that still score, oldest first; the first one is the first try. */
  readonly answers: readonly GivenAnswer[];
  /** Answered once, but the structure changed since, so that answer no longer scores. */
  readonly changed: boolean;
}

export interface QuizState {
  /** The attempt that answers go to; none before the learner first touches the quiz. */
  readonly attempt?: { readonly id: string; readonly seed: number } | undefined;
  /** One for each item of the quiz as it is today, in its order. */
  readonly items: readonly ItemState[];
  /** Nothing is open. */
  readonly done: boolean;
}

/**
 * Where a learner stands in one quiz, from all facts in order.
 *
 * Answers to removed items are ignored. An answer to another structure no longer scores and opens
 * the item again. A later attempt asks only for what is not right yet: right answers stay. Facts of
 * an attempt whose beginning was lost still count; its seed is then the checksum of its id.
 */
export function foldQuiz(
  facts: readonly Fact[],
  quiz: string,
  items: readonly QuizItem[],
): QuizState {
  const entries = new Map(
    items.map((item) => [
      item.id,
      {
        item,
        structure: structureHash(item),
        wording: wordingHash(item),
        answers: [] as GivenAnswer[],
        changed: false,
      },
    ]),
  );
  const begun = new Set<string>();
  let attempt: QuizState['attempt'];
  const begin = (id: string, seed: number): void => {
    if (begun.has(id)) return;
    begun.add(id);
    attempt = { id, seed };
  };
  for (const fact of facts) {
    if ((fact.kind !== 'attempted' && fact.kind !== 'answered') || fact.quiz !== quiz) continue;
    if (fact.kind === 'attempted') {
      begin(fact.attempt, fact.seed);
      continue;
    }
    begin(fact.attempt, crc32(fact.attempt));
    const entry = entries.get(fact.item);
    if (entry === undefined) continue;
    const { item, structure, wording, answers } = entry;
    const fits = (typeof fact.response === 'number') === (item.type === 'numeric');
    if (!fits || fact.structure !== structure) {
      entry.changed = true;
      continue;
    }
    answers.push({
      attempt: fact.attempt,
      response: fact.response,
      confidence: fact.confidence,
      grade: grade(item, fact.response),
      reworded: fact.wording !== wording,
    });
  }
  const states = [...entries.values()].map(({ item, answers, changed }): ItemState => {
    const latest = answers.at(-1);
    const verdict = latest?.grade.verdict ?? 'open';
    const status = verdict === 'right' || latest?.attempt === attempt?.id ? verdict : 'open';
    return { item, status, answers, changed: changed && answers.length === 0 };
  });
  return { attempt, items: states, done: states.every((state) => state.status !== 'open') };
}

/** The next open item after `from`, from the top again at the end; the first open one without `from`. */
export function nextOpen(items: readonly ItemState[], from?: ItemState): ItemState | undefined {
  const start = from ? items.indexOf(from) + 1 : 0;
  return [...items.slice(start), ...items].find(({ status }) => status === 'open');
}

/** What is recorded when an answer is checked: it carries its score and the two hashes of its item. */
export const answerBody = (
  quiz: string,
  attempt: string,
  item: QuizItem,
  { response, confidence }: Pick<GivenAnswer, 'response' | 'confidence'>,
): FactBody => ({
  kind: 'answered',
  quiz,
  attempt,
  item: item.id,
  response,
  confidence,
  score: grade(item, response).score,
  structure: structureHash(item),
  wording: wordingHash(item),
});
