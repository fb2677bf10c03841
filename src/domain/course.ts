import type { Track } from '../schemas/track.ts';

/** A lesson with its place in the course; `number` is module.position, such as "3.1". */
export interface CourseLesson {
  slug: string;
  /** Slugs it had before. */
  formerly: readonly string[];
  number: string;
  title: string;
  outcome: string;
  minutes: number;
  leavesWith: string;
  moduleId: string;
  /** False while the lesson is planned: it is listed, never linked. */
  ready: boolean;
}

export interface CourseModule {
  id: string;
  number: number;
  title: string;
  question: string;
  leavesWith: string;
  trackId: string;
  lessons: CourseLesson[];
}

export interface CourseTrack {
  id: string;
  /** A, B, C … in the order of tracks.yaml. */
  letter: string;
  title: string;
  promise: string;
  modules: CourseModule[];
}

export interface Course {
  tracks: CourseTrack[];
  modules: CourseModule[];
  lessons: CourseLesson[];
}

/** Numbers modules through all tracks and lessons within their module; a lesson with text is ready. */
export function buildCourse(tracks: readonly Track[], written: ReadonlySet<string>): Course {
  let moduleNumber = 0;
  const courseTracks = tracks.map((track, at) => ({
    id: track.id,
    letter: String.fromCharCode(65 + at),
    title: track.title,
    promise: track.promise,
    modules: track.modules.map((module) => {
      moduleNumber += 1;
      const number = moduleNumber;
      return {
        id: module.id,
        number,
        title: module.title,
        question: module.question,
        leavesWith: module.leaves_with,
        trackId: track.id,
        lessons: module.lessons.map((lesson, place) => ({
          slug: lesson.slug,
          formerly: lesson.formerly,
          number: `${number}.${place + 1}`,
          title: lesson.title,
          outcome: lesson.outcome,
          minutes: lesson.minutes,
          leavesWith: lesson.leaves_with,
          moduleId: module.id,
          ready: written.has(lesson.slug),
        })),
      };
    }),
  }));
  const modules = courseTracks.flatMap((track) => track.modules);
  return { tracks: courseTracks, modules, lessons: modules.flatMap((module) => module.lessons) };
}

/** The lessons before and after one, within the same module; undefined at its ends or if unknown. */
export function neighboursOf(
  module: CourseModule,
  slug: string,
): { previous: CourseLesson | undefined; next: CourseLesson | undefined } {
  const at = module.lessons.findIndex((lesson) => lesson.slug === slug);
  return at < 0
    ? { previous: undefined, next: undefined }
    : { previous: module.lessons[at - 1], next: module.lessons[at + 1] };
}

/** The next lesson that can be read, after `slug` in the order of the whole course. */
export function nextReady(course: Course, slug: string): CourseLesson | undefined {
  const at = course.lessons.findIndex((lesson) => lesson.slug === slug);
  return course.lessons.slice(at + 1).find((lesson) => lesson.ready);
}
