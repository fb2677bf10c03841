import { useRef, useState } from 'preact/hooks';
import { readSeed } from '../../domain/case-study/seed.ts';

interface Props {
  onBegin: (seed: number) => void;
}

/** A field for a seed that a mentor handed out: the same seed is the same luck and the same hidden facts for everybody. */
export function GivenSeed({ onBegin }: Props) {
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const seed = readSeed(text);
    setIsWrong(seed === undefined);
    if (seed === undefined) field.current?.focus();
    else onBegin(seed);
  };
  return (
    <details class="cs-fold">
      <summary>Play a given seed</summary>
      <form class="cs-seed" noValidate onSubmit={submit}>
        <p class="ui" id="seed-hint">
          One seed is one luck: whoever plays it meets the same hidden facts and the same chance,
          whatever they decide. Mentors hand one to a whole group.
        </p>
        <label class="field" for="seed">
          <span>Seed</span>
        </label>
        <div class="cs-line">
          <input
            ref={field}
            id="seed"
            type="text"
            value={text}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={16}
            placeholder="7F2A"
            aria-invalid={isWrong}
            aria-describedby={isWrong ? 'seed-err seed-hint' : 'seed-hint'}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setIsWrong(false);
            }}
          />
          <button type="submit" class="btn">
            Begin with this seed
          </button>
        </div>
        {isWrong && (
          <p class="err" id="seed-err" role="alert">
            A seed is one to eight digits from 0 to 9 and letters from A to F, such as 7F2A.
          </p>
        )}
      </form>
    </details>
  );
}
