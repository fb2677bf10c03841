import type { Fact } from '../progress/fact.ts';
import type { Attempt } from './attempts.ts';
import { attemptWith, isContinued, latestAttempt, nextAfter, replayAttempt } from './attempts.ts';
import type { Case } from './case.ts';
import { replay, type Replayed } from './replay.ts';

/** Where a learner wants to go on: at the end of the attempt with a fact, or as a fork right after the fact. */
export interface Place {
  /** Empty: the latest attempt that is not over. */
  readonly fact: string;
  readonly isFork: boolean;
}

/** An attempt as it is open to the next action. */
export interface Resumed extends Replayed {
  readonly attempt: Attempt;
  /** The fact that the next action follows. */
  readonly after: string;
  /** It stands before the end of its attempt, so that the next action makes a new one. */
  readonly isFork: boolean;
  /** It stood at the end when it was opened; the attempt went on elsewhere since. */
  readonly isOvertaken: boolean;
}

/** Where a page stands since it was opened or last moved by its reader. */
export type Stand = Pick<Resumed, 'after' | 'isFork'>;

function forkAt(of: Case, attempt: Attempt, fact: string): Resumed {
  const shared = attempt.steps.findIndex(({ id }) => id === fact) + 1;
  const actions = attempt.steps.slice(0, shared).map(({ action }) => action);
  const again = replay(of, attempt.seed, actions);
  const after = attempt.steps[again.done - 1]?.id ?? attempt.root;
  return { ...again, attempt, after, isFork: after !== attempt.last, isOvertaken: false };
}

/** What was looked for: an attempt, none to go on with, or one that is not here. */
export type Found = Resumed | 'nothing' | 'unknown';

/** What a place opens: an attempt, `nothing` where there is none to go on with, `unknown` where its fact is not here. */
export function resume(
  of: Case,
  attempts: readonly Attempt[],
  facts: readonly Fact[],
  { fact, isFork }: Place,
): Found {
  const attempt =
    fact === ''
      ? latestAttempt(
          attempts.filter((each) => {
            const again = replayAttempt(of, each);
            return again.run.scene !== undefined && !isContinued(each, again, attempts);
          }),
          facts,
        )
      : attemptWith(attempts, fact);
  if (!attempt) return fact === '' ? 'nothing' : 'unknown';
  if (isFork) return forkAt(of, attempt, fact);
  const again = replayAttempt(of, attempt);
  return { ...again, attempt, after: nextAfter(attempt, again), isFork: false, isOvertaken: false };
}

/** What a page goes on showing that stood somewhere: what others did since never moves it to another scene. */
export function staying(of: Case, attempts: readonly Attempt[], now: Found, stood: Stand): Found {
  if (typeof now !== 'string' && now.after === stood.after && now.isFork === stood.isFork)
    return now;
  const attempt = attemptWith(attempts, stood.after);
  if (!attempt) return now;
  const stays = forkAt(of, attempt, stood.after);
  return { ...stays, isOvertaken: stays.isFork };
}
