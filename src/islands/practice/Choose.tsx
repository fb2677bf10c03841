import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { drawFrom, drawReview, type Candidate } from '../../domain/quiz/select.ts';
import type { Mode } from '../../domain/quiz/session.ts';
import { MOST_ITEMS, MOST_MINUTES } from '../../domain/quiz/session-link.ts';
import { newAttempt } from '../quiz/new-attempt.ts';
import { Radios } from './Radios.tsx';
import { startSession } from './start.ts';
import { Topics } from './Topics.tsx';
import type { Topic } from './types.ts';
import { countOf } from '../count-of.ts';
import { dueSentence, modeNames, modeNotes } from './words.ts';

interface ChooseProps {
  topics: readonly Topic[];
  candidates: readonly Candidate[];
  /** The learner came back here from a session. */
  takesFocus: boolean;
  /** Takes the id of the session that began. */
  onStart: (session: string) => void;
  /** What stands beside the choice, above and below what is due. */
  children?: ComponentChildren;
  history?: ComponentChildren;
}

const modes: readonly Mode[] = ['review', 'practice', 'check'];
const lengths = [5, 10, 20, MOST_ITEMS] as const;
/** Stands for minutes that the learner types. */
const OWN = -1;
/** Minutes a question; 0 is no clock. */
const paces = [0, 1, 2, OWN] as const;
const paceNames: Readonly<Record<(typeof paces)[number], string>> = {
  0: 'no clock',
  1: '1 minute a question',
  2: '2 minutes a question',
  [OWN]: 'my own limit',
};

/** What to practise: what is due first, then everything a learner may choose. */
export function Choose(props: ChooseProps) {
  const { topics, candidates, takesFocus, onStart, children, history } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, []);
  const [mode, setMode] = useState<Mode>('review');
  const [chosen, setChosen] = useState<readonly string[]>(
    topics.filter(({ planned }) => !planned).map(({ quiz }) => quiz),
  );
  const [length, setLength] = useState<number>(10);
  const [pace, setPace] = useState<(typeof paces)[number]>(0);
  const [limit, setLimit] = useState('');
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
    const wanted = pace === OWN ? Number(limit) : Math.min(MOST_MINUTES, pace * items.length);
    const minutes = isCheck ? wanted : 0;
    if (
      isCheck &&
      pace === OWN &&
      !(Number.isInteger(wanted) && wanted > 0 && wanted <= MOST_MINUTES)
    ) {
      setMissing(`Type whole minutes from 1 to ${String(MOST_MINUTES)}.`);
      return;
    }
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
              class={children ? 'btn' : 'btn pri'}
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
        <h2 ref={heading} tabIndex={-1}>
          Choose for yourself
        </h2>
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
            options={paces.map((value) => ({ value, label: paceNames[value] }))}
          />
        )}
        {mode === 'check' && pace === OWN && (
          <label class="q-num">
            <span>Minutes in all</span>
            <input
              type="text"
              inputMode="numeric"
              autocomplete="off"
              maxLength={3}
              value={limit}
              onInput={(event) => {
                setLimit(event.currentTarget.value);
              }}
            />
          </label>
        )}
        {mode === 'check' && (
          <p class="small">
            {pace !== 0 && 'Time can be added or put away at any moment. '}
            Written answers are left out of a check, because you grade them yourself.
          </p>
        )}
        <div class="acts">
          <button type="submit" class="btn">
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
