import { slack } from '../../domain/quiz/grade.ts';
import { writeAmount, writeNumber } from '../../domain/quiz/number-text.ts';
import type { ItemState } from '../../domain/quiz/attempt.ts';
import type { NumericItem, QuizItem } from '../../schemas/quiz.ts';

/** How a verdict, or an open item, is called. */
export const verdictWords: Readonly<Record<ItemState['status'], string>> = {
  right: 'Right',
  part: 'Partly right',
  wrong: 'Not so',
  open: 'Open',
};

/** What the learner is asked to do at an item. */
export const taskOf = (item: QuizItem): string =>
  ({ single: 'choose one', multiple: 'choose all that apply', numeric: 'type a number' })[
    item.type
  ];

/** A confidence of 0 to 1 as the site prints it. */
export const percentOf = (confidence: number): string =>
  writeAmount(Math.round(confidence * 100), '%');

/** Points to one decimal. */
export const writePoints = (points: number): string => writeNumber(Math.round(points * 10) / 10);

/** The key of a numeric item, with what else counts. */
export function keyOf(item: NumericItem): string {
  const { answer, tolerance, unit } = item;
  const room = slack(answer, tolerance);
  const range =
    room > 0
      ? ` Anything from ${writeNumber(answer - room)} to ${writeNumber(answer + room)} counts.`
      : '';
  return `The answer is ${writeAmount(answer, unit)}.${range}`;
}
