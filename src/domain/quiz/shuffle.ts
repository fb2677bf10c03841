import type { ChoiceItem, QuizOption } from '../../schemas/quiz.ts';
import { crc32 } from '../checksum.ts';
import { randomFrom, shuffled } from '../ml/random.ts';

/**
 * The options in the order of an attempt. It depends on the seed, the item's id and the option ids
 * alone, so neither other items nor the order in the file can move an option under a learner.
 */
export function optionsInOrder(item: ChoiceItem, seed: number): QuizOption[] {
  const settled = [...item.options].sort((a, b) => (a.id < b.id ? -1 : 1));
  return shuffled(settled, randomFrom(crc32(`${String(seed)}:${item.id}`)));
}
