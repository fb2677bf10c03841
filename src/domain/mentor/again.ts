import { attemptsOf } from '../case-study/attempts.ts';
import { interviewsOf } from '../interview/session.ts';
import type { Fact } from '../progress/fact.ts';
import { sessionsOf } from '../quiz/session.ts';
import { actionOf } from './case-work.ts';
import type { CaseWork, Submission } from './message.ts';
import { handInFragment, type Source } from './submission.ts';

/** The run that a submission was built from, if it is still in the record. */
export function runOf(
  work: CaseWork,
  facts: readonly Fact[],
): (Source & { readonly kind: 'case' }) | undefined {
  const actions = JSON.stringify(work.steps.map(actionOf));
  const run = attemptsOf(facts, work.case).find(
    ({ seed, steps }) =>
      seed === work.seed && JSON.stringify(steps.map(({ action }) => action)) === actions,
  );
  return run && { kind: 'case', case: work.case, seed: run.seed, at: run.last };
}

/** What in the record a submission was made of; undefined if that is no longer there. */
function sourceOf({ work }: Submission, facts: readonly Fact[]): Source | undefined {
  if (work.kind === 'case') return runOf(work, facts);
  if (work.kind === 'interview') {
    const questions = work.answers.map(({ question }) => question);
    const found = interviewsOf(facts).find((each) =>
      questions.every((question) => each.questions.includes(question)),
    );
    return found && { kind: 'interview', interview: found.id, questions: found.questions };
  }
  if (work.module !== '') return { kind: 'module', module: work.module };
  const items = [...new Set(work.answers.map(([item]) => item))];
  const found = sessionsOf(facts).findLast(
    (each) => each.endedAt !== undefined && items.every((item) => each.items.includes(item)),
  );
  return found && { kind: 'practice', session: found.id, items: found.items };
}

/**
 * The part of the hand-in page’s address for the next version of a submission: the same work for the same assignment;
 * only the assignment if the work is gone, and nothing if there was none.
 */
export function againFragment(submission: Submission, facts: readonly Fact[]): string {
  const source = sourceOf(submission, facts);
  if (source) return handInFragment(source, submission.of);
  return submission.of === '' ? '' : `#for=${submission.of}`;
}
