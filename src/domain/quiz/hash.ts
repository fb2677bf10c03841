import type { QuizItem } from '../../schemas/quiz.ts';
import { shortHash } from '../checksum.ts';

const byId = <T extends { id: string }>(options: readonly T[]): T[] =>
  [...options].sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * Decides whether an old answer still scores: it changes with the type, the set of options and
 * which of them are right, or the number and its tolerance; never with wording or order.
 */
export function structureHash(item: QuizItem): string {
  const parts =
    item.type === 'numeric'
      ? [item.answer, Object.entries(item.tolerance)]
      : byId(item.options).map((option) => [option.id, option.correct]);
  return shortHash(JSON.stringify([item.type, parts]));
}

/** Decides whether "reworded since you answered" is shown: stem, option texts and unit, in any order. */
export function wordingHash(item: QuizItem): string {
  const parts =
    item.type === 'numeric'
      ? (item.unit ?? '')
      : byId(item.options).map((option) => [option.id, option.text]);
  return shortHash(JSON.stringify([item.stem, parts]));
}
