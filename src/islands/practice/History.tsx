import type { Fact } from '../../domain/progress/fact.ts';
import { writeSessionLink } from '../../domain/quiz/session-link.ts';
import { openSession, sessionsOf } from '../../domain/quiz/session.ts';
import { CopyButton } from '../explorables/CopyButton.tsx';
import { writePoints } from '../quiz/words.ts';
import { startSession } from './start.ts';
import type { Topic } from './types.ts';
import { countOf } from '../count-of.ts';
import { modeNames } from './words.ts';

/** Sessions shown. */
const SHOWN = 10;

interface HistoryProps {
  facts: readonly Fact[];
  topics: readonly Topic[];
  onOpen: (session: string) => void;
}

/** Numbers of the lessons that a session asks from, in course order. */
const numbersOf = (items: readonly string[], topics: readonly Topic[]): string =>
  topics
    .filter(({ quiz }) => items.some((ref) => ref.startsWith(`${quiz}/`)))
    .map(({ number }) => number)
    .join(', ');

/**
 * Earlier sessions, the latest first, with the points as they were given then; one that was left for another stands
 * here too, so that nothing is lost.
 */
export function History({ facts, topics, onOpen }: HistoryProps) {
  const latest = openSession(facts)?.id;
  const earlier = sessionsOf(facts)
    .filter(({ id }) => id !== latest)
    .slice(-SHOWN)
    .reverse();
  if (earlier.length === 0) return null;
  const pointsOf = (id: string): number => {
    const first = new Map<string, number>();
    for (const fact of facts) {
      if ((fact.kind !== 'answered' && fact.kind !== 'revealed') || fact.attempt !== id) continue;
      const ref = `${fact.quiz}/${fact.item}`;
      if (!first.has(ref)) first.set(ref, fact.kind === 'answered' ? fact.score : 0);
    }
    return [...first.values()].reduce((sum, score) => sum + score, 0);
  };
  return (
    <section class="pr-history" aria-labelledby="history-h">
      <h2 id="history-h">Earlier sessions</h2>
      <ul>
        {earlier.map((session) => (
          <li key={session.id}>
            <p>
              <b>{new Date(session.startedAt).toLocaleDateString('en', { dateStyle: 'medium' })}</b>{' '}
              · {modeNames[session.mode]}, {countOf(session.items.length, 'question')}:{' '}
              {session.endedAt === undefined ? (
                'left open'
              ) : (
                <>
                  <span class="num">{writePoints(pointsOf(session.id))}</span> of{' '}
                  {session.items.length} points
                </>
              )}
              <span class="small">From {numbersOf(session.items, topics)}</span>
            </p>
            <div class="pr-row">
              <button
                type="button"
                class="btn sm"
                onClick={() => {
                  onOpen(session.id);
                }}
              >
                {session.endedAt === undefined ? 'Go on with it' : 'Look at it'}
              </button>
              <button
                type="button"
                class="btn sm"
                onClick={() => {
                  const { mode, items, minutes } = session;
                  onOpen(startSession({ mode, items, minutes }));
                }}
              >
                Again, with new figures
              </button>
              <CopyButton
                label="Copy link"
                text={() => `${location.origin}${location.pathname}#${writeSessionLink(session)}`}
                otherwise="The link could not be copied."
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
