import { CONFIDENCE_STEP } from '../../domain/quiz/confidence.ts';
import { percentOf } from './words.ts';

interface ConfidenceProps {
  id: string;
  /** Lowest value, in per cent. */
  low: number;
  /** The value in per cent; absent until the slider was touched. */
  sure?: number | undefined;
  onSure: (sure: number) => void;
}

/** Asks how sure the learner is. It has no value until touched: a click or an arrow where it stands sets it too. */
export function Confidence({ id, low, sure, onSure }: ConfidenceProps) {
  const set = (event: { currentTarget: HTMLInputElement }) => {
    if (event.currentTarget.valueAsNumber !== sure) onSure(event.currentTarget.valueAsNumber);
  };
  return (
    <div class={sure === undefined ? 'conf unset' : 'conf'}>
      <label for={id}>How sure are you?</label>
      <output for={id} aria-live="off">
        {sure === undefined ? '–' : percentOf(sure / 100)}
      </output>
      <input
        id={id}
        class="t10"
        type="range"
        min={low}
        max={100}
        step={CONFIDENCE_STEP}
        value={sure ?? low}
        aria-valuetext={sure === undefined ? 'not set' : `${sure} percent sure`}
        onInput={set}
        onClick={set}
        onKeyUp={(event) => {
          if (/^(Arrow|Page|Home|End)/.test(event.key)) set(event);
        }}
      />
      <div class="ends">
        <span>
          {percentOf(low / 100)} {low === 50 ? 'a coin flip' : 'a blind guess'}
        </span>
        <span>{percentOf(1)} would bet the launch</span>
      </div>
    </div>
  );
}
