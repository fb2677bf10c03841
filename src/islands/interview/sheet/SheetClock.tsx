import { useState } from 'preact/hooks';
import { lengths } from '../../../domain/interview/draw.ts';
import type { Level } from '../../../domain/interview/level.ts';
import {
  EXTENSION,
  extended,
  phaseAfter,
  timesFor,
  type Running,
  type TimedPhase,
} from '../../../domain/interview/timing.ts';
import { Clock, type Showing } from '../Clock.tsx';
import { countOf } from '../../count-of.ts';

const names: Readonly<Record<TimedPhase, string>> = {
  think: 'thinking',
  talk: 'talking',
  probe: 'the follow-up',
};

/** The interviewer’s clock: one for all questions, begun anew for each. */
export function SheetClock({ level, count }: { level: Level; count: number }) {
  const length = lengths.find(({ questions }) => questions >= count)?.id ?? 'loop';
  const times = timesFor(level, length);
  const [showing, show] = useState<Showing>('shown');
  const [at, setAt] = useState<{ phase: TimedPhase; running: Running }>();
  const begin = (phase: TimedPhase): void => {
    setAt({ phase, running: { allowed: times[phase], spent: 0, since: Date.now() } });
  };
  const next = at && phaseAfter(at.phase);
  if (!at)
    return (
      <div class="iv-clock iv-idle">
        <button
          type="button"
          class="btn pri"
          onClick={() => {
            begin('think');
          }}
        >
          Start the clock
        </button>
        <p class="small">
          {countOf(times.think / 60, 'minute')} to think, {countOf(times.talk / 60, 'minute')} to
          talk, {countOf(times.probe / 60, 'minute')} for the follow-up.
        </p>
      </div>
    );
  return (
    <Clock
      phase={at.phase}
      running={at.running}
      showing={showing}
      onShow={show}
      onMore={() => {
        setAt({ ...at, running: extended(at.running, EXTENSION) });
      }}
    >
      <button
        type="button"
        class="btn sm"
        onClick={() => {
          if (next) begin(next);
          else setAt(undefined);
        }}
      >
        {next ? `On to ${names[next]}` : 'Clock for the next question'}
      </button>
    </Clock>
  );
}
