import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { drawQuestions, lengths, type Length } from '../../domain/interview/draw.ts';
import { levels } from '../../domain/interview/level.ts';
import type { Group } from '../../domain/interview/question.ts';
import { timesMet, type Interview } from '../../domain/interview/session.ts';
import { Radios } from '../practice/Radios.tsx';
import { newAttempt } from '../quiz/new-attempt.ts';
import { Groups } from './Groups.tsx';
import type { Plan } from './start.ts';

interface ChooseProps {
  groups: readonly Group[];
  interviews: readonly Interview[];
  /** The learner came back here. */
  takesFocus: boolean;
  onStart: (plan: Plan, who: 'self' | 'friend') => void;
  /** What was left open, and the history beside the choice. */
  children?: ComponentChildren;
}

/** Seeds are short, so that they can be read to somebody. */
const SEEDS = 1_000_000;
const newSeed = (): string => String(newAttempt().seed % SEEDS);

/** What to rehearse: the level, the groups, the length and the seed that draws the questions. */
export function Choose({ groups, interviews, takesFocus, onStart, children }: ChooseProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, []);
  const [level, setLevel] = useState<Plan['level']>('senior');
  const [length, setLength] = useState<Length>('one');
  const [chosen, setChosen] = useState<readonly string[]>(groups.map(({ id }) => id));
  const [seed, setSeed] = useState(newSeed);
  const [missing, setMissing] = useState('');
  const start = (who: 'self' | 'friend') => {
    if (chosen.length === 0) {
      setMissing('Choose at least one group.');
      return;
    }
    if (!/^\d{1,9}$/.test(seed.trim())) {
      setMissing('The seed is a whole number of up to nine digits.');
      return;
    }
    const questions = drawQuestions({
      groups: groups.filter(({ id }) => chosen.includes(id)),
      length,
      seed: Number(seed),
      met: timesMet(interviews),
    });
    onStart({ level, seed: Number(seed), questions }, who);
  };
  return (
    <>
      <header class="page-head">
        <p class="label">Mock interviews</p>
        <h1 ref={heading} tabIndex={-1}>
          Say it aloud before it counts
        </h1>
        <p class="lead">
          A question, time to think, time to talk, one follow-up. Then you score what you said,
          point by point, and read a model answer.
        </p>
      </header>
      <div class="pr-choose iv-choose">
        <div class="pr-side">{children}</div>
        <form
          class="pr-form"
          aria-label="Choose an interview"
          onSubmit={(event) => {
            event.preventDefault();
            start('self');
          }}
        >
          <h2>Choose an interview</h2>
          <Radios
            name="level"
            legend="Level of the role"
            value={level}
            onPick={setLevel}
            options={levels.map(({ id, title, expects }) => ({
              value: id,
              label: title,
              note: expects,
            }))}
          />
          <Radios
            name="length"
            legend="Length"
            value={length}
            onPick={setLength}
            options={lengths.map(({ id, title, questions, minutes }) => ({
              value: id,
              label:
                questions === 1
                  ? `${title}, about ${String(minutes)} minutes`
                  : `${title}, ${String(questions)} questions`,
            }))}
          />
          <Groups groups={groups} chosen={chosen} onChoose={setChosen} />
          <div class="iv-seed">
            <label>
              <span>Seed</span>
              <input
                type="text"
                inputMode="numeric"
                autocomplete="off"
                maxLength={9}
                value={seed}
                onInput={(event) => {
                  setSeed(event.currentTarget.value);
                }}
              />
            </label>
            <button
              type="button"
              class="btn sm"
              onClick={() => {
                setSeed(newSeed());
              }}
            >
              Another seed
            </button>
            <p class="small">
              It draws the questions you have met least, and their follow-ups. With the same seed
              and history you get the same ones.
            </p>
          </div>
          <div class="acts">
            <button type="submit" class="btn pri">
              Begin the interview
            </button>
            <button
              type="button"
              class="btn"
              onClick={() => {
                start('friend');
              }}
            >
              Ask a friend to interview me
            </button>
          </div>
          <p class="small q-need" role="status">
            {missing}
          </p>
        </form>
      </div>
    </>
  );
}
