import type { Catalog } from '../../../domain/mentor/catalog.ts';
import type { Assignment, Task } from '../../../domain/mentor/message.ts';
import { attemptHref } from '../../case-study/address.ts';
import { beginAttempt } from '../../case-study/begin.ts';
import { startInterview } from '../../interview/start.ts';
import { startSession } from '../../practice/start.ts';
import { newAttempt } from '../../quiz/new-attempt.ts';

/** Where work that was begun goes on; `begun` is what `begunFor` gave. */
export function goOnHref(task: Task, begun: string): string {
  if (task.kind === 'case') return attemptHref(task.case, 'play', begun);
  if (task.kind === 'module') return `/modules/${task.module}/`;
  return task.kind === 'quiz' ? '/practice/' : '/interview/';
}

/** Where an assignment that was accepted is found again. */
export const assignmentHref = (digest: string): string => `/assignment/#of=${digest}`;

/** Where the work that an assignment asked for is handed in. */
export function handInHref(task: Task, digest: string): string {
  const what = {
    case: () => `case=${task.kind === 'case' ? task.case : ''}`,
    module: () => `module=${task.kind === 'module' ? task.module : ''}`,
    quiz: () => 'practice=',
    interview: () => 'interview=',
  }[task.kind]();
  return `/hand-in/#${what}&for=${digest}`;
}

/** Begins the work with the seed that was asked for, and opens it. */
export function beginTask({ task, seed }: Assignment, catalog: Catalog): void {
  const given = seed < 0 ? undefined : seed;
  if (task.kind === 'case') {
    const found = catalog.cases.find(({ slug }) => slug === task.case);
    if (found) beginAttempt(task.case, found.rules, given);
    return;
  }
  if (task.kind === 'quiz') {
    const known = new Set(
      catalog.quizzes.flatMap(({ quiz, items }) => items.map(({ id }) => `${quiz}/${id}`)),
    );
    startSession({
      mode: 'practice',
      items: task.items.filter((ref) => known.has(ref)),
      minutes: 0,
      ...(given !== undefined && { seed: given }),
    });
  } else if (task.kind === 'interview') {
    const known = new Set(
      catalog.interviews.flatMap(({ questions }) => questions.map(({ id }) => id)),
    );
    startInterview({
      level: task.level,
      seed: given ?? newAttempt().seed,
      questions: task.questions.filter((id) => known.has(id)),
    });
  }
  location.assign(goOnHref(task, ''));
}
