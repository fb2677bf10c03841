import type { Fact } from '../progress/fact.ts';
import { registers } from '../progress/registers.ts';
import { assigned, cameIn, correspondenceOf, type Kept, released } from './correspondence.ts';
import type { Assignment, Feedback, Submission, Task, Work } from './message.ts';
import { shelvedKey } from './registers.ts';
import { isBegun } from './review.ts';

/** A submission that came in, with where its review stands. */
export interface Arrival {
  readonly kept: Kept<Submission>;
  /** The assignment of this browser that it answers. */
  readonly answers: Kept<Assignment> | undefined;
  /** The version that it follows, if that one came in. */
  readonly earlier: Kept<Submission> | undefined;
  /** Reviews of it that were released here, oldest first. */
  readonly released: readonly Kept<Feedback>[];
  readonly state: 'new' | 'begun' | 'released';
  /** Made after the day by which the assignment wanted it. */
  readonly isLate: boolean;
  readonly isShelved: boolean;
}

/** Every submission that came in, newest first. */
export function arrivalsOf(facts: readonly Fact[]): Arrival[] {
  const kept = correspondenceOf(facts);
  const [came, asked, given, set] = [
    cameIn(kept),
    assigned(kept),
    released(kept),
    registers(facts),
  ];
  const byDigest = new Map(came.map((each) => [each.digest, each]));
  const asks = new Map(asked.map((each) => [each.digest, each]));
  return came
    .map((each): Arrival => {
      const { of, before, made } = each.message;
      const answers = asks.get(of);
      const own = given.filter(({ message }) => message.of === each.digest);
      const due = answers?.message.due ?? '';
      return {
        kept: each,
        answers,
        earlier: byDigest.get(before),
        released: own,
        state: own.length > 0 ? 'released' : isBegun(set, each.digest) ? 'begun' : 'new',
        isLate: due !== '' && made > due,
        isShelved: set.get(shelvedKey(each.digest)) === 'yes',
      };
    })
    .reverse();
}

/** The task that a piece of work is an answer to, as it would be assigned. */
export function answeredTask(work: Work): Task {
  if (work.kind === 'case') return { kind: 'case', case: work.case };
  if (work.kind === 'interview')
    return {
      kind: 'interview',
      level: work.level,
      questions: work.answers.map(({ question }) => question),
    };
  return work.module === ''
    ? { kind: 'quiz', items: [...new Set(work.answers.map(([item]) => item))] }
    : { kind: 'module', module: work.module };
}
