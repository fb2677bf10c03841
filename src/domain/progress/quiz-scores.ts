import type { QuizItem } from '../../schemas/quiz.ts';
import { cameTrue } from '../quiz/came-true.ts';
import type { Fact } from './fact.ts';
import type { GradedAnswer } from './rereads.ts';

/** What is needed of a quiz to score old answers without its text: its items' ids, structures and sections. */
export interface QuizOutline {
  /** Slug of the lesson. */
  readonly quiz: string;
  readonly items: readonly {
    readonly id: string;
    /** Hash of what decides a score; an answer to another structure does not count. */
    readonly structure: string;
    readonly section: string;
    readonly type: QuizItem['type'];
  }[];
}

/** Where a learner stands in one quiz; one item is one point, partly right answers give a part of it. */
export interface QuizScore {
  readonly quiz: string;
  readonly of: number;
  readonly answered: number;
  readonly firstTry: number;
  readonly now: number;
}

/** Answers that still count, oldest first: the item is still asked and its structure is unchanged; giving up is one. */
export function countingAnswers(
  facts: readonly Fact[],
  quizzes: readonly QuizOutline[],
): GradedAnswer[] {
  const known = new Map(
    quizzes.flatMap(({ quiz, items }) =>
      items.map((item) => [`${quiz}\n${item.id}`, item] as const),
    ),
  );
  return facts.flatMap((fact): GradedAnswer[] => {
    if (fact.kind !== 'answered' && fact.kind !== 'revealed') return [];
    const item = known.get(`${fact.quiz}\n${fact.item}`);
    if (item?.structure !== fact.structure) return [];
    const answer = { lesson: fact.quiz, section: item.section, item: item.id };
    if (fact.kind === 'revealed') return [{ ...answer, score: 0, right: false }];
    const { score, confidence } = fact;
    return [{ ...answer, score, confidence, right: cameTrue(fact.response, fact.score) }];
  });
}

/** Score of every quiz with at least one counting answer, in the order given. */
export function quizScores(facts: readonly Fact[], quizzes: readonly QuizOutline[]): QuizScore[] {
  const answers = countingAnswers(facts, quizzes);
  return quizzes.flatMap(({ quiz, items }) => {
    const tries = items.flatMap(({ id }) => {
      const own = answers.filter((answer) => answer.lesson === quiz && answer.item === id);
      const [first] = own;
      return first === undefined ? [] : [{ first: first.score, now: own.at(-1)?.score ?? 0 }];
    });
    if (tries.length === 0) return [];
    const sum = (each: (t: { first: number; now: number }) => number) =>
      tries.reduce((total, item) => total + each(item), 0);
    return [
      {
        quiz,
        of: items.length,
        answered: tries.length,
        firstTry: sum((t) => t.first),
        now: sum((t) => t.now),
      },
    ];
  });
}
