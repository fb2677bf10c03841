import { countOf } from '../count-of.ts';
import type { CardKind } from '../../domain/flashcards/card.ts';
import { dayNumber } from '../../domain/flashcards/study-day.ts';

/** The four grades, in order. */
export const gradeNames = ['Again', 'Hard', 'Good', 'Easy'] as const;

/** What each kind of card is made from. */
export const kindNames: Readonly<Record<CardKind, string>> = {
  faq: 'FAQ answers',
  term: 'Terms',
  item: 'Questions you missed',
  case: 'Scenes you decided badly',
  point: 'Interview points you left out',
};

/** What a card is, above its front. */
export const kindLabels: Readonly<Record<CardKind, string>> = {
  faq: 'FAQ',
  term: 'Term',
  item: 'Question you missed',
  case: 'Scene of a case',
  point: 'Interview point',
};

/** “1 card”, “2 cards”. */
export const cardsOf = (count: number): string => countOf(count, 'card');

/** An interval in days, short enough for a button. */
export function intervalWords(days: number): string {
  if (days === 0) return 'today';
  if (days < 31) return countOf(days, 'day');
  if (days < 365) return `${(days / 30.4).toFixed(1).replace('.0', '')} months`;
  return `${(days / 365).toFixed(1).replace('.0', '')} years`;
}

/** A civil date in words: “Thu 26 November”. */
export const dayWords = (day: string): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });

/** When a study day is, seen from another: “tomorrow”, “on Thu 26 November”. */
export function whenWords(day: string, today: string): string {
  const days = dayNumber(day) - dayNumber(today);
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : `on ${dayWords(day)}`;
}

/** A share in per cent. */
export const percent = (share: number): string => `${Math.round(share * 100)}\u202f%`;
