import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card } from '../../../../src/domain/flashcards/card.ts';
import { createScheduler } from '../../../../src/domain/flashcards/schedule.ts';
import type { CardState, Review } from '../../../../src/domain/flashcards/schedule.ts';
import {
  forecast,
  minutesSpent,
  recallNow,
  streakOf,
  trueRecall,
  yearOf,
} from '../../../../src/domain/flashcards/statistics.ts';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import { inOrder } from '../../../fixtures/facts.ts';

const TODAY = '2026-11-24';
const DAY_MS = 86_400_000;

/** The study day so many days from today. */
const day = (from: number): string =>
  new Date(Date.parse(TODAY) + from * DAY_MS).toISOString().slice(0, 10);

const aCard = (id: string): Card => ({
  id,
  front: id,
  back: id,
  lesson: 'a-lesson',
  topics: ['metrics'],
  group: id,
  href: `/${id}/`,
});

const aState = (given: Partial<CardState>): CardState => ({
  stability: 10,
  difficulty: 5,
  first: TODAY,
  last: TODAY,
  due: TODAY,
  interval: 1,
  reviews: 1,
  lapses: 0,
  grade: 3,
  place: 1,
  ...given,
});

/** A remembered review of a young card, the first of its day, ten seconds long. */
const aReview = (given: Partial<Review> = {}): Review => ({
  id: 'replicaaaaaa:0',
  card: 'faq/a',
  grade: 3,
  took: 10_000,
  study: TODAY,
  isNew: false,
  isFirstOfDay: true,
  interval: 3,
  elapsed: 3,
  ...given,
});

const deck = (states: readonly Partial<CardState>[]) => {
  const named = states.map((state, at) => [`faq/${at}`, aState(state)] as const);
  return { states: new Map(named), cards: named.map(([id]) => aCard(id)) };
};

const someDay = fc.integer({ min: -400, max: 40 });

test('a learner sees how many cards fall due on each day, the overdue ones today', () => {
  const { states, cards } = deck([-30, -1, 0, 1, 3, 3, 4].map((at) => ({ due: day(at) })));
  expect(forecast(states, [...cards, aCard('faq/new')], TODAY, 4)).toEqual([
    { day: '2026-11-24', count: 3 },
    { day: '2026-11-25', count: 1 },
    { day: '2026-11-26', count: 0 },
    { day: '2026-11-27', count: 2 },
  ]);
});

test('cards that were filtered out or retired are not foretold', () => {
  const { states, cards } = deck([{ due: TODAY }, { due: TODAY }]);
  expect(forecast(states, cards.slice(1), TODAY, 1)).toEqual([{ day: TODAY, count: 1 }]);
});

test('the forecast is what counting the cards day by day gives, also over changes of month and year', () => {
  fc.assert(
    fc.property(
      fc.array(someDay, { maxLength: 40 }),
      fc.integer({ min: 1, max: 60 }),
      (at, days) => {
        const { states, cards } = deck(at.map((from) => ({ due: day(from) })));
        const expected = Array.from({ length: days }, (_, ahead) => ({
          day: day(ahead),
          count: at.filter((from) => (ahead === 0 ? from <= 0 : from === ahead)).length,
        }));
        expect(forecast(states, cards, TODAY, days)).toEqual(expected);
      },
    ),
  );
});

test('true recall counts first reviews of a day of known cards, apart from three weeks on', () => {
  expect(
    trueRecall([
      aReview({ grade: 1 }),
      aReview({ grade: 2 }),
      aReview({ interval: 20, grade: 4 }),
      aReview({ interval: 21, grade: 3 }),
      aReview({ interval: 90, grade: 1 }),
      // A first meeting, and a repetition on the same day, say nothing about memory.
      aReview({ isNew: true, interval: 0, grade: 1 }),
      aReview({ isFirstOfDay: false, grade: 1 }),
      aReview({ isFirstOfDay: false, interval: 30, grade: 3 }),
    ]),
  ).toEqual({ young: { right: 2, of: 3 }, mature: { right: 1, of: 2 } });
  expect(trueRecall([])).toEqual({ young: { right: 0, of: 0 }, mature: { right: 0, of: 0 } });
});

const review = fc
  .record({
    grade: fc.integer({ min: 1, max: 4 }),
    interval: fc.integer({ min: 0, max: 60 }),
    isNew: fc.boolean(),
    isFirstOfDay: fc.boolean(),
    took: fc.integer({ min: 0, max: 200_000 }),
    from: someDay,
  })
  .map(({ from, ...given }) => aReview({ ...given, study: day(from) }));
const reviews = fc.array(review, { maxLength: 60 });

test('true recall is what sorting the reviews into heaps gives', () => {
  fc.assert(
    fc.property(reviews, (all) => {
      const counted = all.filter(({ isNew, isFirstOfDay }) => !isNew && isFirstOfDay);
      const heap = (isMature: boolean) => {
        const own = counted.filter(({ interval }) => interval > 20 === isMature);
        return { right: own.filter(({ grade }) => grade !== 1).length, of: own.length };
      };
      expect(trueRecall(all)).toEqual({ young: heap(false), mature: heap(true) });
    }),
  );
});

test('predicted recall is 90 % when a card has waited as many days as it is stable, all of it on its day', () => {
  const { states, cards } = deck([
    { stability: 10, last: day(-10) },
    { stability: 250, last: day(-250) },
    { stability: 3, last: TODAY },
  ]);
  expect(recallNow(states, cards.slice(0, 2), TODAY)).toBeCloseTo(0.9, 6);
  expect(recallNow(states, cards, TODAY)).toBeCloseTo((0.9 + 0.9 + 1) / 3, 6);
});

test('nothing is predicted before the first grade', () => {
  expect(recallNow(new Map(), [aCard('faq/new')], TODAY)).toBeUndefined();
});

test('predicted recall is the mean of the formula of FSRS-6 over the cards graded so far', () => {
  const decay = -0.1542;
  const factor = 0.9 ** (1 / decay) - 1;
  const memory = fc.record({
    stability: fc.double({ min: 0.1, max: 500, noNaN: true }),
    days: fc.integer({ min: 0, max: 900 }),
  });
  fc.assert(
    fc.property(fc.array(memory, { minLength: 1, maxLength: 20 }), (memories) => {
      const { states, cards } = deck(
        memories.map(({ stability, days }) => ({ stability, last: day(-days) })),
      );
      const each = memories.map(
        ({ stability, days }) => (1 + (factor * days) / stability) ** decay,
      );
      const mean = each.reduce((sum, chance) => sum + chance, 0) / each.length;
      expect(recallNow(states, [...cards, aCard('faq/new')], TODAY)).toBeCloseTo(mean, 6);
    }),
  );
});

test('a learner who leaves the desk is not said to have studied: a grade counts for a minute at most', () => {
  const grades = [
    aReview({ took: 30_000, study: day(-7) }),
    aReview({ took: 15_000, study: day(-6) }),
    aReview({ took: 3_600_000, study: day(-1) }),
    aReview({ took: 45_000 }),
  ];
  expect(minutesSpent(grades, day(-6), TODAY)).toBe(2);
  expect(minutesSpent(grades, TODAY, TODAY)).toBe(0.75);
  expect(minutesSpent([], TODAY, TODAY)).toBe(0);
});

test('the minutes of single days add up to those of all of them', () => {
  fc.assert(
    fc.property(reviews, (all) => {
      let sum = 0;
      for (let from = -400; from <= 40; from += 1) sum += minutesSpent(all, day(from), day(from));
      expect(minutesSpent(all, day(-400), day(40))).toBeCloseTo(sum, 9);
      expect(sum).toBeLessThanOrEqual(all.length);
    }),
  );
});

test('the calendar holds 365 study days that end today, with the grades of each', () => {
  const crammed = { id: 'replicaaaaaa:9', card: 'faq/a', grade: 1, took: 1, study: day(-1) };
  const grades = [
    aReview(),
    aReview({ isFirstOfDay: false }),
    crammed,
    aReview({ study: day(-365) }),
  ];
  const year = yearOf(grades, TODAY);
  expect(year).toHaveLength(365);
  expect(year[0]).toEqual({ day: '2025-11-25', count: 0 });
  expect(year.slice(-3)).toEqual([
    { day: '2026-11-22', count: 0 },
    { day: '2026-11-23', count: 1 },
    { day: '2026-11-24', count: 2 },
  ]);
});

test('the calendar is what asking for each day gives, in a leap year too', () => {
  fc.assert(
    fc.property(reviews, fc.constantFrom(TODAY, '2024-02-29', '2025-02-28'), (all, today) => {
      const expected = Array.from({ length: 365 }, (_, at) => {
        const of = new Date(Date.parse(today) - (364 - at) * DAY_MS).toISOString().slice(0, 10);
        return { day: of, count: all.filter(({ study }) => study === of).length };
      });
      expect(yearOf(all, today)).toEqual(expected);
    }),
  );
});

const counts = (...of: readonly number[]) => of.map((count, at) => ({ day: day(at), count }));

test.each([
  ['a day left out ends the row', [1, 0, 2, 3], 2],
  ['today is not over yet', [0, 4, 1, 0], 2],
  ['two days without a grade end it', [5, 5, 0, 0], 0],
  ['it may be as long as the year', [1, 1, 1], 3],
  ['it may be as long as the year before today', [1, 1, 0], 2],
  ['nothing yet', [0, 0, 0], 0],
  ['no days', [], 0],
])('days in a row: %s', (_, year, expected) => {
  expect(streakOf(counts(...year))).toBe(expected);
});

test('days in a row are those that walking back from today meets', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 12 }), (year) => {
      const text = year.map((count) => (count > 0 ? 'x' : '.')).join('');
      expect(streakOf(counts(...year))).toBe(/(x*)\.?$/.exec(text)?.[1]?.length);
    }),
  );
});

test('a winter of grades gives the numbers that its learner would count by hand', () => {
  const graded = (card: string, grade: number, study: string, took = 20_000): FactBody => ({
    kind: 'graded',
    card,
    grade,
    took,
    study,
  });
  const { states, reviewsFrom } = createScheduler()(
    inOrder(
      graded('faq/a', 3, '2026-01-01'),
      graded('faq/a', 3, '2026-01-03'),
      graded('faq/b', 1, '2026-01-03', 600_000),
      graded('faq/b', 3, '2026-01-03'),
      graded('faq/a', 4, '2026-01-15'),
      graded('faq/a', 1, '2026-03-20'),
      graded('faq/b', 2, '2026-03-20'),
    ),
    0.9,
  );
  const reviews = reviewsFrom(0);
  // Card a: right on 3 and 15 January, young; forgotten on 20 March, mature by then. Card b: once, young, right.
  expect(trueRecall(reviews)).toEqual({ young: { right: 3, of: 3 }, mature: { right: 0, of: 1 } });
  expect(minutesSpent(reviews, '2026-01-01', '2026-01-31')).toBeCloseTo(140 / 60, 9);
  // Card a was forgotten yesterday and is overdue; card b comes later.
  const days = forecast(states, [aCard('faq/a'), aCard('faq/b')], '2026-03-21', 30);
  expect(days[0]).toEqual({ day: '2026-03-21', count: 1 });
  expect(days.find(({ day }) => day === states.get('faq/b')?.due)?.count).toBe(1);
  const year = yearOf(reviews, '2026-03-21');
  expect(year.find(({ day }) => day === '2026-01-03')?.count).toBe(3);
  expect(year.reduce((sum, { count }) => sum + count, 0)).toBe(7);
  expect(streakOf(year)).toBe(1);
});
