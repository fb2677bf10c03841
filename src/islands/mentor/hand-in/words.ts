import type { Catalog } from '../../../domain/mentor/catalog.ts';
import type { Task, Work } from '../../../domain/mentor/message.ts';
import { type Offered, taskOf } from '../../../domain/mentor/sources.ts';
import { taskTitle } from '../../../domain/mentor/task-words.ts';
import { civilDay } from '../../../domain/progress/civil-day.ts';
import { countOf } from '../../count-of.ts';

const THIN = '\u202f';

/** A civil date, such as “4 December 2026”. */
export const dateWords = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** The local civil date of now. */
export const today = (): string => civilDay(Date.now(), new Date().getTimezoneOffset());

/** A share of 0 to 1 as a percentage. */
export const percent = (share: number): string => `${String(Math.round(share * 100))}${THIN}%`;

/** What a work is, in one or two words. */
export const kindWords: Readonly<Record<Task['kind'], string>> = {
  case: 'Case',
  quiz: 'Practice session',
  interview: 'Mock interview',
  module: 'Module',
};

/** What a work would be asked for as. */
export function taskOfWork(work: Work): Task {
  if (work.kind === 'case') return { kind: 'case', case: work.case };
  if (work.kind === 'interview')
    return {
      kind: 'interview',
      level: work.level,
      questions: work.answers.map(({ question }) => question),
    };
  if (work.module !== '') return { kind: 'module', module: work.module };
  return { kind: 'quiz', items: [...new Set(work.answers.map(([item]) => item))] };
}

/** Title of something that can be handed in. */
export const offerTitle = (offer: Offered, catalog: Catalog): string =>
  taskTitle(taskOf(offer), catalog);

/** What tells it from others like it, in one line. */
export function offerLine({ source, run, answered = 0 }: Offered): string {
  if (run) {
    const ending = run.ending === '' ? '' : `, ended with “${run.ending}”`;
    return `Attempt ${String(run.number)}, ${countOf(run.decisions, 'decision')}${ending}`;
  }
  if (source.kind === 'interview') return countOf(source.questions.length, 'question');
  return source.kind === 'practice'
    ? `${String(answered)} of ${countOf(source.items.length, 'question')} answered`
    : `${countOf(answered, 'question')} answered so far`;
}

/** States of a lesson as a learner reads them. */
export const stateWords: Readonly<Record<string, string>> = {
  done: 'done',
  reading: 'reading',
  skipped: 'skipped',
  'not-started': 'not started',
};
