import type { Catalog } from '../domain/mentor/catalog.ts';
import { rulesHash } from '../domain/case-study/hash.ts';
import { getCaseStudies, getCaseText, getRubric } from './case-studies.ts';
import { getCourse } from './course.ts';
import { getInterviews } from './interviews.ts';
import { getQuizOutlines, getQuizText } from './quizzes.ts';

/** Longest beginning of a question that the catalog holds, in characters. */
const STEM = 110;

const beginning = (text: string): string =>
  text.length <= STEM ? text : `${text.slice(0, text.lastIndexOf(' ', STEM))} …`;

/** Everything that a mentor can assign, and that a message may name. */
export async function getCatalog(): Promise<Catalog> {
  const [cases, course, outlines, { groups, questions }] = await Promise.all([
    getCaseStudies(),
    getCourse(),
    getQuizOutlines(),
    getInterviews(),
  ]);
  const quizzes = await Promise.all(outlines.map(({ quiz }) => getQuizText(quiz, 'elsewhere')));
  return {
    cases: await Promise.all(
      cases.map(async ({ id: slug, data: { title, company, minutes } }) => {
        const [of, rubric] = await Promise.all([getCaseText(slug), getRubric(slug)]);
        const criteria = rubric.map(({ id, title }) => ({ id, title }));
        return { slug, title, company, minutes, rules: rulesHash(of), criteria };
      }),
    ),
    modules: course.modules.flatMap(({ id, number, title, lessons }) => {
      const written = lessons.filter(({ ready }) => ready).map(({ slug }) => slug);
      return written.length === 0 ? [] : [{ id, number: String(number), title, lessons: written }];
    }),
    quizzes: quizzes.map(({ quiz, items, lessonNumber }) => ({
      quiz,
      number: lessonNumber,
      title: course.lessons.find(({ slug }) => slug === quiz)?.title ?? quiz,
      items: items.map(({ id, stem, type }) => ({ id, type, stem: beginning(stem) })),
    })),
    interviews: groups.map(({ id, title, questions: ids }) => ({
      id,
      title,
      questions: questions
        .filter((each) => ids.includes(each.id))
        .map((each) => ({ id: each.id, question: each.question })),
    })),
  };
}
