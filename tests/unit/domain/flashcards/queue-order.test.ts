import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../../../src/domain/flashcards/card.ts';
import { recallOn } from '../../../../src/domain/flashcards/intervals.ts';
import { rereadKey, todayOf } from '../../../../src/domain/flashcards/queue.ts';
import { createScheduler } from '../../../../src/domain/flashcards/schedule.ts';
import {
  type CardSettings,
  defaultCardSettings,
} from '../../../../src/domain/flashcards/settings.ts';
import { plusDays } from '../../../../src/domain/flashcards/study-day.ts';
import type { Fact } from '../../../../src/domain/progress/fact.ts';
import { someLog } from '../../../fixtures/card-logs.ts';
import { aCard, gradedFacts } from '../../../fixtures/cards.ts';

const TODAY = '2026-03-20';

interface Given {
  readonly cards: readonly Card[];
  readonly facts?: readonly Fact[];
  readonly settings?: Partial<CardSettings>;
  readonly registers?: ReadonlyMap<string, string>;
  readonly today?: string;
  /** All cards, where `cards` are only those that pass a filter. */
  readonly all?: readonly Card[];
}

const schedulesOf = (facts: readonly Fact[]) => createScheduler()(facts, 0.9);

const ask = ({
  cards,
  facts = [],
  settings = {},
  registers = new Map(),
  today = TODAY,
  all = cards,
}: Given) =>
  todayOf({
    cards,
    schedules: schedulesOf(facts),
    settings: { ...defaultCardSettings, ...settings },
    registers,
    today,
    groups: new Map(all.map(({ id, group }) => [id, group])),
  });

const named = (prefix: string, count: number): Card[] =>
  Array.from({ length: count }, (_, at) => aCard({ id: `faq/${prefix}${at}` }));

describe('the order of a study day', () => {
  it('spreads new cards evenly between due ones', () => {
    const due = named('due', 6);
    const facts = gradedFacts(due.map(({ id }) => [id, 3, '2026-03-01']));
    const { queue } = ask({ cards: [...named('new', 3), ...due], facts });
    const isNew = queue.map((id) => id.startsWith('faq/new'));
    expect(isNew).toEqual([true, false, false, true, false, false, true, false, false]);
  });

  it('asks what was forgotten today last, longest ago first, and at once if nothing else is left', () => {
    const cards = [...named('a', 3), ...named('due', 1)];
    const facts = gradedFacts([
      ['faq/due0', 3, '2026-03-01'],
      ['faq/a1', 1, TODAY],
      ['faq/a0', 1, TODAY],
      ['faq/a2', 1, TODAY],
      ['faq/a1', 1, TODAY],
    ]);
    expect(ask({ cards, facts }).queue).toEqual(['faq/due0', 'faq/a0', 'faq/a2', 'faq/a1']);
    const alone = gradedFacts([['faq/a0', 1, TODAY]]);
    expect(ask({ cards: named('a', 1), facts: alone })).toMatchObject({
      queue: ['faq/a0'],
      again: 1,
    });
  });

  it('asks a card left at “again” yesterday as one that is due', () => {
    const facts = gradedFacts([['faq/a0', 1, plusDays(TODAY, -1)]]);
    expect(ask({ cards: named('a', 1), facts })).toMatchObject({ due: 1, again: 0 });
  });

  it('still asks what was forgotten “tomorrow”, before a flight west over the date line', () => {
    const facts = gradedFacts([
      ['faq/a0', 1, plusDays(TODAY, 1)],
      ['faq/a1', 3, plusDays(TODAY, 1)],
    ]);
    const sibling = aCard({ id: 'faq/sibling', group: 'faq/a1' });
    expect(ask({ cards: [...named('a', 2), sibling], facts })).toMatchObject({
      queue: ['faq/a0'],
      again: 1,
      waiting: 1,
    });
  });

  it('keeps siblings apart even if a filter leaves one of them out', () => {
    const all = ['point/q/a', 'point/q/b'].map((id) => aCard({ id, group: 'point/q' }));
    const facts = gradedFacts([['point/q/a', 3, TODAY]]);
    expect(ask({ cards: all.slice(1), all, facts })).toMatchObject({ queue: [], waiting: 1 });
    const tomorrow = plusDays(TODAY, 1);
    expect(ask({ cards: all.slice(1), all, facts, today: tomorrow }).queue).toEqual(['point/q/b']);
  });

  it('holds a leech back again after six lapses more, whatever an unreadable register says', () => {
    const cards = named('a', 1);
    const forgotten = (lapses: number) =>
      gradedFacts(
        Array.from({ length: lapses * 2 }, (_, at) => [
          'faq/a0',
          at % 2 ? 1 : 3,
          plusDays('2025-01-01', at * 3),
        ]),
      );
    const reread = (value: string) => new Map([[rereadKey('faq/a0'), value]]);
    const leeches = (lapses: number, value: string) =>
      ask({ cards, facts: forgotten(lapses), registers: reread(value) }).leeches.length;
    expect([leeches(5, '0'), leeches(6, '0')]).toEqual([0, 1]);
    expect([leeches(6, '6'), leeches(11, '6'), leeches(12, '6')]).toEqual([0, 0, 1]);
    expect(leeches(6, 'soon')).toBe(1);
  });

  it('asks for no new card when the learner wants none, and for none twice', () => {
    expect(ask({ cards: named('a', 5), settings: { newPerDay: 0 } })).toMatchObject({
      queue: [],
      fresh: 0,
    });
    const cards = ['faq/a', 'faq/b', 'term/c', 'item/q/d'].map((id, at) =>
      aCard({ id, group: at < 2 ? 'twins' : id }),
    );
    fc.assert(
      fc.property(
        someLog,
        fc.nat({ max: 3 }),
        fc.nat({ max: 3 }),
        (facts, newPerDay, reviewsPerDay) => {
          const given = { cards, facts, settings: { newPerDay, reviewsPerDay } };
          const { queue, due, fresh, again, leeches } = ask(given);
          expect(new Set(queue).size).toBe(queue.length);
          expect(queue.length).toBe(due + fresh + again);
          expect(fresh).toBeLessThanOrEqual(newPerDay);
          expect(due).toBeLessThanOrEqual(reviewsPerDay);
          expect(queue.some((id) => leeches.includes(id))).toBe(false);
          const { states } = schedulesOf(facts);
          const chances = queue.slice(0, due + fresh).flatMap((id) => {
            const state = states.get(id);
            return state ? [recallOn(state, state.last, TODAY)] : [];
          });
          expect(chances).toEqual([...chances].sort((a, b) => a - b));
        },
      ),
    );
  });
});
