import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card } from '../../../../src/domain/flashcards/card.ts';
import { cramQueue } from '../../../../src/domain/flashcards/cram.ts';
import { createScheduler } from '../../../../src/domain/flashcards/schedule.ts';
import type { FactBody } from '../../../../src/domain/progress/fact.ts';
import { inOrder } from '../../../fixtures/facts.ts';

const TODAY = '2026-11-24';
const INTERVIEW = '2026-12-08';

const cardsOf = (...names: readonly string[]): Card[] =>
  names.map((name) => ({
    id: `faq/${name}`,
    front: name,
    back: name,
    lesson: 'a-lesson',
    topics: ['metrics'],
    group: `faq/${name}`,
    href: `/faq/${name}/`,
  }));

const a = (kind: 'graded' | 'crammed', name: string, grade: number, study: string): FactBody => ({
  kind,
  card: `faq/${name}`,
  grade,
  took: 5_000,
  study,
});

const queueAfter = (names: readonly string[], ...bodies: readonly FactBody[]): string[] =>
  cramQueue({
    cards: cardsOf(...names),
    schedules: createScheduler()(inOrder(...bodies), 0.9),
    interview: INTERVIEW,
    today: TODAY,
  }).map((id) => id.slice('faq/'.length));

test('what a learner would know worst on the day of the interview comes first, new cards before all', () => {
  expect(
    queueAfter(
      ['easy', 'new', 'again', 'good', 'hard'],
      a('graded', 'easy', 4, TODAY),
      a('graded', 'good', 3, TODAY),
      a('graded', 'again', 1, TODAY),
      a('graded', 'hard', 2, TODAY),
    ),
  ).toEqual(['new', 'again', 'hard', 'good', 'easy']);
});

test('a crammed card goes to the end, the one crammed longest ago first, whatever its grade', () => {
  expect(
    queueAfter(
      ['new', 'first', 'second', 'known'],
      a('graded', 'known', 4, TODAY),
      a('crammed', 'first', 1, TODAY),
      a('crammed', 'second', 4, TODAY),
      a('crammed', 'first', 4, TODAY),
    ),
  ).toEqual(['new', 'known', 'second', 'first']);
});

test('a crammed card that was filtered out does not come back with the others', () => {
  const crams = [a('crammed', 'out', 3, TODAY), a('crammed', 'a', 3, TODAY)];
  expect(queueAfter(['a', 'b'], ...crams)).toEqual(['b', 'a']);
});

test('what was crammed on another day waits for nothing', () => {
  expect(queueAfter(['b', 'a'], a('crammed', 'b', 3, '2026-11-23'))).toEqual(['b', 'a']);
});

test('a cram that was taken back is as if it had not been', () => {
  const undone = { kind: 'ungraded', graded: 'replicaaaaaa:0' } as const;
  expect(queueAfter(['b', 'a'], a('crammed', 'b', 3, TODAY), undone)).toEqual(['b', 'a']);
});

test('without an interview ahead, the order is that of today', () => {
  // Today "slept" is known less well than "fresh"; by far away days the easier one is.
  const bodies = [a('graded', 'slept', 4, '2026-11-22'), a('graded', 'fresh', 1, TODAY)];
  const schedules = createScheduler()(inOrder(...bodies), 0.9);
  const order = (interview: string) =>
    cramQueue({ cards: cardsOf('fresh', 'slept'), schedules, interview, today: TODAY });
  for (const interview of ['', '2026-11-01', TODAY])
    expect(order(interview)).toEqual(['faq/slept', 'faq/fresh']);
  expect(order(INTERVIEW)).toEqual(['faq/fresh', 'faq/slept']);
});

test('cramming, however much of it, moves no schedule', () => {
  const grades = [a('graded', 'a', 3, '2026-11-01'), a('graded', 'b', 1, '2026-11-02')];
  const crams = ['a', 'b', 'a', 'c'].map((name) => a('crammed', name, 1, TODAY));
  const plain = createScheduler()(inOrder(...grades), 0.9);
  const crammed = createScheduler()(inOrder(...grades, ...crams), 0.9);
  expect([...crammed.states]).toEqual([...plain.states]);
  expect(crammed.reviewsFrom(0)).toEqual(plain.reviewsFrom(0));
});

/** FSRS-6: recall after t days at stability S is (1 + F·t/S)^−w20, with F such that it is 0.9 after S days. */
function recallByFormula(stability: number, days: number): number {
  const decay = -0.1542;
  return (1 + (0.9 ** (1 / decay) - 1) * (days / stability)) ** decay;
}

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const grades = fc.array(
  fc.tuple(
    fc.constantFrom('graded' as const, 'crammed' as const),
    fc.constantFrom(...names),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 24 }),
  ),
  { maxLength: 30 },
);

test('the queue is what repeatedly taking the card known worst would give', () => {
  fc.assert(
    fc.property(grades, (drawn) => {
      const bodies = drawn
        .map(([kind, name, grade, day]) => ({ kind, name, grade, day }))
        .sort((x, y) => x.day - y.day)
        .map(({ kind, name, grade, day }) =>
          a(kind, name, grade, `2026-11-${String(day).padStart(2, '0')}`),
        );
      const facts = inOrder(...bodies);
      const schedules = createScheduler()(facts, 0.9);
      const chance = (name: string) => {
        const state = schedules.states.get(`faq/${name}`);
        if (!state) return 0;
        const days = (Date.parse(INTERVIEW) - Date.parse(state.last)) / 86_400_000;
        return recallByFormula(state.stability, days);
      };
      const crammedToday = facts.flatMap((fact) =>
        fact.kind === 'crammed' && fact.study === TODAY ? [fact.card.slice(4)] : [],
      );
      const rest = new Set(names.filter((name) => !crammedToday.includes(name)));
      const expected: number[] = [];
      while (rest.size > 0) {
        const worst = [...rest].reduce((x, y) => (chance(y) < chance(x) ? y : x));
        expected.push(chance(worst));
        rest.delete(worst);
      }
      const queue = queueAfter(names, ...bodies);
      const head = queue.slice(0, expected.length);
      head.forEach((name, at) => {
        expect(chance(name)).toBeCloseTo(expected[at] ?? NaN, 6);
      });
      // Of those crammed today, the last cram counts.
      const lasts = [...new Set([...crammedToday].reverse())].reverse();
      expect(queue.slice(expected.length)).toEqual(lasts);
    }),
  );
});
