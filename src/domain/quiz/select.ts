import { crc32 } from '../checksum.ts';
import { randomFrom, shuffled } from '../ml/random.ts';
import { daysBetween } from '../progress/days-between.ts';
import type { Fact } from '../progress/fact.ts';
import type { QuizOutline } from '../progress/quiz-scores.ts';
import { TOO_SURE } from '../progress/rereads.ts';
import { cameTrue } from './came-true.ts';

/** An item that may be asked, and what the record says about it. */
export interface Candidate {
  /** `quiz/item`. */
  readonly ref: string;
  readonly quiz: string;
  /** The learner grades it, so no check can ask it. */
  readonly selfGraded: boolean;
  /** Its lesson was opened, or it was answered. */
  readonly met: boolean;
  /** The latest answer is not right, or was shown. */
  readonly wrong: boolean;
  /** The first answer was given at `TOO_SURE` or more and did not come true. */
  readonly tooSure: boolean;
  /** Civil days since the latest answer; undefined if never answered. */
  readonly days: number | undefined;
}

/** Days after which an item that was right counts as long ago. */
export const LONG_AGO = 7;

/** Every item of every quiz with what the record says; `today` is a civil date. Only answers that still score count. */
export function candidatesOf(
  facts: readonly Fact[],
  quizzes: readonly QuizOutline[],
  today: string,
): Candidate[] {
  const opened = new Set(facts.flatMap((fact) => (fact.kind === 'opened' ? [fact.lesson] : [])));
  const given = Map.groupBy(
    facts.filter((fact) => fact.kind === 'answered' || fact.kind === 'revealed'),
    ({ quiz, item }) => `${quiz}/${item}`,
  );
  return quizzes.flatMap(({ quiz, items }) =>
    items.map(({ id, structure, type }): Candidate => {
      const ref = `${quiz}/${id}`;
      const answers = (given.get(ref) ?? []).filter((fact) => fact.structure === structure);
      const [first] = answers;
      const latest = answers.at(-1);
      return {
        ref,
        quiz,
        selfGraded: type === 'written',
        met: latest !== undefined || opened.has(quiz),
        wrong: latest !== undefined && (latest.kind === 'revealed' || latest.score < 1),
        tooSure:
          first?.kind === 'answered' &&
          first.confidence >= TOO_SURE &&
          !cameTrue(first.response, first.score),
        days: latest && Math.max(0, daysBetween(latest.day, today)),
      };
    }),
  );
}

/**
 * How much an item wants to be reviewed; a rule of thumb. Wrong adds 6, first too sure 3, never answered 2, and every
 * week since the latest answer 1, up to 4. What was right today hardly counts (0.1).
 */
export function weightOf({ wrong, tooSure, days }: Candidate): number {
  const age = days === undefined ? 2 : Math.min(4, days / LONG_AGO);
  return Math.max(0.1, age + (wrong ? 6 : 0) + (tooSure ? 3 : 0));
}

/**
 * Up to `count` items drawn by weight without repeats, in the order drawn: each gets the key u^(1/weight) and the
 * largest keys win (Efraimidis and Spirakis 2006, "Weighted random sampling with a reservoir"). The key depends on
 * the seed and the item alone.
 */
function drawn(candidates: readonly Candidate[], count: number, seed: number): string[] {
  return candidates
    .map((candidate) => {
      const u = randomFrom(crc32(`${String(seed)}:${candidate.ref}`))();
      return { ref: candidate.ref, key: Math.log(u || 1e-12) / weightOf(candidate) };
    })
    .sort((a, b) => b.key - a.key)
    .slice(0, count)
    .map(({ ref }) => ref);
}

/** Items of a mixed review; if nothing was met yet, those of the first quiz of the course. Empty only for no quizzes. */
export function drawReview(
  candidates: readonly Candidate[],
  count: number,
  seed: number,
): string[] {
  const met = candidates.filter((candidate) => candidate.met);
  return drawn(
    met.length > 0 ? met : candidates.filter(({ quiz }) => quiz === candidates[0]?.quiz),
    count,
    seed,
  );
}

/** Up to `count` items of some quizzes in an order by chance; a check leaves out what the learner grades. */
export function drawFrom(
  candidates: readonly Candidate[],
  {
    quizzes,
    count,
    seed,
    isCheck,
  }: {
    quizzes: readonly string[];
    count: number;
    seed: number;
    isCheck: boolean;
  },
): string[] {
  const eligible = candidates
    .filter(({ quiz, selfGraded }) => quizzes.includes(quiz) && !(isCheck && selfGraded))
    .map(({ ref }) => ref)
    .sort();
  return shuffled(eligible, randomFrom(seed)).slice(0, count);
}
