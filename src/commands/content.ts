// `npm run content`: proves the content and prints what it measured.
import { fileURLToPath } from 'node:url';
import { buildCourse } from '../domain/course.ts';
import { checkGraph, sectionsOf } from '../domain/content-graph.ts';
import { giveAways } from '../domain/quiz/give-aways.ts';
import { describeProblem } from '../integrations/content-check.ts';
import { proseOf, readability } from '../integrations/prose.ts';
import { readContent } from '../integrations/read-content.ts';

const { content, problems } = readContent(fileURLToPath(new URL('../..', import.meta.url)));
const all = problems.length > 0 ? problems : checkGraph(content);
const course = buildCourse(content.tracks, new Set(content.lessons.keys()));

console.log(
  `${course.tracks.length} tracks, ${course.modules.length} modules, ${course.lessons.length} lessons (${content.lessons.size} written), ` +
    `${content.faq.size} answers, ${content.glossary.length} terms, ${content.misconceptions.length} misconceptions, ${content.sources.length} sources`,
);

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
  const file = `content/lessons/${slug}/index.mdx`;
  if (words < 900 || words > 1600)
    all.push({ file, field: 'text', mend: `${words} words; a lesson has 900 to 1,600` });
  if (sentence.words > 35)
    all.push({
      file,
      field: 'text',
      mend: `split this sentence of ${sentence.words} words: "${sentence.text}"`,
    });
  if (paragraph.words > 90)
    all.push({
      file,
      field: 'text',
      mend: `split this paragraph of ${paragraph.words} words: "${paragraph.text.slice(0, 80)}…"`,
    });
}

const report = giveAways([...content.quizzes.values()].flatMap((quiz) => quiz.items));
console.log(
  `\n${report.items} single-choice items; a guess is right ${report.chance.toFixed(2)} times of them`,
);
for (const { rule, right, limit } of report.rules) {
  console.log(`  "${rule}" is right ${right} times (at most ${limit} by chance)`);
  if (right > limit)
    all.push({
      file: 'content/quizzes/',
      field: 'options',
      mend: `"${rule}" is right ${right} times of ${report.items}, more than chance; even out the options`,
    });
}

for (const problem of all) console.error(describeProblem(problem));
console.log(all.length === 0 ? '\nNo problem found.' : `\n${all.length} problem(s).`);
process.exitCode = all.length === 0 ? 0 : 1;
