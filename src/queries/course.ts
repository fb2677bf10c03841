import { getCollection, type CollectionEntry } from 'astro:content';
import { shortHash } from '../domain/checksum.ts';
import {
  buildCourse,
  type Course,
  type CourseLesson,
  type CourseModule,
} from '../domain/course.ts';

/** All tracks, modules and lessons in the order of tracks.yaml. */
export async function getCourse(): Promise<Course> {
  const [tracks, lessons] = await Promise.all([getCollection('tracks'), getCollection('lessons')]);
  return buildCourse(
    tracks.map(({ data }) => data).sort((a, b) => a.place - b.place),
    new Set(lessons.map((lesson) => lesson.id)),
  );
}

/** Former slugs of lessons with the present ones, as a page carries them: "old new, older newer". */
export async function getRenames(): Promise<string> {
  const { lessons } = await getCourse();
  return lessons
    .flatMap(({ slug, formerly }) => formerly.map((before) => `${before} ${slug}`))
    .join(', ');
}

export interface WrittenLesson {
  place: CourseLesson;
  module: CourseModule;
  entry: CollectionEntry<'lessons'>;
  /** Changes when the text changes; never decides whether progress counts. */
  wording: string;
}

/** The lessons that are written, in course order. */
export async function getWrittenLessons(): Promise<WrittenLesson[]> {
  const [course, entries] = await Promise.all([getCourse(), getCollection('lessons')]);
  return course.modules.flatMap((module) =>
    module.lessons.flatMap((place) => {
      const entry = entries.find(({ id }) => id === place.slug);
      return entry ? [{ place, module, entry, wording: shortHash(entry.body ?? '') }] : [];
    }),
  );
}

/** What the browser needs to know of the course: every lesson's place, and the wording of written ones. */
export interface CourseOutline {
  slug: string;
  number: string;
  title: string;
  minutes: number;
  module: number;
  wording?: string;
}

/** The course as plain data for islands; a lesson without `wording` is planned. */
export async function getOutline(): Promise<CourseOutline[]> {
  const [course, written] = await Promise.all([getCourse(), getWrittenLessons()]);
  return course.modules.flatMap((module) =>
    module.lessons.map(({ slug, number, title, minutes }) => {
      const wording = written.find((lesson) => lesson.place.slug === slug)?.wording;
      return {
        slug,
        number,
        title,
        minutes,
        module: module.number,
        ...(wording === undefined ? {} : { wording }),
      };
    }),
  );
}
