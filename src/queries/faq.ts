import { getCollection, type CollectionEntry } from 'astro:content';
import type { CourseLesson } from '../domain/course.ts';
import type { Faq } from '../schemas/faq.ts';
import { getCourse } from './course.ts';

export interface FaqEntry extends Omit<Faq, 'lesson'> {
  id: string;
  lesson: CourseLesson;
  entry: CollectionEntry<'faq'>;
}

/** All answers in the order of the list, each with its lesson; throws on an unknown lesson. */
export async function getFaq(): Promise<FaqEntry[]> {
  const [course, entries] = await Promise.all([getCourse(), getCollection('faq')]);
  return entries
    .map((entry) => {
      const lesson = course.lessons.find(({ slug }) => slug === entry.data.lesson);
      if (!lesson)
        throw new Error(
          `content/faq/${entry.id}.md: "${entry.data.lesson}" is not in content/tracks.yaml`,
        );
      return { ...entry.data, id: entry.id, lesson, entry };
    })
    .sort((a, b) => a.order - b.order);
}
