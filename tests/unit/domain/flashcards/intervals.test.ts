import fc from 'fast-check';
import { FSRSAlgorithm } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import {
  algorithmFor,
  elapsedDays,
  nextIntervals,
  recallOn,
} from '../../../../src/domain/flashcards/intervals.ts';
import { createScheduler } from '../../../../src/domain/flashcards/schedule.ts';
import { plusDays } from '../../../../src/domain/flashcards/study-day.ts';
import { aGrade, gradedFacts } from '../../../fixtures/cards.ts';
import { oracleInterval, oracleNext, oracleRecall } from '../../../fixtures/fsrs.ts';

const grade = fc.integer({ min: 1, max: 4 });
const history = fc.array(fc.tuple(grade, fc.nat({ max: 200 })), { maxLength: 8 });
const retention = fc.constantFrom(0.8, 0.85, 0.9, 0.95, 0.97);

/** Grades with days between them, and the study day after the last gap. */
function lived(given: readonly (readonly [number, number])[]) {
  let study = '2026-03-01';
  const facts = gradedFacts(
    given.map(([each, later]) => {
      const day = study;
      study = plusDays(study, later);
      return ['faq/a', each, day];
    }),
  );
  return { facts, study };
}

describe('the intervals on the four buttons', () => {
  it('of a new card are those of the published formulas', () => {
    const published = [2, 3, 4].map((each) =>
      oracleInterval(oracleNext(undefined, 0, each).stability, 0.9),
    );
    expect(nextIntervals(undefined, '2026-03-01', 0.9)).toEqual([0, ...published]);
    expect(published).toEqual([1, 2, 8]);
  });

  it('are what the schedule then sets', () => {
    fc.assert(
      fc.property(history, grade, retention, (given, next, wanted) => {
        const { facts, study } = lived(given);
        const scheduler = createScheduler();
        const promised = nextIntervals(scheduler(facts, wanted).states.get('faq/a'), study, wanted);
        const then = scheduler([...facts, aGrade('faq/a', next, study, { seq: 99 })], wanted);
        expect(then.states.get('faq/a')?.interval).toBe(promised[next - 1]);
      }),
    );
  });

  it('begin with today and never fall from one button to the next', () => {
    fc.assert(
      fc.property(history, retention, (given, wanted) => {
        const { facts, study } = lived(given);
        const state = createScheduler()(facts, wanted).states.get('faq/a');
        const [again, hard, good, easy] = nextIntervals(state, study, wanted);
        expect(again).toBe(0);
        expect(hard).toBeGreaterThanOrEqual(1);
        expect(good).toBeGreaterThanOrEqual(hard);
        expect(easy).toBeGreaterThanOrEqual(good);
      }),
    );
  });

  it('can be shown to a traveller whose study day lies before the last grade', () => {
    const state = createScheduler()(gradedFacts([['faq/a', 3, '2026-03-02']]), 0.9).states.get(
      'faq/a',
    );
    expect(nextIntervals(state, '2026-03-01', 0.9)).toEqual(
      nextIntervals(state, '2026-03-02', 0.9),
    );
  });
});

describe('predicted recall', () => {
  const days = fc.nat({ max: 36_500 });
  const stability = fc.double({ min: 0.001, max: 36_500, noNaN: true });

  it('is 90 % when as many days have passed as the stability says', () => {
    expect(recallOn({ stability: 10, difficulty: 5 }, '2026-03-01', '2026-03-11')).toBeCloseTo(
      0.9,
      7,
    );
  });

  it("is the library's, and the published curve's", () => {
    const library = new FSRSAlgorithm({});
    fc.assert(
      fc.property(days, stability, (elapsed, each) => {
        const recall = recallOn(
          { stability: each, difficulty: 5 },
          '2026-03-01',
          plusDays('2026-03-01', elapsed),
        );
        expect(recall).toBe(library.forgetting_curve(elapsed, each));
        expect(recall).toBeCloseTo(oracleRecall(elapsed, each), 6);
      }),
    );
  });

  it('falls with every day and with a lower stability, never below 0 or above 1', () => {
    fc.assert(
      fc.property(days, days, stability, (a, b, each) => {
        const on = (elapsed: number, held: number) =>
          algorithmFor(0.9).forgetting_curve(elapsed, held);
        expect(on(Math.min(a, b), each)).toBeGreaterThanOrEqual(on(Math.max(a, b), each));
        expect(on(a, each)).toBeGreaterThanOrEqual(on(a, each / 2));
        expect(on(a, each)).toBeGreaterThan(0);
        expect(on(a, each)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never counts days below zero', () => {
    expect(elapsedDays('2026-03-02', '2026-03-01')).toBe(0);
    expect(elapsedDays('2026-03-28', '2026-03-30')).toBe(2);
  });
});
