import type { AskedItem, QuizItem } from '../../schemas/quiz.ts';
import type { Fact, FactBody } from '../progress/fact.ts';
import { asked } from './generate.ts';
import { grade, type Response, type Verdict } from './grade.ts';
import { structureHash, wordingHash } from './hash.ts';
import type { Models } from './model.ts';
import { type Drawn, type GivenAnswer, seedsOf, type Timeline, timelines } from './timeline.ts';

export interface ItemState {
  /** Slug of the lesson the item belongs to. */
  readonly quiz: string;
  /** As the author wrote it. */
  readonly source: QuizItem;
  /** As it is asked, or was asked when it was last answered. */
  readonly item: AskedItem;
  /** The seed that gave it its figures and its order. */
  readonly seed: number;
  /** Open: to be answered in this attempt. Shown: given up. Otherwise the verdict on the latest answer. */
  readonly status: 'open' | 'shown' | Verdict;
  /** Answers that still score, oldest first; the first one is the first try. */
  readonly answers: readonly GivenAnswer[];
  /** Answered once, but the structure changed since, so that answer no longer scores. */
  readonly changed: boolean;
  /** A hint was asked for in this attempt. */
  readonly hinted: boolean;
}

export interface QuizState {
  /** The attempt that answers go to; none before the learner first touches the quiz. */
  readonly attempt?: { readonly id: string; readonly seed: number } | undefined;
  /** One for each item of the quiz as it is today, in its order. */
  readonly items: readonly ItemState[];
  /** Nothing is open. */
  readonly done: boolean;
}

/** How an item stands in an attempt; an open item is drawn with the attempt's seed, a closed one as it was answered. */
export function itemState(
  { quiz, source, line }: { quiz: string; source: QuizItem; line: Timeline | undefined },
  attempt: { readonly id: string | undefined; readonly seed: number },
  { models, seedOf }: Drawn,
): ItemState {
  const { answers = [], hints, changed = false } = line ?? {};
  const latest = answers.at(-1);
  const isOpen = !latest || (latest.grade.verdict !== 'right' && latest.attempt !== attempt.id);
  const seed = isOpen ? attempt.seed : seedOf(latest.attempt);
  return {
    quiz,
    source,
    item: asked(source, seed, models),
    seed,
    status: isOpen ? 'open' : latest.shown ? 'shown' : latest.grade.verdict,
    answers,
    changed: changed && answers.length === 0,
    hinted: attempt.id !== undefined && (hints?.has(attempt.id) ?? false),
  };
}

/** The attempt at a quiz that began last; answers of practice sessions begin none. */
function latestAttempt(facts: readonly Fact[], quiz: string): string | undefined {
  const sessions = new Set(
    facts.flatMap((fact) => (fact.kind === 'practised' ? [fact.attempt] : [])),
  );
  const begun = new Set<string>();
  for (const fact of facts)
    if (
      (fact.kind === 'attempted' || fact.kind === 'answered' || fact.kind === 'revealed') &&
      fact.quiz === quiz &&
      !sessions.has(fact.attempt)
    )
      begun.add(fact.attempt);
  return [...begun].at(-1);
}

/**
 * Where a learner stands in one quiz, from all facts in order.
 *
 * Answers to removed items are ignored. An answer to another structure no longer scores and opens
 * the item again. A later attempt asks only for what is not right yet: right answers stay, also those
 * given in a practice session. Facts of an attempt whose beginning was lost still count. `seed` is
 * that of the attempt to come, used before there is one.
 */
export function foldQuiz(
  facts: readonly Fact[],
  quiz: string,
  items: readonly QuizItem[],
  { models = {}, seed = 0 }: { models?: Models; seed?: number } = {},
): QuizState {
  const drawn = { models, seedOf: seedsOf(facts) };
  const lines = timelines(facts, quiz, items, drawn);
  const id = latestAttempt(facts, quiz);
  const attempt = id === undefined ? undefined : { id, seed: drawn.seedOf(id) };
  const states = items.map((source) =>
    itemState({ quiz, source, line: lines.get(source.id) }, attempt ?? { id, seed }, drawn),
  );
  return { attempt, items: states, done: states.every(({ status }) => status !== 'open') };
}

/** The next open item after `from`, from the top again at the end; the first open one without `from`. */
export function nextOpen(items: readonly ItemState[], from?: ItemState): ItemState | undefined {
  const start = from ? items.indexOf(from) + 1 : 0;
  return [...items.slice(start), ...items].find(({ status }) => status === 'open');
}

/** What is recorded when an answer is checked: it carries its score and the two hashes of its item. */
export const answerBody = (
  { quiz, source, item }: Pick<ItemState, 'quiz' | 'source' | 'item'>,
  attempt: string,
  { response, confidence }: { readonly response: Response; readonly confidence: number },
): FactBody => ({
  kind: 'answered',
  quiz,
  attempt,
  item: source.id,
  response,
  confidence,
  score: grade(item, response).score,
  structure: structureHash(source),
  wording: wordingHash(source),
});

/** What is recorded when a learner gives up an item and has its answer shown. */
export const revealBody = (
  { quiz, source }: Pick<ItemState, 'quiz' | 'source'>,
  attempt: string,
): FactBody => ({
  kind: 'revealed',
  quiz,
  attempt,
  item: source.id,
  structure: structureHash(source),
});
