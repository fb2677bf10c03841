import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { secondsLeft, type Running, type TimedPhase } from '../../domain/interview/timing.ts';
import { clockText, momentWords } from './words.ts';

/** How the learner wants the time: it is theirs, so it stays so from question to question. */
export type Showing = 'shown' | 'hidden' | 'off';

interface ClockProps {
  phase: TimedPhase;
  running: Running;
  showing: Showing;
  onShow: (showing: Showing) => void;
  onMore: () => void;
  /** Further buttons, before its own. */
  children?: ComponentChildren;
}

const phases = [
  { id: 'think', label: 'Think' },
  { id: 'talk', label: 'Talk' },
  { id: 'probe', label: 'Follow-up' },
] as const;

/**
 * The time of a phase, counted down. It never takes anything away (WCAG 2.2.1): it can be hidden, turned off or given
 * more at any moment, also after the end. The running figures are silent; only a few moments are told.
 */
export function Clock({ phase, running, showing, onShow, onMore, children }: ClockProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (showing === 'off') return;
    setNow(Date.now());
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [showing, phase]);
  const left = secondsLeft(running, now) ?? 0;
  const used = Math.min(100, Math.max(0, 100 - (100 * left) / running.allowed));
  const at = phases.findIndex(({ id }) => id === phase);
  return (
    <div class="iv-clock">
      <p class="iv-now">
        {showing === 'shown' ? (
          <span role="timer" aria-live="off" aria-label="Time left">
            {clockText(left)}
          </span>
        ) : (
          <span class="ui">{showing === 'hidden' ? 'Time hidden' : 'No clock'}</span>
        )}
      </p>
      <ol class="iv-phases" aria-label="Phases">
        {phases.map(({ id, label }, index) => (
          <li
            key={id}
            class={index < at ? 'done' : index === at ? 'now' : ''}
            aria-current={index === at ? 'step' : undefined}
          >
            <i>
              {index === at && showing === 'shown' && (
                <b style={{ inlineSize: `${String(used)}%` }} />
              )}
            </i>
            {label}
          </li>
        ))}
      </ol>
      <div class="pr-row">
        {children}
        {showing === 'off' ? (
          <button
            type="button"
            class="btn sm"
            onClick={() => {
              onShow('shown');
            }}
          >
            Turn the clock on
          </button>
        ) : (
          <>
            <button type="button" class="btn sm" onClick={onMore}>
              Add a minute
            </button>
            <button
              type="button"
              class="btn sm"
              aria-pressed={showing === 'hidden'}
              onClick={() => {
                onShow(showing === 'hidden' ? 'shown' : 'hidden');
              }}
            >
              Hide
            </button>
            <button
              type="button"
              class="btn sm"
              onClick={() => {
                onShow('off');
              }}
            >
              Turn off
            </button>
          </>
        )}
      </div>
      <p class="iv-moment" role="status">
        {showing === 'off' ? '' : momentWords(left)}
      </p>
    </div>
  );
}
