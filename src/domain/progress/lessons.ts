import type { Fact } from './fact.ts';
import type { Reread } from './rereads.ts';

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

/** A lesson that may be continued with; `ready` is false while it is only planned. */
export interface ContinueLesson extends CourseLesson {
  readonly ready: boolean;
  /** Its sections; a section reached that no longer exists is not pointed at. */
  readonly sections?: readonly string[];
}

/** The one thing to do next, and why. */
export interface Continue {
  readonly lesson: string;
  readonly section?: string;
  /** `begin`: nothing read yet. `reading`: left unfinished. `next`: first one open in order. `due`: to read again. */
  readonly reason: 'begin' | 'reading' | 'next' | 'due';
  /** Milliseconds from the latest fact about the lesson to `now`, when there is one. */
  readonly ago?: number;
}

/**
 * Where to go on: the unfinished lesson read last; else the first ready lesson after the one touched last that is
 * neither done nor skipped (starting over at the top); else the first thing to read again; else nothing.
 */
export function continueAt(
  facts: readonly Fact[],
  course: readonly ContinueLesson[],
  now: number,
  due: readonly Reread[] = [],
): Continue | undefined {
  const progress = lessonProgress(facts, course);
  const ready = course
    .filter((lesson) => lesson.ready)
    .map((lesson) => ({
      lesson,
      is: progress.get(lesson.slug) ?? { state: 'not-started', changed: false, days: 0 },
    }));
  const latest = (these: typeof ready) =>
    these.reduce<(typeof ready)[number] | undefined>(
      (best, each) => ((each.is.at ?? -1) > (best?.is.at ?? -1) ? each : best),
      undefined,
    );
  const go = (
    lesson: string,
    reason: Continue['reason'],
    section: string | undefined,
  ): Continue => {
    const at = progress.get(lesson)?.at;
    return {
      lesson,
      reason,
      ...(section === undefined ? {} : { section }),
      ...(at === undefined ? {} : { ago: Math.max(0, now - at) }),
    };
  };
  const unfinished = latest(ready.filter(({ is }) => is.state === 'reading'));
  if (unfinished) {
    const { lesson, is } = unfinished;
    const exists = !lesson.sections || lesson.sections.includes(is.section ?? '');
    return go(lesson.slug, 'reading', exists ? is.section : undefined);
  }
  const last = latest(ready);
  const from = last ? ready.indexOf(last) + 1 : 0;
  const next = [...ready.slice(from), ...ready.slice(0, from)].find(
    ({ is }) => is.state === 'not-started',
  );
  if (next) return go(next.lesson.slug, last ? 'next' : 'begin', undefined);
  const again = due.find((each) => ready.some(({ lesson }) => lesson.slug === each.lesson));
  return again && go(again.lesson, 'due', again.section);
}
