import { type Card, type CardKind, kindOf } from './card.ts';

/** What to study; an empty list leaves nothing out. */
export interface CardFilter {
  readonly kinds: readonly CardKind[];
  readonly topics: readonly string[];
  /** Slugs of lessons. */
  readonly lessons: readonly string[];
}

/** Leaves nothing out. */
export const everything: CardFilter = { kinds: [], topics: [], lessons: [] };

const allows = (wanted: readonly string[], has: readonly string[]): boolean =>
  wanted.length === 0 || has.some((each) => wanted.includes(each));

/** Whether a card is among what a learner wants to study. */
export function passes(card: Card, { kinds, topics, lessons }: CardFilter): boolean {
  return (
    allows(kinds, [kindOf(card.id) ?? '']) &&
    allows(topics, card.topics) &&
    allows(lessons, [card.lesson])
  );
}
