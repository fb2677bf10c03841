import type { QuizItem } from '../../schemas/quiz.ts';
import type { Fact } from '../progress/fact.ts';
import { lessonProgress } from '../progress/lessons.ts';
import { structureHash } from '../quiz/hash.ts';
import type { Models } from '../quiz/model.ts';
import { type Drawn, type GivenAnswer, seedsOf, timelines } from '../quiz/timeline.ts';
import { type AnswerRow, type AnswersWork, messageLimits } from './message.ts';

/** Which answers are handed in. */
export interface AnswersAsked {
  /** Id of the module; empty for a practice session. */
  readonly module: string;
  /** `quiz/item`, in the order asked. */
  readonly items: readonly string[];
  /** Slugs of the module’s written lessons; none for a practice session. */
  readonly lessons: readonly string[];
  /** Only answers of this practice session count; absent: all answers ever given. */
  readonly session?: string;
}

/** What answers are graded by: the items of each quiz by its slug, and the models that draw figures. */
export interface Graders {
  readonly quizzes: ReadonlyMap<string, readonly QuizItem[]>;
  readonly models: Models;
}

type Row = (answer: GivenAnswer) => AnswerRow;

const rowOf =
  (ref: string, item: QuizItem, seedOf: Drawn['seedOf']): Row =>
  ({ attempt, response, confidence, grade, hinted, shown }) => [
    ref,
    // A seed is 32 bits, whatever a file says.
    seedOf(attempt) >>> 0,
    response,
    confidence,
    structureHash(item),
    Number(grade.score.toFixed(4)),
    shown ? 'shown' : hinted ? 'hinted' : '',
  ];

/**
 * Answers as they are handed in, from the record alone: the first answer to each item, and the last if there were
 * several, graded by the items of today. Items that the course no longer asks, and answers to another structure, are
 * left out.
 */
export function answersWorkOf(
  facts: readonly Fact[],
  { module, items, lessons, session }: AnswersAsked,
  { quizzes, models }: Graders,
): AnswersWork {
  const seedOf = seedsOf(facts);
  const own =
    session === undefined
      ? facts
      : facts.filter((fact) => 'attempt' in fact && fact.attempt === session);
  const lines = new Map(
    [...quizzes].map(([quiz, of]) => [quiz, timelines(own, quiz, of, { models, seedOf })]),
  );
  const answers = items.flatMap((ref) => {
    const [quiz = '', id = ''] = ref.split('/');
    const item = quizzes.get(quiz)?.find((each) => each.id === id);
    const given = lines.get(quiz)?.get(id)?.answers ?? [];
    if (!item) return [];
    const [first, ...more] = given.map(rowOf(ref, item, seedOf));
    return [...(first ? [first] : []), ...more.slice(-1)];
  });
  const progress = lessonProgress(
    facts,
    lessons.map((slug) => ({ slug, wording: '' })),
  );
  return {
    kind: 'answers',
    module,
    answers: answers.slice(0, messageLimits.answers),
    lessons: lessons
      .slice(0, messageLimits.lessons)
      .map((slug) => [slug, progress.get(slug)?.state ?? 'not-started'] as const),
  };
}

/** The answers of a work by item, in the order of the first ones: the first, and the last if there was another. */
export function answersByItem({
  answers,
}: Pick<AnswersWork, 'answers'>): { item: string; first: AnswerRow; last?: AnswerRow }[] {
  const items = new Map<string, AnswerRow[]>();
  for (const row of answers) items.set(row[0], [...(items.get(row[0]) ?? []), row]);
  return [...items].flatMap(([item, [first, ...more]]) => {
    const last = more.at(-1);
    return first ? [{ item, first, ...(last && { last }) }] : [];
  });
}
