import { getCollection } from 'astro:content';
import { sectionsOf } from '../domain/content-graph.ts';
import type { QuizOutline } from '../domain/progress/quiz-scores.ts';
import { structureHash } from '../domain/quiz/hash.ts';
import { misconceptionsOf } from '../domain/quiz/misconceptions.ts';
import type { QuizText } from '../domain/quiz/quiz-text.ts';
import { getCourse, getWrittenLessons } from './course.ts';
import { getMisconceptions, getQuiz } from './reference.ts';

/** Every quiz without its text, in course order: enough to score what a learner answered before. */
export async function getQuizOutlines(): Promise<QuizOutline[]> {
  const [course, quizzes] = await Promise.all([getCourse(), getCollection('quizzes')]);
  const places = course.lessons.map(({ slug }) => slug);
  return quizzes
    .sort((a, b) => places.indexOf(a.id) - places.indexOf(b.id))
    .map(({ id, data }) => ({
      quiz: id,
      items: data.items.map((item) => ({
        id: item.id,
        structure: structureHash(item),
        section: item.reread,
        type: item.type,
      })),
    }));
}

/** Where the items of a quiz send a reader: sections of the lesson, or answers of the FAQ while it is planned. */
async function getRereads(slug: string, lesson: string): Promise<QuizText['rereads']> {
  const written = (await getWrittenLessons()).find(({ place }) => place.slug === slug);
  const entries: [string, { title: string; href: string }][] = written
    ? sectionsOf(written.entry.body ?? '').map(({ id, title }) => [
        id,
        { title, href: `${lesson}#${id}` },
      ])
    : (await getCollection('faq')).map(({ id, data }) => [
        id,
        { title: data.question, href: `/faq/${id}/` },
      ]);
  const needed = new Set((await getQuiz(slug)).items.map(({ reread }) => reread));
  return Object.fromEntries(entries.filter(([id]) => needed.has(id)));
}

/** The quiz of a lesson; links into the lesson are short `from` the lesson itself. */
export async function getQuizText(slug: string, from: 'lesson' | 'elsewhere'): Promise<QuizText> {
  const here = from === 'lesson' ? '' : `/lessons/${slug}/`;
  const [{ items }, course, registry, written, rereads] = await Promise.all([
    getQuiz(slug),
    getCourse(),
    getMisconceptions(),
    getWrittenLessons(),
    getRereads(slug, here),
  ]);
  const misconceptions = [...new Set(items.flatMap(misconceptionsOf))].flatMap((id) => {
    const named = registry.get(id);
    if (!named) return [];
    const { claim, truth, lesson, section } = named;
    const isWritten = written.some(({ place }) => place.slug === lesson);
    const href = `${lesson === slug ? here : `/lessons/${lesson}/`}#${section}`;
    return [[id, { claim, truth, ...(isWritten ? { href } : {}) }] as const];
  });
  return {
    quiz: slug,
    items,
    rereads,
    misconceptions: Object.fromEntries(misconceptions),
    lessonNumber: course.lessons.find((lesson) => lesson.slug === slug)?.number ?? '',
  };
}
