// `npm run bench`: how long things take here. A benchmark prints; it never passes or fails.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import type { Fact } from '../../src/domain/progress/fact.ts';
import { lessonProgress } from '../../src/domain/progress/lessons.ts';
import { foldQuiz } from '../../src/domain/quiz/attempt.ts';
import { asked } from '../../src/domain/quiz/generate.ts';
import { models } from '../../src/domain/quiz/models/all.ts';
import { grade } from '../../src/domain/quiz/grade.ts';
import { structureHash, wordingHash } from '../../src/domain/quiz/hash.ts';
import { shuffled, randomFrom } from '../../src/domain/ml/random.ts';
import { benchCases } from './case-study.ts';
import { benchFlashcards } from './flashcards.ts';
import type { Quiz } from '../../src/schemas/quiz.ts';
import type { Track } from '../../src/schemas/track.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const slug = 'confusion-matrix-and-threshold';
const quiz = parse(readFileSync(`${root}content/quizzes/${slug}.yaml`, 'utf8')) as Quiz;

function median(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}

const print = (name: string, value: string) => {
  console.log(`${name.padEnd(52)} ${value}`);
};

/** A year of a busy learner: two answers for each section reached. */
function manyFacts(count: number): Fact[] {
  const random = randomFrom(7);
  return Array.from({ length: count }, (_, at): Fact => {
    const head = {
      id: `benchbench:${at}`,
      tick: at,
      at: 1_760_000_000_000 + at * 60_000,
      day: '2026-11-25',
    };
    const item = quiz.items[Math.floor(random() * quiz.items.length)];
    if (at % 3 === 0 || item === undefined)
      return { ...head, kind: 'reached', lesson: slug, section: 'the-decision' };
    return {
      ...head,
      kind: 'answered',
      quiz: slug,
      attempt: 'bench',
      item: item.id,
      response: 'options' in item ? item.options.slice(0, 1).map(({ id }) => id) : 1,
      confidence: 0.7,
      score: 1,
      structure: structureHash(item),
      wording: wordingHash(item),
    };
  });
}

const facts = manyFacts(10_000);
print(
  'fold 10,000 facts to lesson progress',
  `${median(21, () => lessonProgress(facts, [{ slug, wording: 'x' }])).toFixed(1)} ms`,
);
print(
  'fold 10,000 facts to one quiz',
  `${median(21, () => foldQuiz(facts, slug, quiz.items, { models })).toFixed(1)} ms`,
);

const items = Array.from({ length: 1000 }, (_, at) => quiz.items[at % quiz.items.length]).flatMap(
  (item, at) => (item ? asked(item, at, models) : []),
);
print(
  'grade 1,000 items',
  `${median(21, () => {
    for (const item of items) {
      grade(
        item,
        'options' in item
          ? shuffled(item.options, randomFrom(1))
              .slice(0, 2)
              .map(({ id }) => id)
          : 1,
      );
    }
  }).toFixed(1)} ms`,
);

benchCases(median, print);
await benchFlashcards(print);

/** Builds a copy of the site whose every planned lesson, and further made-up ones, have the text of lesson 3.1. */
function buildSeconds(lessons: number): number {
  const copy = mkdtempSync(join(tmpdir(), 'bench-site-'));
  for (const name of readdirSync(root)) {
    if (['node_modules', 'dist', '.git', '.astro', 'test-results'].includes(name)) continue;
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const tracksFile = join(copy, 'content/tracks.yaml');
  const tracks = parse(readFileSync(tracksFile, 'utf8')) as Track[];
  const modules = tracks.flatMap((track) => track.modules);
  const known = modules.flatMap((module) => module.lessons.map((lesson) => lesson.slug));
  const [template] = modules
    .flatMap((module) => module.lessons)
    .filter((lesson) => lesson.slug === slug);
  for (let at = known.length; at < lessons && template; at += 1) {
    modules[at % modules.length]?.lessons.push({ ...template, slug: `made-up-${at}` });
    known.push(`made-up-${at}`);
  }
  writeFileSync(tracksFile, stringify(tracks));
  const text = readFileSync(join(copy, `content/lessons/${slug}/index.mdx`), 'utf8');
  for (const name of known.slice(0, lessons)) {
    const folder = join(copy, 'content/lessons', name);
    if (existsSync(folder)) continue;
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.mdx'), text);
    cpSync(join(copy, `content/quizzes/${slug}.yaml`), join(copy, `content/quizzes/${name}.yaml`));
  }
  const from = performance.now();
  const { status, stderr } = spawnSync('npx', ['astro', 'build'], { cwd: copy, encoding: 'utf8' });
  const seconds = (performance.now() - from) / 1000;
  rmSync(copy, { recursive: true, force: true });
  if (status !== 0) throw new Error(`the build of ${lessons} lessons failed:\n${stderr}`);
  return seconds;
}

const [few, many] = [44, 500].map((count) => ({ count, seconds: buildSeconds(count) }));
for (const { count, seconds } of [few, many].flatMap((run) => run ?? [])) {
  print(
    `build of ${count} lessons`,
    `${seconds.toFixed(1)} s, ${((seconds * 1000) / count).toFixed(0)} ms a lesson`,
  );
}
if (few && many) {
  print(
    'each further lesson',
    `${(((many.seconds - few.seconds) * 1000) / (many.count - few.count)).toFixed(0)} ms`,
  );
}
