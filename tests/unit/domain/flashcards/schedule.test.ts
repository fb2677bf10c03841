import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextIntervals } from '../../../../src/domain/flashcards/intervals.ts';
import { createScheduler, type Schedules } from '../../../../src/domain/flashcards/schedule.ts';
import { dayNumber, plusDays } from '../../../../src/domain/flashcards/study-day.ts';
import type { Fact, FactBody } from '../../../../src/domain/progress/fact.ts';
import { orderFacts } from '../../../../src/domain/progress/merge.ts';
import { factsOf, graded } from '../../../fixtures/cards.ts';
import { aFact } from '../../../fixtures/facts.ts';
import { type OracleMemory, oracleNext } from '../../../fixtures/fsrs.ts';

const CARD = 'faq/recall-in-words';
const replay = (facts: readonly Fact[], retention = 0.9) => createScheduler()(facts, retention);

/** What the formulas say of grades with the days between them. */
function oracle(steps: readonly (readonly [grade: number, elapsed: number])[]) {
  let memory: OracleMemory | undefined;
  for (const [grade, elapsed] of steps) memory = oracleNext(memory, elapsed, grade);
  return { s: memory?.stability ?? 0, d: memory?.difficulty ?? 0 };
}

/** Grades with the days between them, as facts of one card. */
function history(steps: readonly (readonly [number, number])[]): Fact[] {
  let day = '2026-01-10';
  return factsOf(
    ...steps.map(([grade, elapsed]) => {
      day = plusDays(day, elapsed);
      return graded(CARD, grade, day);
    }),
  );
}

describe('the schedule of a card', () => {
  it('goes through a golden history', () => {
    const state = replay(
      history([
        [3, 0],
        [3, 2],
        [1, 11],
        [3, 0],
        [4, 2],
      ]),
    ).states.get(CARD);
    expect(state).toMatchObject({
      first: '2026-01-10',
      last: '2026-01-25',
      reviews: 5,
      lapses: 1,
      grade: 4,
    });
    expect(state?.stability).toBeCloseTo(7.8653, 3);
    expect(state?.due).toBe(plusDays('2026-01-25', state?.interval ?? 0));
  });

  it('agrees with the formulas written out independently, whatever the grades and days', () => {
    const step = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const state = replay(history(steps)).states.get(CARD);
        const { s, d } = oracle(steps);
        // The library rounds to eight places at each step.
        expect(state?.stability).toBeCloseTo(s, 3);
        expect(state?.difficulty).toBeCloseTo(d, 3);
      }),
    );
  });

  it('asks a forgotten card again the same day and any other a day later at least', () => {
    const intervals = nextIntervals(undefined, '2026-01-10', 0.9);
    expect(intervals[0]).toBe(0);
    expect(intervals).toEqual([...intervals].sort((a, b) => a - b));
    for (const [at, days] of intervals.entries()) {
      const state = replay(factsOf(graded(CARD, at + 1, '2026-01-10'))).states.get(CARD);
      expect(state?.due).toBe(plusDays('2026-01-10', days));
    }
  });

  it('follows a new desired recall at once, over all that was ever graded', () => {
    const facts = history([
      [3, 0],
      [3, 3],
      [3, 9],
    ]);
    const lax = replay(facts, 0.8).states.get(CARD)?.interval ?? 0;
    const strict = replay(facts, 0.95).states.get(CARD)?.interval ?? 0;
    expect(lax).toBeGreaterThan(strict * 2);
  });

  it('never counts days backwards, whichever way the learner travels', () => {
    const facts = factsOf(
      graded(CARD, 3, '2026-11-26'),
      graded(CARD, 3, '2026-11-25'),
      graded(CARD, 3, '2026-11-27'),
    );
    const { reviewsFrom, states } = replay(facts);
    const reviews = reviewsFrom(0);
    expect(reviews.map(({ elapsed }) => elapsed)).toEqual([0, 0, 1]);
    expect(reviews.map(({ isFirstOfDay }) => isFirstOfDay)).toEqual([true, false, true]);
    expect(states.get(CARD)?.last).toBe('2026-11-27');
  });

  it('is not moved by cramming', () => {
    const facts = history([
      [3, 0],
      [3, 3],
    ]);
    const cram: FactBody = { kind: 'crammed', card: CARD, grade: 1, took: 1, study: '2026-01-14' };
    const crammed = [...facts, aFact(cram, { seq: 9 })];
    expect(replay(crammed).states).toEqual(replay(facts).states);
    expect(replay(crammed).crammed.get(CARD)).toBe('2026-01-14');
  });
});

const someFacts = fc
  .array(
    fc.record({
      kind: fc.constantFrom('graded', 'crammed', 'ungraded', 'opened'),
      card: fc.constantFrom('faq/a', 'faq/b', 'term/c'),
      grade: fc.integer({ min: 1, max: 4 }),
      day: fc.integer({ min: 0, max: 40 }),
      tick: fc.integer({ min: 1, max: 30 }),
      replica: fc.constantFrom('replicaaaaaa', 'replicabbbbb'),
      undone: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 25 },
  )
  .map((drawn) =>
    drawn
      .map(({ kind, card, grade, day, tick, replica, undone }, seq): Fact => {
        const study = plusDays('2026-01-01', day);
        const body: FactBody =
          kind === 'ungraded'
            ? { kind, graded: `${replica}:${undone}` }
            : kind === 'opened'
              ? { kind, lesson: 'l', wording: 'w' }
              : { kind, card, grade, took: 1, study };
        return aFact(body, { seq, replica, tick });
      })
      .sort(orderFacts),
  );

/** What can be compared, free of the scheduler's own lists. */
const frozen = ({ states, reviewsFrom, crams, crammed, lastGrade }: Schedules) => ({
  states: [...states].map(([card, state]) => [card, { ...state }]).sort(),
  reviews: reviewsFrom(0),
  crams: [...crams],
  crammed: [...crammed].sort(),
  lastGrade,
});

describe('a scheduler', () => {
  it('says the same whether facts come one by one, in batches, from elsewhere in between, or all at once', () => {
    fc.assert(
      fc.property(someFacts, fc.array(fc.nat(25), { maxLength: 6 }), (facts, cuts) => {
        const scheduler = createScheduler();
        for (const cut of cuts) scheduler(facts.slice(0, cut), 0.9);
        // Facts of another device arrive later and belong in between.
        scheduler(
          facts.filter(({ id }) => id.startsWith('replicaaaaaa')),
          0.9,
        );
        expect(frozen(scheduler(facts, 0.9))).toEqual(frozen(replay(facts)));
      }),
    );
  });

  it('forgets a grade that was taken back, and knows which is the newest left', () => {
    const [first, second] = factsOf(graded(CARD, 3, '2026-01-10'), graded(CARD, 1, '2026-01-12'));
    if (!first || !second) throw new Error('two facts were made');
    const undo = aFact({ kind: 'ungraded', graded: second.id }, { seq: 5 });
    const scheduler = createScheduler();
    scheduler([first, second], 0.9);
    const after = scheduler([first, second, undo], 0.9);
    expect(frozen(after)).toEqual(frozen(replay([first])));
    expect(after.lastGrade?.id).toBe(first.id);
  });

  it('replays by order of the log and not by the clock', () => {
    const one = aFact(graded(CARD, 3, '2026-01-10'), { tick: 1, at: 9_000, seq: 1 });
    const two = aFact(graded(CARD, 1, '2026-01-12'), { tick: 2, at: 1_000, seq: 2 });
    expect(replay([one, two].sort(orderFacts)).states.get(CARD)?.grade).toBe(1);
  });

  it('counts days as the calendar does', () => {
    expect(dayNumber('1970-01-02')).toBe(1);
  });
});
