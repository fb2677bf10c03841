import type { FSRSAlgorithm } from 'ts-fsrs';
import type { Fact } from '../progress/fact.ts';
import { algorithmFor, elapsedDays, intervalAfter } from './intervals.ts';
import type { CardState, Crammed, Review, Schedules } from './schedule.ts';
import { plusDays } from './study-day.ts';

type Grade = Fact & { kind: 'graded' };

type Writable = { -readonly [Field in keyof CardState]: CardState[Field] };

const newState = (first: string): Writable => ({
  stability: 0,
  difficulty: 0,
  first,
  last: first,
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
  readonly #intervals: number[] = [];
  /** Days since the grade before; −1 for a new card. */
  readonly #elapsed: number[] = [];
  readonly used = new Map<string, { fresh: number; due: number }>();
  readonly crams: Crammed[] = [];
  readonly crammed = new Map<string, string>();
  lastGrade: Schedules['lastGrade'];
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
    this.lastGrade = { id: fact.id, card: fact.card, kind: fact.kind };
  }

  #grade(fact: Grade): void {
    const { card, grade, study } = fact;
    const before = this.states.get(card);
    // A day that lies before the last one (a clock set back, a flight west) counts as the same day.
    const day = before && before.last > study ? before.last : study;
    const elapsed = before ? elapsedDays(before.last, day) : 0;
    const memory = this.#algorithm.next_state(before ?? null, elapsed, grade);
    const isFirstOfDay = !before || elapsed > 0;
    const interval = before?.interval ?? 0;
    if (isFirstOfDay) this.#use(study, !before);
    this.#grades.push(fact);
    this.#intervals.push(interval);
    this.#elapsed.push(before ? elapsed : -1);
    // One object a card, changed in place: a new one for each of 100,000 grades would double the time.
    const state = before ?? newState(day);
    state.stability = memory.stability;
    state.difficulty = memory.difficulty;
    state.last = day;
    state.interval = intervalAfter(memory, grade, this.#retention);
    state.due = plusDays(day, state.interval);
    state.reviews += 1;
    if (isFirstOfDay && interval > 0 && grade === 1) state.lapses += 1;
    state.grade = grade;
    state.place = this.#grades.length;
    if (!before) this.states.set(card, state);
  }

  #use(study: string, isNew: boolean): void {
    const day = this.used.get(study) ?? { fresh: 0, due: 0 };
    if (isNew) day.fresh += 1;
    else day.due += 1;
    this.used.set(study, day);
  }

  /** The grades from one place on, as they counted. */
  reviewsFrom(first: number): Review[] {
    return this.#grades.slice(first).map(({ id, card, grade, took, study }, at) => {
      const elapsed = this.#elapsed[first + at] ?? 0;
      return {
        id,
        card,
        grade,
        took,
        study,
        isNew: elapsed < 0,
        isFirstOfDay: elapsed !== 0,
        interval: this.#intervals[first + at] ?? 0,
        elapsed: Math.max(0, elapsed),
      };
    });
  }

  /** What is known now. Lists and maps grow with the next fact: copies would cost a frame. */
  seen(): Schedules {
    const { states, used, crams, crammed, lastGrade } = this;
    const count = this.#grades.length;
    const reviewsFrom = (first: number) => this.reviewsFrom(first);
    return { states, count, reviewsFrom, used, crams, crammed, lastGrade };
  }
}
