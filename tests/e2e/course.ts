import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { sectionsOf } from '../../src/domain/content-graph.ts';
import { quizSchema, type QuizItem } from '../../src/schemas/quiz.ts';

/** The lessons that are written. */
export const lessons = {
  threshold: 'confusion-matrix-and-threshold',
  rocPr: 'roc-pr-and-base-rates',
  calibration: 'calibration-and-cost',
  forecast: 'regression-forecast-ranking-metrics',
} as const;

const read = (path: string): string =>
  readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8');

/** The questions of a lesson's quiz, in order. */
export const quizOf = (slug: string): readonly QuizItem[] =>
  quizSchema.parse(parse(read(`quizzes/${slug}.yaml`))).items;

/** The sections of a lesson, in order. */
export const sectionsOfLesson = (slug: string) => sectionsOf(read(`lessons/${slug}/index.mdx`));

/** The title of a section of a lesson. */
export function sectionTitle(slug: string, section: string): string {
  const found = sectionsOfLesson(slug).find(({ id }) => id === section);
  if (!found) throw new Error(`${slug} has no section ${section}`);
  return found.title;
}

/** The question an entry of the FAQ answers. */
export function faqQuestion(id: string): string {
  const [, head = ''] = read(`faq/${id}.md`).split(/^---$/m);
  return String((parse(head) as { question: unknown }).question);
}
