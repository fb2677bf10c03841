import { useEffect, useState } from 'preact/hooks';
import { timeLeft, type Session } from '../../domain/quiz/session.ts';
import { record } from '../../stores/log.ts';
import { clockText, minutesToAdd, momentWords } from './words.ts';

/** Minutes that one press adds. */
const MORE = 5;

/**
 * The time left. It never takes anything away: it can be hidden, put away or given more time at any moment, also
 * after the end (WCAG 2.2.1). The running figures are silent; only a few moments are told.
 */
export function Clock({ session }: { session: Session }) {
  const [now, setNow] = useState(() => Date.now());
  const [isHidden, setHidden] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const left = timeLeft(session, now);
  if (left === undefined) return null;
  const said = momentWords(left);
  const extend = (minutes: number) => {
    record({ kind: 'extended', attempt: session.id, minutes });
  };
  return (
    <div class={left <= 20_000 ? 'pr-clock late' : 'pr-clock'}>
      <p>
        <span class="label">Time left</span>{' '}
        {isHidden ? (
          <span class="ui">hidden</span>
        ) : (
          <b class="num" role="timer" aria-live="off">
            {clockText(left)}
          </b>
        )}
      </p>
      <div class="pr-row">
        <button
          type="button"
          class="btn sm"
          onClick={() => {
            extend(minutesToAdd(MORE, left));
          }}
        >
          Add {MORE} minutes
        </button>
        <button
          type="button"
          class="btn sm"
          aria-pressed={isHidden}
          onClick={() => {
            setHidden(!isHidden);
          }}
        >
          Hide the time
        </button>
        <button
          type="button"
          class="btn sm"
          onClick={() => {
            extend(0);
          }}
        >
          Put the clock away
        </button>
      </div>
      <p class="pr-moment" role="status">
        {said}
      </p>
    </div>
  );
}
