import fc from 'fast-check';
import { FSRSAlgorithm } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { createScheduler, type Schedules } from '../../../../src/domain/flashcards/schedule.ts';
import { daysBetween } from '../../../../src/domain/progress/days-between.ts';
import type { Fact } from '../../../../src/domain/progress/fact.ts';
import { someLog } from '../../../fixtures/card-logs.ts';
import { aGrade, gradedFacts } from '../../../fixtures/cards.ts';
import { aFact } from '../../../fixtures/facts.ts';
import { oracleInterval, oracleNext, type OracleMemory } from '../../../fixtures/fsrs.ts';

const replay = (facts: readonly Fact[], retention = 0.9): Schedules =>
  createScheduler()(facts, retention);

type Life = readonly (readonly [grade: number, study: string])[];

/** Grades of one card, each on its study day. */
const lifeOf = (...grades: Life): Fact[] =>
  gradedFacts(grades.map(([grade, study]) => ['faq/a', grade, study]));

function stateOf(facts: readonly Fact[]) {
  const state = replay(facts).states.get('faq/a');
  if (!state) throw new Error('the card was never graded');
  return state;
}

/** Remembered, kept, nearly forgotten, forgotten, relearned the same day, known well, and forgotten after months. */
const story = [
  [3, '2026-03-01'],
  [3, '2026-03-03'],
  [2, '2026-03-15'],
  [1, '2026-04-10'],
  [3, '2026-04-10'],
  [4, '2026-04-12'],
  [3, '2026-04-30'],
  [1, '2026-09-17'],
  [2, '2026-09-18'],
] as const;
const steps = story.map(([grade, study], at) => ({
  grade,
  elapsed: daysBetween(story[Math.max(0, at - 1)]?.[1] ?? study, study),
  state: stateOf(lifeOf(...story.slice(0, at + 1))),
}));

describe('the life of a card', () => {
  it('is what it was when this test was written', () => {
    expect(
      steps.map(({ state }) => [state.stability, state.difficulty, state.interval, state.due]),
    ).toEqual([
      [2.3065, 2.11810397, 2, '2026-03-03'],
      [10.96433194, 2.11121424, 11, '2026-03-14'],
      [33.55077501, 4.74828477, 34, '2026-04-18'],
      [2.37900749, 8.25902528, 0, '2026-04-10'],
      [2.37900749, 8.24599462, 2, '2026-04-12'],
      [7.42135574, 7.64511612, 7, '2026-04-19'],
      [24.34073899, 7.63269937, 24, '2026-05-24'],
      [2.66161417, 9.20711275, 0, '2026-09-17'],
      [3.2686359, 9.45887286, 3, '2026-09-21'],
    ]);
  });

  it("is the library's to the last digit, run by itself step by step", () => {
    const library = new FSRSAlgorithm({ request_retention: 0.9, enable_fuzz: false });
    let memory: { stability: number; difficulty: number } | null = null;
    for (const { grade, elapsed, state } of steps) {
      memory = library.next_state(memory, elapsed, grade);
      expect([state.stability, state.difficulty]).toEqual([memory.stability, memory.difficulty]);
      if (grade > 1) expect(state.interval).toBe(library.next_interval(memory.stability, elapsed));
    }
  });

  it('sets the intervals of the published formulas, whatever the grades, the gaps and the retention', () => {
    const grades = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat({ max: 400 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(grades, fc.constantFrom(0.8, 0.9, 0.97), (given, retention) => {
        let memory: OracleMemory | undefined;
        let at = Date.UTC(2026, 0, 1);
        const life = given.map(([grade, later], index) => {
          const elapsed = index === 0 ? 0 : later;
          memory = oracleNext(memory, elapsed, grade);
          at += elapsed * 86_400_000;
          return [grade, new Date(at).toISOString().slice(0, 10)] as const;
        });
        const interval = replay(lifeOf(...life), retention).states.get('faq/a')?.interval ?? NaN;
        const again = life.at(-1)?.[0] === 1;
        const published = again ? 0 : oracleInterval(memory?.stability ?? NaN, retention);
        // The library rounds to eight digits at each step, which may tip half a day over.
        expect(Math.abs(interval - published)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has a lapse only where it had been remembered for days, one a day at most', () => {
    const lapses = (...life: Life) => stateOf(lifeOf(...life)).lapses;
    expect(lapses([1, '2026-03-01'], [1, '2026-03-01'])).toBe(0);
    expect(lapses([1, '2026-03-01'], [1, '2026-03-02'])).toBe(0);
    expect(lapses([3, '2026-03-01'], [1, '2026-03-01'])).toBe(0);
    expect(lapses([3, '2026-03-01'], [1, '2026-03-03'])).toBe(1);
    expect(lapses([3, '2026-03-01'], [1, '2026-03-03'], [1, '2026-03-03'])).toBe(1);
  });
});

describe('what the grades of a learner say', () => {
  it('tells the first review of a day from repeats, and what had been set before it', () => {
    const seen = replay(lifeOf(...story)).reviewsFrom(0);
    expect(seen[0]).toMatchObject({ isNew: true, isFirstOfDay: true, interval: 0, elapsed: 0 });
    expect(
      seen.slice(2, 6).map((each) => [each.isFirstOfDay, each.interval, each.elapsed]),
    ).toEqual([
      [true, 11, 12],
      [true, 34, 26],
      [false, 0, 0],
      [true, 2, 2],
    ]);
  });

  it('counts for each study day the new cards and the others, each once', () => {
    const { used } = replay(
      gradedFacts([
        ['faq/a', 1, '2026-03-01'],
        ['faq/a', 3, '2026-03-01'],
        ['faq/b', 3, '2026-03-01'],
        ['faq/a', 3, '2026-03-03'],
        ['faq/c', 3, '2026-03-03'],
      ]),
    );
    expect([...used]).toEqual([
      ['2026-03-01', { fresh: 2, due: 0 }],
      ['2026-03-03', { fresh: 1, due: 1 }],
    ]);
  });

  it('keeps the grades of a card that the site no longer offers', () => {
    const { states } = replay(gradedFacts([['faq/withdrawn', 3, '2026-03-01']]));
    expect(states.get('faq/withdrawn')?.reviews).toBe(1);
  });
});

/** What schedules say, to compare. */
const flat = (schedules: Schedules) => ({ ...schedules, reviewsFrom: schedules.reviewsFrom(0) });

describe('a scheduler that remembers what it replayed', () => {
  it('says what a new one would, however the log grew and wherever the facts of others belong', () => {
    fc.assert(
      fc.property(
        someLog,
        fc.array(fc.nat({ max: 40 }), { maxLength: 4 }),
        fc.func(fc.boolean()),
        (log, cuts, isForeign) => {
          const scheduler = createScheduler();
          for (const cut of cuts)
            expect(flat(scheduler(log.slice(0, cut), 0.9))).toEqual(
              flat(replay(log.slice(0, cut))),
            );
          const own = log.filter(({ id }) => !isForeign(id));
          expect(flat(scheduler(own, 0.9))).toEqual(flat(replay(own)));
          expect(flat(scheduler(log, 0.9))).toEqual(flat(replay(log)));
          expect(flat(scheduler(log, 0.8))).toEqual(flat(replay(log, 0.8)));
        },
      ),
    );
  });

  it('notices that a fact in the middle was replaced by another of the same id', () => {
    const facts = lifeOf([3, '2026-03-01'], [3, '2026-03-03'], [3, '2026-03-14']);
    const scheduler = createScheduler();
    scheduler(facts, 0.9);
    const replaced = facts.with(1, aGrade('faq/a', 1, '2026-03-03', { seq: 1 }));
    expect(flat(scheduler(replaced, 0.9))).toEqual(flat(replay(replaced)));
  });

  it('leaves out a grade that was taken back before it arrived', () => {
    const grade = aGrade('faq/a', 3, '2026-03-01', { replica: 'bbbbbbbb', tick: 9 });
    const back = aFact({ kind: 'ungraded', graded: grade.id }, { replica: 'aaaaaaaa', tick: 2 });
    const scheduler = createScheduler();
    scheduler([back], 0.9);
    expect(scheduler([back, grade], 0.9).reviewsFrom(0)).toEqual([]);
  });
});

describe('a learner who travels', () => {
  it('never has a day counted twice or below zero, and study days stay as they were written', () => {
    fc.assert(
      fc.property(someLog, (log) => {
        const { reviewsFrom, states } = replay(log);
        const reviews = reviewsFrom(0);
        const written = new Map(log.map((fact) => [fact.id, 'study' in fact ? fact.study : '']));
        for (const { id, elapsed, study } of reviews) {
          expect(elapsed).toBeGreaterThanOrEqual(0);
          expect(study).toBe(written.get(id));
        }
        for (const [card, { first, last }] of states) {
          const days = reviews
            .filter((review) => review.card === card)
            .reduce((sum, { elapsed }) => sum + elapsed, 0);
          expect(days).toBe(daysBetween(first, last));
        }
      }),
    );
  });

  it('flies west over the date line into yesterday: the same card again is a repeat, not a review', () => {
    const { used, reviewsFrom } = replay(
      lifeOf([3, '2026-03-02'], [3, '2026-03-01'], [3, '2026-03-04']),
    );
    expect(reviewsFrom(0).map(({ elapsed }) => elapsed)).toEqual([0, 0, 2]);
    expect(reviewsFrom(2).map(({ elapsed }) => elapsed)).toEqual([2]);
    expect(used.has('2026-03-01')).toBe(false);
  });

  it('flies east over the date line, where a date is skipped: two days have passed', () => {
    const reviews = replay(lifeOf([3, '2026-03-01'], [3, '2026-03-03'])).reviewsFrom(0);
    expect(reviews[1]).toMatchObject({ elapsed: 2, isFirstOfDay: true });
  });
});
