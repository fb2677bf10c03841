// What the page of the cards computes, timed; runs in Node and in a browser alike. See flashcards.ts.
import type { Card } from '../../src/domain/flashcards/card.ts';
import { cramQueue } from '../../src/domain/flashcards/cram.ts';
import { deckOf, shapesDeck } from '../../src/domain/flashcards/deck.ts';
import { nextIntervals } from '../../src/domain/flashcards/intervals.ts';
import { todayOf } from '../../src/domain/flashcards/queue.ts';
import { createScheduler, type Schedules } from '../../src/domain/flashcards/schedule.ts';
import { readCardSettings } from '../../src/domain/flashcards/settings.ts';
import {
  forecast,
  minutesSpent,
  recallNow,
  streakOf,
  trueRecall,
  yearOf,
} from '../../src/domain/flashcards/statistics.ts';
import { plusDays } from '../../src/domain/flashcards/study-day.ts';
import { randomFrom } from '../../src/domain/ml/random.ts';
import { type Fact, isKnown } from '../../src/domain/progress/fact.ts';
import { decodeLines, encodeLine } from '../../src/domain/progress/line.ts';
import { registers as registersOf } from '../../src/domain/progress/registers.ts';

/** Milliseconds of each round. */
export interface StudyTimes {
  /** The lines of the record as text, read into facts; each page does so once, before it shows anything. */
  readonly read: number[];
  readonly open: number[];
  /** Parts of `open`. */
  readonly replay: number[];
  readonly today: number[];
  /** The panel of statistics, opened afterwards. */
  readonly statistics: number[];
  readonly grade: number[];
  readonly undo: number[];
  readonly cram: number[];
}

const CARDS = 10_000;
const REVIEWS = 100_000;
const DAYS = 365;
const FIRST = '2025-11-25';
const TODAY = plusDays(FIRST, DAYS);

/** As read from a file: texts made in other ways are looked up faster or slower than those. */
const read = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Cards in groups of two, all of them the learner's. */
const cards: readonly Card[] = read(
  Array.from({ length: CARDS }, (_, at) => ({
    id: `faq/card-${at}`,
    front: `What is ${at}?`,
    back: `It is ${at}.`,
    lesson: `lesson-${at % 44}`,
    topics: ['metrics'],
    group: `group-${at >> 1}`,
    href: `/faq/card-${at}/`,
  })),
);

function gradeFact(seq: number, card: string, grade: number, study: string): Fact {
  const head = { id: `benchbench:${seq}`, tick: seq, at: Date.parse(study) + seq, day: study };
  return { ...head, kind: 'graded', card, grade, took: 8_000 + (seq % 7_000), study };
}

/** The record of a year of a learner who forgets one card in eight, as its lines; every card is met. */
export function manyReviews(): string {
  const random = randomFrom(7);
  const facts = Array.from({ length: REVIEWS }, (_, at) => {
    const card = at < CARDS ? at : Math.floor(random() * CARDS);
    const grade = random() < 0.125 ? 1 : 2 + Math.floor(random() * 3);
    const study = plusDays(FIRST, Math.floor((at * DAYS) / REVIEWS));
    return gradeFact(at, `faq/card-${card}`, grade, study);
  });
  return facts.map((fact) => encodeLine(fact)).join('\n');
}

/** As the log reads them. */
const factsOf = (lines: string): Fact[] =>
  decodeLines(lines).flatMap((line) =>
    line.kind === 'fact' && isKnown(line.fact) ? line.fact : [],
  );

interface Study {
  readonly scheduler: ReturnType<typeof createScheduler>;
  readonly schedules: Schedules;
  readonly given: Omit<Parameters<typeof todayOf>[0], 'schedules'>;
  readonly queue: readonly string[];
}

const timed = <T>(into: number[], work: () => T): T => {
  const from = performance.now();
  const result = work();
  into.push(performance.now() - from);
  return result;
};

/** What islands/cards/use-study.ts keeps between two drawings, and the forecast of the first screen. */
function openStudy(facts: readonly Fact[], times: StudyTimes): Study {
  const scheduler = createScheduler();
  const shaping = facts.filter(shapesDeck);
  const registers = registersOf(shaping);
  const settings = readCardSettings(registers);
  const schedules = timed(times.replay, () => scheduler(facts, settings.retention));
  const { given, queue, due } = timed(times.today, () => {
    const deck = deckOf(cards, shaping, registers);
    const groups = new Map(cards.map(({ id, group }) => [id, group]));
    const given = { cards: deck.cards, settings, registers, today: TODAY, groups };
    const { queue } = todayOf({ ...given, schedules });
    return { given, queue, due: forecast(schedules.states, deck.cards, TODAY, 14) };
  });
  if (due.length !== 14) throw new Error('there is no forecast');
  return { scheduler, schedules, given, queue };
}

/** All numbers of the panel of statistics, which is worked out when it is opened; something of each, so that all are needed. */
function statisticsOf({
  schedules: { states, reviewsFrom, crams },
  given,
}: Omit<Study, 'queue'>): number[] {
  const reviews = reviewsFrom(0);
  const grades = [...reviews, ...crams];
  return [
    trueRecall(reviews).young.of,
    recallNow(states, given.cards, TODAY) ?? 0,
    minutesSpent(grades, plusDays(TODAY, -6), TODAY),
    minutesSpent(grades, FIRST, TODAY),
    streakOf(yearOf(grades, TODAY)),
  ];
}

/** One more fact: the schedules, the queue of the day, and the intervals on the buttons of the next card. */
function nextCard({ scheduler, given }: Study, facts: readonly Fact[]): readonly string[] {
  const schedules = scheduler(facts, given.settings.retention);
  const { queue } = todayOf({ ...given, schedules });
  nextIntervals(schedules.states.get(queue[0] ?? ''), TODAY, given.settings.retention);
  return queue;
}

/** The same while cramming, which needs the queue of the day (for the counts) and its own. */
function nextCrammed({ scheduler, given }: Study, facts: readonly Fact[]): readonly string[] {
  const schedules = scheduler(facts, given.settings.retention);
  todayOf({ ...given, schedules });
  return cramQueue({ cards: given.cards, schedules, interview: '2026-12-08', today: TODAY });
}

/** Reads the record, opens the cards once, and then grades and crams so many times and takes one grade back; in milliseconds. */
export function studyTimes(lines: string, grades: number): StudyTimes {
  const times: StudyTimes = {
    ...{ read: [], open: [], replay: [], today: [], statistics: [] },
    ...{ grade: [], undo: [], cram: [] },
  };
  const record = timed(times.read, () => factsOf(lines));
  let facts: readonly Fact[] = record;
  const study = timed(times.open, () => openStudy(record, times));
  const numbers = timed(times.statistics, () => statisticsOf(study));
  if (numbers.some(Number.isNaN)) throw new Error('a statistic is no number');
  /** Times what one more fact costs; the list on the page is a new one each time, as from the log. */
  const add = (into: number[], fact: Fact, show: typeof nextCard) => {
    const before = facts;
    return timed(into, () => {
      facts = before.concat(fact);
      return show(study, facts);
    });
  };
  let { queue } = study;
  for (let at = 0; at < grades; at += 1) {
    const card = queue[0];
    if (card === undefined) throw new Error('the queue is empty: nothing is measured');
    queue = add(times.grade, gradeFact(facts.length, card, 1 + (at % 4), TODAY), nextCard);
    if (queue[0] === card) throw new Error('the grade was not taken');
  }
  let next = cards[0]?.id ?? '';
  for (let at = 0; at < grades; at += 1) {
    const { id, tick, at: instant, day } = gradeFact(facts.length, next, 3, TODAY);
    const body = { kind: 'crammed', card: next, grade: 3, took: 9_000, study: TODAY } as const;
    const [first = ''] = add(times.cram, { id, tick, at: instant, day, ...body }, nextCrammed);
    if (first === next) throw new Error('the cram was not taken');
    next = first;
  }
  const { id, tick, at, day } = gradeFact(facts.length, next, 3, TODAY);
  add(
    times.undo,
    { id, tick, at, day, kind: 'ungraded', graded: `benchbench:${facts.length - 1}` },
    nextCard,
  );
  return times;
}
