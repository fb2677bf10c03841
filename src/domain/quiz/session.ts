import type { QuizItem } from '../../schemas/quiz.ts';
import type { Fact } from '../progress/fact.ts';
import { itemState, type ItemState } from './attempt.ts';
import type { Models } from './model.ts';
import { timelines } from './timeline.ts';

/** Practice and review explain each answer at once; a check explains all of them at its end. */
export type Mode = 'practice' | 'check' | 'review';

/** What is asked: enough to ask exactly the same again. */
export interface SessionPlan {
  readonly mode: Mode;
  /** An unsigned 32-bit number. */
  readonly seed: number;
  /** Time limit; 0 is none. */
  readonly minutes: number;
  /** `quiz/item`, in the order asked. */
  readonly items: readonly string[];
}

/** One time through a plan. */
export interface Session extends SessionPlan {
  /** Id of the attempt its answers carry. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** When it was handed in or closed, in the same unit; absent while it is open. */
  readonly endedAt?: number;
  /** Minutes in all with what was added; 0 if there is no clock or it was put away. */
  readonly allowed: number;
}

/** Sessions in the order they began. A mode this build does not know is practised. */
export function sessionsOf(facts: readonly Fact[]): Session[] {
  const sessions = new Map<string, Session>();
  for (const fact of facts) {
    if (fact.kind === 'practised' && !sessions.has(fact.attempt)) {
      const { seed, minutes, items } = fact;
      const mode = fact.mode === 'check' || fact.mode === 'review' ? fact.mode : 'practice';
      sessions.set(fact.attempt, {
        id: fact.attempt,
        mode,
        seed,
        minutes,
        items,
        startedAt: fact.at,
        allowed: minutes,
      });
    }
    if (fact.kind !== 'extended' && fact.kind !== 'ended') continue;
    const session = sessions.get(fact.attempt);
    if (!session) continue;
    sessions.set(
      fact.attempt,
      fact.kind === 'ended'
        ? { endedAt: fact.at, ...session }
        : {
            ...session,
            allowed:
              fact.minutes === 0 || session.allowed === 0 ? 0 : session.allowed + fact.minutes,
          },
    );
  }
  return [...sessions.values()];
}

/** The session to go on with: the latest, unless it has ended. */
export function openSession(facts: readonly Fact[]): Session | undefined {
  const latest = sessionsOf(facts).at(-1);
  return latest?.endedAt === undefined ? latest : undefined;
}

/** Milliseconds left on the clock, below 0 when the time is over; undefined without a clock. */
export const timeLeft = ({ startedAt, allowed }: Session, now: number): number | undefined =>
  allowed === 0 ? undefined : startedAt + allowed * 60_000 - now;

/**
 * How each item of a session stands: only what was answered in this session counts. Items that the course no longer
 * asks are left out. `quizzes` holds the items of every quiz that the session draws from, by slug.
 */
export function sessionItems(
  facts: readonly Fact[],
  session: Session,
  quizzes: ReadonlyMap<string, readonly QuizItem[]>,
  models: Models,
): ItemState[] {
  const own = facts.filter(
    (fact) =>
      (fact.kind === 'answered' || fact.kind === 'revealed' || fact.kind === 'hinted') &&
      fact.attempt === session.id,
  );
  const drawn = { models, seedOf: () => session.seed };
  const lines = new Map(
    [...quizzes].map(([quiz, items]) => [quiz, timelines(own, quiz, items, drawn)]),
  );
  return session.items.flatMap((ref) => {
    const [quiz = '', id = ''] = ref.split('/');
    const source = quizzes.get(quiz)?.find((item) => item.id === id);
    if (!source) return [];
    return [itemState({ quiz, source, line: lines.get(quiz)?.get(id) }, session, drawn)];
  });
}
