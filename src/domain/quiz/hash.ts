import type { QuizItem } from '../../schemas/quiz.ts';
import { shortHash } from '../checksum.ts';
import { kindOf } from './kinds/all.ts';

/**
 * Decides whether an old answer still scores: it changes with the type and with what is right (options and which of
 * them, the number and its tolerance, the order, the targets, the model); never with wording or place in the file.
 */
export function structureHash(item: QuizItem): string {
  const parts =
    item.type === 'generated'
      ? [item.model, Object.entries(item.tolerance)]
      : kindOf(item).structure(item);
  return shortHash(JSON.stringify([item.type, parts]));
}

/** Decides whether "reworded since you answered" is shown: stem, texts of the options and unit, in any order. */
export function wordingHash(item: QuizItem): string {
  const parts = item.type === 'generated' ? (item.unit ?? '') : kindOf(item).wording(item);
  return shortHash(JSON.stringify([item.stem, parts]));
}
