import { EXTENSION, type Times } from '../../domain/interview/timing.ts';
import { registers } from '../../domain/progress/registers.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { record } from '../../stores/log.ts';
import { Clock, type Showing } from './Clock.tsx';
import { LONGEST, type Phase } from './draft.ts';
import type { useAnswer } from './use-answer.ts';

interface SayingProps {
  answer: ReturnType<typeof useAnswer>;
  facts: readonly Fact[];
  /** Seconds meant for each part. */
  times: Times;
}

/** Register that remembers how the learner wants the time. */
const SHOWING = 'interview:clock';

const readShowing = (facts: readonly Fact[]): Showing => {
  const value = registers(facts).get(SHOWING);
  return value === 'hidden' || value === 'off' ? value : 'shown';
};

const phases = {
  think: {
    title: 'Think',
    text: 'Put your points in order. Nothing is scored for being quick.',
  },
  talk: {
    title: 'Talk',
    text: 'Answer aloud, in whole sentences, as if somebody sat opposite.',
  },
  probe: {
    title: 'Follow-up',
    text: '',
  },
} as const;

/** What the button that ends a phase says. */
export const doneWords: Readonly<Record<Phase, string>> = {
  think: 'Start to talk',
  talk: 'I have answered',
  probe: 'I have answered the follow-up',
  score: '',
};

/** Thinking, talking and the follow-up: the clock, what to do, and notes that are kept. */
export function Saying({ answer, facts, times }: SayingProps) {
  const { draft, probe, write, commit, since } = answer;
  if (draft.phase === 'score') return null;
  const { phase } = draft;
  const { title, text } = phases[phase];
  return (
    <>
      <Clock
        phase={phase}
        running={{
          allowed: times[phase] + draft.more[phase],
          spent: draft.spent[phase],
          since,
        }}
        showing={readShowing(facts)}
        onShow={(value) => {
          record({ kind: 'set', key: SHOWING, value });
        }}
        onMore={() => {
          commit({ more: { ...draft.more, [phase]: draft.more[phase] + EXTENSION } });
        }}
      />
      <div class={phase === 'probe' ? 'iv-probe' : 'iv-do'}>
        <h2 tabIndex={-1}>{title}</h2>
        <p>{phase === 'probe' ? probe.ask : text}</p>
      </div>
      <label class="field iv-notes">
        <span>Notes, as few as you like</span>
        <textarea
          maxLength={LONGEST.notes}
          value={draft.notes}
          onInput={(event) => {
            write({ notes: event.currentTarget.value });
          }}
        />
      </label>
    </>
  );
}
