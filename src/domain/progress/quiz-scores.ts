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

/** Answers that still count, oldest first: the item is still asked and its structure is unchanged. */
export function countingAnswers(
  facts: readonly Fact[],
  quizzes: readonly QuizOutline[],
): GradedAnswer[] {
  const known = new Map(
    quizzes.flatMap(({ quiz, items }) =>
      items.map((item) => [`${quiz}\n${item.id}`, item] as const),
    ),
  );
  return facts.flatMap((fact) => {
    if (fact.kind !== 'answered') return [];
    const item = known.get(`${fact.quiz}\n${fact.item}`);
    if (item?.structure !== fact.structure) return [];
    const { quiz: lesson, score, confidence } = fact;
    return [{ lesson, section: item.section, item: item.id, score, confidence }];
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
