import type { Fact } from './fact.ts';
import { type CourseLesson, lessonProgress } from './lessons.ts';
import type { Reread } from './rereads.ts';

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
