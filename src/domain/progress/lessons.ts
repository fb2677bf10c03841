import type { Fact } from './fact.ts';

/** A lesson as the course has it now. */
export interface CourseLesson {
  readonly slug: string;
  /** Hash of its present text. */
  readonly wording: string;
}

/** How far a learner is with one lesson. */
export interface LessonProgress {
  readonly state: 'not-started' | 'reading' | 'done' | 'skipped';
  /** Done, and the text differs from the one that was finished. Costs nothing, only says so. */
  readonly changed: boolean;
  /** Section last reached. */
  readonly section?: string;
  /** Instant (ms) of the latest fact about the lesson. */
  readonly at?: number;
  /** Number of civil days on which anything happened in it. */
  readonly days: number;
}

interface Tally {
  state: LessonProgress['state'];
  read: boolean;
  finished: string;
  section: string | undefined;
  at: number | undefined;
  days: Set<string>;
}

const untouched = (): Tally => ({
  state: 'not-started',
  read: false,
  finished: '',
  section: undefined,
  at: undefined,
  days: new Set(),
});

type LessonFact = Extract<Fact, { lesson: string }>;

function step(tally: Tally, fact: LessonFact): void {
  if (fact.kind === 'finished') {
    tally.state = 'done';
    tally.finished = fact.wording;
  } else if (fact.kind === 'skipped') tally.state = 'skipped';
  else if (fact.kind === 'reopened') tally.state = tally.read ? 'reading' : 'not-started';
  else {
    if (tally.state === 'not-started') tally.state = 'reading';
    if (fact.kind === 'reached') tally.section = fact.section;
  }
  tally.read ||= fact.kind !== 'skipped' && fact.kind !== 'reopened';
  tally.at = Math.max(tally.at ?? 0, fact.at);
  tally.days.add(fact.day);
}

/** Progress of every lesson given, in that order; facts must be in order. Opening a lesson again undoes nothing. */
export function lessonProgress(
  facts: readonly Fact[],
  lessons: readonly CourseLesson[],
): ReadonlyMap<string, LessonProgress> {
  const tallies = new Map(lessons.map(({ slug }) => [slug, untouched()]));
  for (const fact of facts) {
    const tally = 'lesson' in fact ? tallies.get(fact.lesson) : undefined;
    if (tally) step(tally, fact as LessonFact);
  }
  return new Map(
    lessons.map(({ slug, wording }) => {
      const { state, finished, section, at, days } = tallies.get(slug) ?? untouched();
      const changed = state === 'done' && finished !== wording;
      return [
        slug,
        {
          state,
          changed,
          days: days.size,
          ...(section === undefined ? {} : { section }),
          ...(at === undefined ? {} : { at }),
        },
      ];
    }),
  );
}
