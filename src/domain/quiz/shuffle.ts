import type { ChoiceItem, MatchItem, OrderItem, QuizOption } from '../../schemas/quiz.ts';
import { randomFrom, shuffled } from '../ml/random.ts';
import { itemSeed } from './generate.ts';
import { byId } from './kinds/kind.ts';

/**
 * The options in the order of an attempt. It depends on the seed, the item's id and the option ids
 * alone, so neither other items nor the order in the file can move an option under a learner.
 */
export const optionsInOrder = (item: ChoiceItem, seed: number): QuizOption[] =>
  shuffled(byId(item.options), randomFrom(itemSeed(seed, item.id)));

/** The lines of a match in an order by chance: lines grouped by their target would tell it. */
export const linesToMatch = (item: MatchItem, seed: number): MatchItem['entries'] =>
  shuffled(byId(item.entries), randomFrom(itemSeed(seed, item.id)));

/** The entries as a learner first meets them: shuffled like options, and never in the right order. */
export function entriesToOrder(item: OrderItem, seed: number): OrderItem['entries'] {
  const random = randomFrom(itemSeed(seed, item.id));
  const given = shuffled(byId(item.entries), random);
  return given.some((entry, at) => entry !== item.entries[at])
    ? given
    : [...given.slice(1), ...given.slice(0, 1)];
}
