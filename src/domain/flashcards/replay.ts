import type { FSRSAlgorithm } from 'ts-fsrs';
import type { Fact } from '../progress/fact.ts';
import { algorithmFor, intervalAfter, intervalOf } from './intervals.ts';
import type { CardState, Crammed, Review, Schedules } from './schedule.ts';
import { dayNumber, plusDays } from './study-day.ts';

type Grade = Fact & { kind: 'graded' };

type Writable = { -readonly [Field in keyof CardState]: CardState[Field] } & {
  /** The day number of `last`. */
  day: number;
  /** Graded since the last look: `interval` and `due` are still to be worked out. */
  isChanged: boolean;
};

const newState = (first: string, day: number): Writable => ({
  stability: 0,
  difficulty: 0,
  first,
  last: first,
  day,
  isChanged: false,
  due: first,
  interval: 0,
  reviews: 0,
  lapses: 0,
  grade: 0,
  place: 0,
});

/** Grades taken in one by one, in their order. */
export class Replay {
  readonly states = new Map<string, Writable>();
  // What a review is made from: 100,000 objects that only the statistics look at would double the time.
  readonly #grades: Grade[] = [];
  /** The stability that had set an interval before each; 0 where none was set. */
  readonly #held: number[] = [];
  /** Days since the grade before; −1 for a new card. */
  readonly #elapsed: number[] = [];
  readonly used = new Map<string, { fresh: number; due: number }>();
  /** Cards graded since the last look. */
  readonly #changed: Writable[] = [];
  /** The study day of the last grade: hundreds in a row share it, and looking up texts is slow. */
  #today = { study: '', number: 0, used: { fresh: 0, due: 0 } };
  readonly crams: Crammed[] = [];
  readonly crammed = new Map<string, string>();
  #last: (Fact & { kind: 'graded' | 'crammed' }) | undefined;
  readonly #retention: number;
  readonly #algorithm: FSRSAlgorithm;

  constructor(retention: number) {
    this.#retention = retention;
    this.#algorithm = algorithmFor(retention);
  }

  /** Takes in one fact more; kinds that are no grades change nothing. */
  take(fact: Fact): void {
    if (fact.kind === 'graded') this.#grade(fact);
    else if (fact.kind === 'crammed') {
      const { id, card, grade, took, study } = fact;
      this.crams.push({ id, card, grade, took, study });
      this.crammed.set(card, study);
    } else return;
    this.#last = fact;
  }

  #grade(fact: Grade): void {
    const { card, grade, study } = fact;
    const before = this.states.get(card);
    const today = this.#dayOf(study);
    // One object a card, changed in place: a new one for each of 100,000 grades would double the time.
    const state = before ?? newState(study, today.number);
    // A day that lies before the last one (a clock set back, a flight west) counts as the same day.
    const elapsed = Math.max(0, today.number - state.day);
    const isFirstOfDay = !before || elapsed > 0;
    const memory = this.#algorithm.next_state(before ?? null, elapsed, grade);
    const held = state.grade === 1 ? 0 : state.stability;
    if (isFirstOfDay) {
      // A day on which no card counted is not listed.
      if (today.used.fresh + today.used.due === 0) this.used.set(study, today.used);
      today.used[before ? 'due' : 'fresh'] += 1;
    }
    this.#grades.push(fact);
    this.#held.push(held);
    this.#elapsed.push(before ? elapsed : -1);
    state.stability = memory.stability;
    state.difficulty = memory.difficulty;
    if (elapsed > 0) state.last = study;
    state.day += elapsed;
    state.reviews += 1;
    if (isFirstOfDay && held > 0 && grade === 1) state.lapses += 1;
    state.grade = grade;
    state.place = this.#grades.length;
    if (!state.isChanged) this.#changed.push(state);
    state.isChanged = true;
    if (!before) this.states.set(card, state);
  }

  #dayOf(study: string) {
    if (study === this.#today.study) return this.#today;
    const used = this.used.get(study) ?? { fresh: 0, due: 0 };
    this.#today = { study, number: dayNumber(study), used };
    return this.#today;
  }

  /** The grades from one place on, as they counted. */
  reviewsFrom(first: number): Review[] {
    return this.#grades.slice(first).map(({ id, card, grade, took, study }, at) => {
      const elapsed = this.#elapsed[first + at] ?? 0;
      const held = this.#held[first + at] ?? 0;
      return {
        id,
        card,
        grade,
        took,
        study,
        isNew: elapsed < 0,
        isFirstOfDay: elapsed !== 0,
        interval: held === 0 ? 0 : intervalOf(held, this.#retention),
        elapsed: Math.max(0, elapsed),
      };
    });
  }

  /** What is known now. Lists and maps grow with the next fact: copies would cost a frame. */
  seen(): Schedules {
    // Only the last grade of a card sets its interval: one a card, and not one a grade.
    for (const state of this.#changed) {
      state.interval = intervalAfter(state, state.grade, this.#retention);
      state.due = plusDays(state.last, state.interval);
      state.isChanged = false;
    }
    this.#changed.length = 0;
    const { states, used, crams, crammed } = this;
    const last = this.#last;
    const lastGrade = last && { id: last.id, card: last.card, kind: last.kind };
    const count = this.#grades.length;
    const reviewsFrom = (first: number) => this.reviewsFrom(first);
    return { states, count, reviewsFrom, used, crams, crammed, lastGrade };
  }
}
