import { useEffect, useRef, useState } from 'preact/hooks';
import { Control } from './Control.tsx';
import type { Setting } from './setting.ts';
import type { Prediction } from './use-prediction.ts';

interface PredictProps {
  id: string;
  question: string;
  setting: Setting;
  prediction: Prediction;
  /** The page came from a link with a position, so it opened without a guess. */
  shared: boolean;
  /** The right answer as a sentence, shown after the guess or the skip. */
  answer: string;
  /** What the guess would have led to. */
  consequence: (guess: number) => string;
}

/** Asks for a guess before the instrument opens; afterwards keeps the guess beside the answer. */
export function Predict({ id, question, setting, prediction, shared, ...words }: PredictProps) {
  const { guess, skipped, lockIn, skip } = prediction;
  const [draft, setDraft] = useState<number>();
  const [missing, setMissing] = useState(false);
  const [acted, setActed] = useState(false);
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The form the learner was in is gone: take the focus along instead of dropping it.
    if (acted) line.current?.focus();
  }, [acted]);
  if (guess !== undefined || skipped || shared) {
    const story =
      guess !== undefined
        ? words.consequence(guess)
        : skipped
          ? 'You skipped the guess, so none is on record.'
          : 'Opened from a link to a position, without a guess.';
    return (
      <p class="xp-predict" tabIndex={-1} ref={line}>
        {`${story} ${words.answer}`}
      </p>
    );
  }
  return (
    <div class="xp-ask xp-live" role="group" aria-labelledby={`${id}-q`}>
      <p id={`${id}-q`}>
        <b>Guess first.</b> {question}
      </p>
      <Control id={`${id}-guess`} setting={setting} value={draft} onChange={setDraft} />
      <div class="acts">
        <button
          type="button"
          class="btn pri"
          aria-disabled={draft === undefined}
          onClick={() => {
            setMissing(draft === undefined);
            if (draft === undefined) return;
            lockIn(draft);
            setActed(true);
          }}
        >
          Lock in my guess
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => {
            skip();
            setActed(true);
          }}
        >
          Skip the guess
        </button>
      </div>
      <p class="small" role="status">
        {missing && draft === undefined && 'Move the slider or type a number first.'}
      </p>
    </div>
  );
}
