import { getCollection } from 'astro:content';
import { caseCards, faqCard, pointCards, termCard } from '../domain/flashcards/build.ts';
import { itemCard } from '../domain/flashcards/build-items.ts';
import type { Card } from '../domain/flashcards/card.ts';
import { topicsByLesson } from '../domain/flashcards/lesson-topics.ts';
import { getCaseText } from './case-studies.ts';
import { getCourse, getWrittenLessons } from './course.ts';
import { getFaq } from './faq.ts';
import { getInterviews } from './interviews.ts';
import { getGlossary } from './reference.ts';

/** Topics that a lesson lends to its cards. */
async function getLessonTopics(): Promise<(lesson: string) => Card['topics']> {
  const [{ modules }, faq] = await Promise.all([getCourse(), getFaq()]);
  const answers = faq.map(({ topics, lesson }) => ({ topics, lesson: lesson.slug }));
  const topics = topicsByLesson(modules, answers);
  return (lesson) => topics.get(lesson) ?? [];
}

/** The cards that everybody may meet: FAQ answers in their order, then terms in that of the course. */
export async function getCards(): Promise<Card[]> {
  const [faq, glossary, { lessons }, topicsOf] = await Promise.all([
    getFaq(),
    getGlossary(),
    getCourse(),
    getLessonTopics(),
  ]);
  const placeOf = (lesson: string) => lessons.findIndex(({ slug }) => slug === lesson);
  return [
    ...faq.map(({ id, entry }) => faqCard(id, entry.data)),
    ...glossary
      .sort((a, b) => placeOf(a.lesson) - placeOf(b.lesson))
      .map((term) => termCard(term, topicsOf(term.lesson))),
  ];
}

/** The cards that only mistakes bring up: quiz items, scenes of cases and points of interview answers. */
export async function getMoreCards(): Promise<Card[]> {
  const [quizzes, written, cases, { questions }, topicsOf] = await Promise.all([
    getCollection('quizzes'),
    getWrittenLessons(),
    getCollection('caseStudies'),
    getInterviews(),
    getLessonTopics(),
  ]);
  const isWritten = new Set(written.map(({ place }) => place.slug));
  const items = quizzes.flatMap(({ id, data }) =>
    data.items.map((item) =>
      itemCard(item, {
        quiz: id,
        topics: topicsOf(id),
        href: (reread) => (isWritten.has(id) ? `/lessons/${id}/#${reread}` : `/faq/${reread}/`),
      }),
    ),
  );
  const scenes = cases.map(async ({ id, data: { title, lessons } }) => {
    const lesson = lessons[0] ?? '';
    const { simulation } = await getCaseText(id);
    return caseCards({
      slug: id,
      title,
      lesson,
      topics: topicsOf(lesson),
      scenes: simulation.scenes,
    });
  });
  return [...items, ...(await Promise.all(scenes)).flat(), ...questions.flatMap(pointCards)];
}
