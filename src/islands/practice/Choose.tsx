import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { drawFrom, drawReview, type Candidate } from '../../domain/quiz/select.ts';
import type { Mode } from '../../domain/quiz/session.ts';
import { MOST_ITEMS, MOST_MINUTES } from '../../domain/quiz/session-link.ts';
import { newAttempt } from '../quiz/new-attempt.ts';
import { startSession } from './start.ts';
import { Topics } from './Topics.tsx';
import type { Topic } from './types.ts';
import { countOf, dueSentence, modeNames, modeNotes } from './words.ts';

interface ChooseProps {
  topics: readonly Topic[];
  candidates: readonly Candidate[];
  /** Takes the id of the session that began. */
  onStart: (session: string) => void;
  /** What stands beside the choice, above and below what is due. */
  children?: ComponentChildren;
  history?: ComponentChildren;
}

const modes: readonly Mode[] = ['review', 'practice', 'check'];
const lengths = [5, 10, 20, MOST_ITEMS] as const;
/** Minutes a question; 0 is no clock. */
const paces = [0, 1, 2] as const;

interface RadioProps<T extends string | number> {
  name: string;
  legend: string;
  options: readonly { value: T; label: string; note?: string }[];
  value: T;
  onPick: (value: T) => void;
}

function Radios<T extends string | number>({
  name,
  legend,
  options,
  value,
  onPick,
}: RadioProps<T>) {
  const isPlain = options.every(({ note }) => note === undefined);
  return (
    <fieldset class="pr-set">
      <legend>{legend}</legend>
      <div class={isPlain ? 'q-chips' : 'pr-modes'}>
        {options.map((option) => (
          <label class={isPlain ? 'q-chip' : 'opt one'} key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => {
                onPick(option.value);
              }}
            />
            {!isPlain && <span class="k" />}
            <span class="txt">
              {isPlain ? option.label : <b>{option.label}</b>}
              {option.note && <small>{option.note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What to practise: what is due first, then everything a learner may choose. */
export function Choose({ topics, candidates, onStart, children, history }: ChooseProps) {
  const [mode, setMode] = useState<Mode>('review');
  const [chosen, setChosen] = useState<readonly string[]>(
    topics.filter(({ planned }) => !planned).map(({ quiz }) => quiz),
  );
  const [length, setLength] = useState<number>(10);
  const [pace, setPace] = useState<number>(0);
  const [missing, setMissing] = useState('');
  const start = (as: Mode, count: number) => {
    const { seed } = newAttempt();
    const isCheck = as === 'check';
    const items =
      as === 'review'
        ? drawReview(candidates, count, seed)
        : drawFrom(candidates, { quizzes: chosen, count, seed, isCheck });
    if (items.length === 0) {
      setMissing('Choose at least one topic.');
      return;
    }
    const minutes = isCheck ? Math.min(MOST_MINUTES, pace * items.length) : 0;
    onStart(startSession({ mode: as, items, minutes, seed }));
  };
  const available =
    mode === 'review'
      ? candidates.length
      : candidates.filter(
          ({ quiz, selfGraded }) => chosen.includes(quiz) && !(mode === 'check' && selfGraded),
        ).length;
  return (
    <div class="pr-choose">
      <div class="pr-side">
        {children}
        <section class="next pr-due" aria-label="Waiting for you">
          <div class="next-b">
            <p>{dueSentence(candidates)}</p>
            <button
              type="button"
              class="btn pri"
              onClick={() => {
                start('review', 10);
              }}
            >
              Start a review of 10
            </button>
          </div>
        </section>
        {history}
      </div>
      <form
        class="pr-form"
        aria-label="Choose for yourself"
        onSubmit={(event) => {
          event.preventDefault();
          start(mode, length);
        }}
      >
        <h2>Choose for yourself</h2>
        <Radios
          name="mode"
          legend="How"
          value={mode}
          onPick={setMode}
          options={modes.map((value) => ({
            value,
            label: modeNames[value],
            note: modeNotes[value],
          }))}
        />
        {mode !== 'review' && <Topics {...{ topics, candidates, chosen }} onChoose={setChosen} />}
        <Radios
          name="length"
          legend="How many questions"
          value={length}
          onPick={setLength}
          options={lengths.map((value) => ({
            value,
            label: value === MOST_ITEMS ? `up to ${String(MOST_ITEMS)}` : String(value),
          }))}
        />
        {mode === 'check' && (
          <Radios
            name="pace"
            legend="Time"
            value={pace}
            onPick={setPace}
            options={paces.map((value) => ({
              value,
              label: value === 0 ? 'no clock' : `${countOf(value, 'minute')} a question`,
            }))}
          />
        )}
        {mode === 'check' && (
          <p class="small">
            {pace > 0 && 'Time can be added or put away at any moment. '}
            Written answers are left out of a check, because you grade them yourself.
          </p>
        )}
        <div class="acts">
          <button type="submit" class="btn pri">
            {mode === 'check' ? 'Start the check' : 'Start'}
          </button>
          <span class="small">
            {available < length &&
              mode !== 'review' &&
              `Your topics have ${countOf(available, 'question')}.`}
          </span>
        </div>
        <p class="small q-need" role="status">
          {missing}
        </p>
      </form>
    </div>
  );
}
