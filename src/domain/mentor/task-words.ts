import { writeSeed } from '../case-study/seed.ts';
import { levels } from '../interview/level.ts';
import type { Catalog } from './catalog.ts';
import type { Assignment, Task } from './message.ts';

const countOf = (count: number, one: string): string =>
  `${String(count)} ${count === 1 ? one : `${one}s`}`;

/** The quizzes of a selection that this site has, each with how many of its items are in it, in course order. */
function quizzesIn(items: readonly string[], catalog: Catalog) {
  return catalog.quizzes.flatMap((quiz) => {
    const count = quiz.items.filter(({ id }) => items.includes(`${quiz.quiz}/${id}`)).length;
    return count === 0 ? [] : [{ ...quiz, count }];
  });
}

const levelTitle = (id: string): string =>
  (levels.find((level) => level.id === id)?.title ?? id).toLowerCase();

/** What a task is called, in a few words. What this site does not have is called by its kind alone. */
export function taskTitle(task: Task, catalog: Catalog): string {
  if (task.kind === 'case')
    return catalog.cases.find(({ slug }) => slug === task.case)?.title ?? 'A case';
  if (task.kind === 'module') {
    const module = catalog.modules.find(({ id }) => id === task.module);
    return module ? `Module ${module.number}: ${module.title}` : 'A module';
  }
  if (task.kind === 'interview') return `Mock interview, ${levelTitle(task.level)} level`;
  const quizzes = quizzesIn(task.items, catalog);
  const [only] = quizzes;
  return only && quizzes.length === 1
    ? `Quiz ${only.number}: ${only.title}`
    : `Quiz questions from ${countOf(quizzes.length, 'lesson')}`;
}

/** What doing a task means, in one short line: how much there is of it, and how long it takes where that is known. */
export function taskLine(task: Task, catalog: Catalog): string {
  if (task.kind === 'case') {
    const found = catalog.cases.find(({ slug }) => slug === task.case);
    return found ? `A case at ${found.company}, about ${String(found.minutes)} minutes` : 'A case';
  }
  if (task.kind === 'module') {
    const found = catalog.modules.find(({ id }) => id === task.module);
    return found ? `${countOf(found.lessons.length, 'lesson')} with their quizzes` : 'A module';
  }
  if (task.kind === 'interview')
    return `${countOf(task.questions.length, 'question')}, answered aloud and scored by the learner`;
  const known = quizzesIn(task.items, catalog).reduce((sum, { count }) => sum + count, 0);
  return `${countOf(known, 'question')}, each with how sure the learner is`;
}

/** The beginning of a question as a list shows it: without stress, and open where each learner gets another figure. */
export const stemText = (stem: string): string =>
  stem.replaceAll('*', '').replace(/\{[a-z0-9-]+\}/gi, '…');

/** What a task is, as one word. */
export const taskKinds: Readonly<Record<Task['kind'], string>> = {
  case: 'Case',
  quiz: 'Quiz selection',
  interview: 'Mock interview',
  module: 'Module',
};

const shared: Readonly<Record<Task['kind'], string>> = {
  case: 'the same luck and the same hidden facts',
  quiz: 'the same figures in the same order',
  interview: 'the same follow-ups',
  module: '',
};

/** What the seed of an assignment means for who works on it; empty where there is no chance in it. */
export function seedText({ task, seed }: Pick<Assignment, 'task' | 'seed'>): string {
  const what = shared[task.kind];
  if (what === '') return '';
  return seed < 0
    ? 'Drawn for each learner: no two have the same.'
    : `${writeSeed(seed)}: everybody has ${what}.`;
}
