import type { ItemState } from '../../domain/quiz/attempt.ts';
import { Icon } from './Icon.tsx';
import { verdictWords } from './words.ts';

interface MarksProps {
  /** `kept`: entered in a check that is not handed in yet. */
  marks: readonly { readonly key: string; readonly status: ItemState['status'] | 'kept' }[];
  current: string | undefined;
  onGo: (key: string) => void;
  /** The way to what comes after the questions, once there is one. */
  end?: string | undefined;
}

/** One mark for each item: its number, how it stands in glyph and words, and the way to it. */
export const Marks = ({ marks, current, onGo, end }: MarksProps) => (
  <ol class="q-marks" aria-label="Checks">
    {marks.map(({ key, status }, index) => (
      <li key={key}>
        <button
          type="button"
          class={status}
          aria-current={key === current ? 'step' : undefined}
          aria-label={`Check ${String(index + 1)}: ${status === 'kept' ? 'answer kept' : verdictWords[status].toLowerCase()}`}
          onClick={() => {
            onGo(key);
          }}
        >
          {index + 1} {status !== 'open' && status !== 'kept' && <Icon of={status} />}
        </button>
      </li>
    ))}
    {end !== undefined && (
      <li>
        <button
          type="button"
          aria-current={current === 'results' ? 'step' : undefined}
          onClick={() => {
            onGo('results');
          }}
        >
          {end}
        </button>
      </li>
    )}
  </ol>
);
