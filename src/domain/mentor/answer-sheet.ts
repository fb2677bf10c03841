import type { AskedItem } from '../../schemas/quiz.ts';
import { cameTrue } from '../quiz/came-true.ts';
import { asked } from '../quiz/generate.ts';
import { grade, type Verdict } from '../quiz/grade.ts';
import { structureHash } from '../quiz/hash.ts';
import type { Models } from '../quiz/model.ts';
import type { QuizText } from '../quiz/quiz-text.ts';
import type { AnswerRow, AnswersWork } from './message.ts';
import { type ResponseLine, responseLines } from './response-text.ts';

/** One answer, graded again here. */
export interface GradedAnswer {
  readonly verdict: Verdict;
  /** Share earned, 0 to 1. */
  readonly score: number;
  readonly lines: readonly ResponseLine[];
  /** Reasons that belong to this answer alone. */
  readonly remarks: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
  readonly how: AnswerRow[6];
  /** The item asks something else since, so that the grade of then no longer counts. */
  readonly hasChanged: boolean;
  /** The score that the submission states, where it is another one and the item has not changed. */
  readonly stated?: number;
  readonly cameTrue: boolean;
}

/** An item with all answers to it that were handed in: the first, and the last if there were several. */
export interface ReviewedItem {
  /** `quiz/item`. */
  readonly ref: string;
  /** As it was asked at the last answer; undefined if it has left the site. */
  readonly item: AskedItem | undefined;
  /** Number of the lesson whose quiz it is in. */
  readonly lesson: string;
  readonly answers: readonly GradedAnswer[];
}

/** Scores this near are the same: they are handed in to four decimals. */
const NEAR = 1e-4;

type Source = QuizText['items'][number];

function gradeRow(source: Source, row: AnswerRow, models: Models): [AskedItem, GradedAnswer] {
  const [, seed, response, confidence, structure, claimed, how] = row;
  const item = asked(source, seed, models);
  const { score, verdict, marks, remarks } = grade(item, response);
  const hasChanged = structure !== structureHash(source);
  return [
    item,
    {
      ...{ score, verdict, remarks, confidence, how, hasChanged },
      lines: responseLines(item, response, marks),
      cameTrue: cameTrue(response, score),
      ...(!hasChanged && how !== 'shown' && Math.abs(claimed - score) > NEAR
        ? { stated: claimed }
        : {}),
    },
  ];
}

/** Every item that was answered, in the order handed in, graded by the quizzes of today. */
export function reviewedItems(
  { answers }: Pick<AnswersWork, 'answers'>,
  texts: ReadonlyMap<string, QuizText>,
  models: Models,
): ReviewedItem[] {
  const rows = new Map<string, AnswerRow[]>();
  for (const row of answers) rows.set(row[0], [...(rows.get(row[0]) ?? []), row]);
  return [...rows].map(([ref, given]) => {
    const [quiz = '', id] = ref.split('/');
    const text = texts.get(quiz);
    const source = text?.items.find((each) => each.id === id);
    const graded = source ? given.map((row) => gradeRow(source, row, models)) : [];
    return {
      ref,
      item: graded.at(-1)?.[0],
      lesson: text?.lessonNumber ?? '',
      answers: graded.map(([, answer]) => answer),
    };
  });
}

/** How sure first answers were against how many came true; undefined without any that counts. */
export function sureness(
  items: readonly ReviewedItem[],
): { readonly count: number; readonly said: number; readonly true: number } | undefined {
  const first = items.flatMap(({ answers: [answer] }) =>
    answer && answer.how !== 'shown' && !answer.hasChanged ? [answer] : [],
  );
  const count = first.length;
  if (count === 0) return undefined;
  return {
    count,
    said: first.reduce((sum, { confidence }) => sum + confidence, 0) / count,
    true: first.filter((answer) => answer.cameTrue).length / count,
  };
}
