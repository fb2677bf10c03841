import type { QuizItem } from '../../schemas/quiz.ts';

/** Everything in an item that may stand for a misconception. */
export function mistakesOf(
  item: QuizItem,
): readonly { readonly misconception?: string | undefined }[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return item.options;
    case 'match':
      return item.entries.flatMap(({ mistakes }) => mistakes);
    case 'fill-in':
      return item.gaps.flatMap(({ mistakes }) => mistakes);
    case 'interval':
      return Object.values(item.misses);
    case 'written':
      return item.criteria;
    case 'numeric':
    case 'task':
    case 'generated':
    case 'order':
      return item.mistakes;
  }
}

/** Ids of the misconceptions an item can recognise, each once, in its order. */
export const misconceptionsOf = (item: QuizItem): string[] => [
  ...new Set(mistakesOf(item).flatMap(({ misconception }) => misconception ?? [])),
];
