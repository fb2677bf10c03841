import { attemptsOf } from '../case-study/attempts.ts';
import { openInterview } from '../interview/session.ts';
import type { Fact } from '../progress/fact.ts';
import { openSession } from '../quiz/session.ts';
import type { Kept } from './correspondence.ts';
import type { Assignment, Task } from './message.ts';

/** True if two lists hold the same in the same order. */
const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at]);

/** The last fact of the latest attempt at a case that was begun since, with the seed that was asked for. */
function runOf(
  task: Task & { kind: 'case' },
  seed: number,
  since: readonly Fact[],
  facts: readonly Fact[],
) {
  const begun = since.findLast(
    (fact) => fact.kind === 'began' && fact.case === task.case && (seed < 0 || fact.seed === seed),
  );
  const attempts = attemptsOf(facts, task.case).filter(({ root }) => root === begun?.id);
  return attempts.at(-1)?.last;
}

/**
 * Where the work that an assignment asked for stands, if it was begun after the assignment was accepted: the last fact
 * of a run of its case, or the id of the session or interview that is open. A module is never begun as a whole.
 */
export function begunFor(
  { fact, message: { task, seed } }: Kept<Assignment>,
  facts: readonly Fact[],
): string | undefined {
  const since = facts.slice(facts.findIndex(({ id }) => id === fact) + 1);
  if (task.kind === 'case') return runOf(task, seed, since, facts);
  if (task.kind === 'quiz') {
    const open = openSession(since);
    // What the course no longer asks was left out when it began.
    return open?.items.every((item) => task.items.includes(item)) ? open.id : undefined;
  }
  if (task.kind === 'module') return undefined;
  const open = openInterview(since);
  return open && isSame(open.questions, task.questions) ? open.id : undefined;
}
