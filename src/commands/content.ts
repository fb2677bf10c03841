// `npm run content`: proves the content and prints what it measured; `npm run content -- <slug>`: one case, whole.
import { fileURLToPath } from 'node:url';
import { buildCourse, type Course } from '../domain/course.ts';
import { checkGraph, sectionsOf, type Content, type Problem } from '../domain/content-graph.ts';
import { proveCase } from '../domain/case-study/proof.ts';
import { giveAways } from '../domain/quiz/give-aways.ts';
import { mixOf, proveQuiz } from '../domain/quiz/proof.ts';
import { describeProblem } from '../integrations/content-check.ts';
import { proseOf, readability } from '../integrations/prose.ts';
import { readContent } from '../integrations/read-content.ts';
import { printCase, showCase } from './case-report.ts';
import { reportFaqSearch } from './faq-report.ts';

function reportLessons(content: Content, course: Course): Problem[] {
  const problems: Problem[] = [];
  console.log('\nlesson    words  sections  items  longest sentence  longest paragraph');
  for (const { slug, number } of course.lessons) {
    const lesson = content.lessons.get(slug);
    if (!lesson) continue;
    const { words, sentence, paragraph } = readability(proseOf(lesson.body));
    console.log(
      [
        number.padEnd(8),
        String(words).padStart(6),
        String(sectionsOf(lesson.body).length).padStart(9),
        String(content.quizzes.get(slug)?.items.length ?? 0).padStart(6),
        String(sentence.words).padStart(17),
        String(paragraph.words).padStart(18),
      ].join(' '),
    );
    const say = (mend: string) => {
      problems.push({ file: `content/lessons/${slug}/index.mdx`, field: 'text', mend });
    };
    if (words < 900 || words > 1600) say(`${words} words; a lesson has 900 to 1,600`);
    if (sentence.words > 35)
      say(`split this sentence of ${sentence.words} words: "${sentence.text}"`);
    if (paragraph.words > 90)
      say(`split this paragraph of ${paragraph.words} words: "${paragraph.text.slice(0, 80)}…"`);
  }
  return problems;
}

function reportQuizzes({ quizzes }: Content): void {
  console.log(
    '\nquiz                                items  types  apply or more  golden answers graded',
  );
  for (const [slug, quiz] of quizzes) {
    const { items, types, applied } = mixOf(quiz);
    console.log(
      [
        slug.padEnd(36),
        String(items).padStart(4),
        String(types).padStart(6),
        `${Math.round(applied * 100)} %`.padStart(14),
        String(proveQuiz(quiz).tried).padStart(22),
      ].join(' '),
    );
  }

  const report = giveAways([...quizzes.values()].flatMap((quiz) => quiz.items));
  console.log(
    `\n${report.items} single-choice items; blind chance is right on ${report.chance.toFixed(1)} of them`,
  );
  console.log('guessing without reading                   says  right  chance  at most');
  for (const { rule, applies, right, chance, limit } of report.rules) {
    console.log(
      [
        `  ${rule}`.padEnd(42),
        String(applies).padStart(4),
        String(right).padStart(6),
        chance.toFixed(1).padStart(7),
        String(limit).padStart(8),
      ].join(' '),
    );
  }
}

function reportAll(content: Content, read: readonly Problem[]): Problem[] {
  const course = buildCourse(content.tracks, new Set(content.lessons.keys()));
  const questions = [...content.interviews.values()].flatMap((group) => group.questions).length;
  console.log(
    `${course.tracks.length} tracks, ${course.modules.length} modules, ${course.lessons.length} lessons (${content.lessons.size} written), ` +
      `${content.caseStudies.size} cases, ${content.faq.size} answers, ${questions} interview questions, ${content.glossary.length} terms, ${content.misconceptions.length} misconceptions, ${content.sources.length} sources`,
  );
  const linked = read.length > 0 ? read : checkGraph(content);
  const worded = reportLessons(content, course);
  reportQuizzes(content);
  const searched = reportFaqSearch(content, root);
  for (const [slug, { simulation, exhibits }] of content.caseStudies) {
    const { report } = proveCase({ slug, simulation, exhibits });
    if (report) printCase(slug, report);
  }
  return [...linked, ...worded, ...searched];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const { content, problems } = readContent(root);
const [slug] = process.argv.slice(2);
const all = slug === undefined ? reportAll(content, problems) : showCase(slug, content, problems);
for (const problem of all) console.error(describeProblem(problem));
console.log(all.length === 0 ? '\nNo problem found.' : `\n${all.length} problem(s).`);
process.exitCode = all.length === 0 ? 0 : 1;
