import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../src/domain/flashcards/card.ts';
import { rereadKey, todayOf } from '../../../../src/domain/flashcards/queue.ts';
import { createScheduler } from '../../../../src/domain/flashcards/schedule.ts';
import {
  type CardSettings,
  defaultCardSettings,
} from '../../../../src/domain/flashcards/settings.ts';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import { aCard, factsOf, graded } from '../../../fixtures/cards.ts';

const TODAY = '2026-02-01';
const cardsOf = (...ids: readonly string[]) => ids.map((id) => aCard(id));

function today(
  cards: readonly Card[],
  grades: readonly FactBody[] = [],
  settings: Partial<CardSettings> = {},
  registers: ReadonlyMap<string, string> = new Map(),
  day = TODAY,
) {
  return todayOf({
    cards,
    schedules: createScheduler()(factsOf(...grades), 0.9),
    settings: { ...defaultCardSettings, ...settings },
    registers,
    today: day,
    groups: new Map(cards.map(({ id, group }) => [id, group])),
  });
}

describe('what a study day asks', () => {
  it('is the due card that is most forgotten first, new ones in between, then what was forgotten today', () => {
    const cards = cardsOf('faq/fresh', 'faq/old', 'faq/older', 'faq/again', 'faq/later');
    const { queue, due, fresh, again, nextDue } = today(cards, [
      graded('faq/older', 3, '2026-01-01'),
      graded('faq/old', 3, '2026-01-25'),
      graded('faq/later', 4, '2026-01-31'),
      graded('faq/again', 1, TODAY),
    ]);
    expect(queue.filter((id) => id !== 'faq/fresh')).toEqual(['faq/older', 'faq/old', 'faq/again']);
    expect(queue.indexOf('faq/fresh')).toBeLessThan(queue.indexOf('faq/again'));
    expect([due, fresh, again]).toEqual([2, 1, 1]);
    expect(nextDue).toBe('2026-02-08');
  });

  it('holds to the daily limits, and counts what was done already', () => {
    const cards = cardsOf(...Array.from({ length: 30 }, (_, at) => `faq/c${at}`));
    const reviews = Array.from({ length: 12 }, (_, at) => graded(`faq/c${at}`, 3, '2026-01-10'));
    const limits = { newPerDay: 3, reviewsPerDay: 5 };
    expect(today(cards, reviews, limits)).toMatchObject({ due: 5, fresh: 3, beyond: 7 });
    const done = [...reviews, graded('faq/c0', 3, TODAY), graded('faq/c20', 3, TODAY)];
    expect(today(cards, done, limits)).toMatchObject({ due: 4, fresh: 2 });
    // Asking a forgotten card again costs nothing of the limit.
    const again = [...done, graded('faq/c20', 1, TODAY), graded('faq/c20', 1, TODAY)];
    expect(today(cards, again, limits)).toMatchObject({ due: 4, fresh: 2, again: 1 });
  });

  it('spreads siblings over days', () => {
    const cards = [
      aCard('point/q/a', { group: 'point/q' }),
      aCard('point/q/b', { group: 'point/q' }),
      aCard('point/q/c', { group: 'point/q' }),
    ];
    expect(today(cards)).toMatchObject({ queue: ['point/q/a'], fresh: 1, waiting: 2 });
    // Once one was asked, the others wait; the one itself may come again today.
    const asked = [graded('point/q/a', 1, TODAY)];
    expect(today(cards, asked)).toMatchObject({ queue: ['point/q/a'], fresh: 0, again: 1 });
    expect(today(cards, asked, {}, new Map(), '2026-02-02').queue).toHaveLength(1);
  });

  it('sends a card forgotten six times to its lesson, until the lesson was read again', () => {
    const cards = cardsOf('faq/leech');
    const lapses = Array.from({ length: 6 }, (_, at) => [
      graded('faq/leech', 3, `2026-01-${String(2 * at + 1).padStart(2, '0')}`),
      graded('faq/leech', 1, `2026-01-${String(2 * at + 2).padStart(2, '0')}`),
    ]).flat();
    expect(today(cards, lapses.slice(0, 10)).leeches).toEqual([]);
    expect(today(cards, lapses)).toMatchObject({ queue: [], leeches: ['faq/leech'] });
    const reread = new Map([[rereadKey('faq/leech'), '6']]);
    expect(today(cards, lapses, {}, reread)).toMatchObject({ queue: ['faq/leech'], leeches: [] });
  });

  it('is over when nothing is due, and says when the next card is', () => {
    expect(today(cardsOf('faq/a'), [graded('faq/a', 3, TODAY)])).toMatchObject({
      queue: [],
      nextDue: '2026-02-03',
    });
    expect(today([])).toMatchObject({ queue: [], nextDue: undefined });
  });
});
