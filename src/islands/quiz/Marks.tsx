import { Icon } from './Icon.tsx';
import type { QuizHandle } from './use-quiz.ts';
import { verdictWords } from './words.ts';

/** One mark for each item: its number, how it stands in glyph and words, and the way to it. */
export const Marks = ({ handle: { state, shown, go } }: { handle: QuizHandle }) => (
  <ol class="q-marks" aria-label="Checks">
    {state.items.map((entry, index) => (
      <li key={entry.item.id}>
        <button
          type="button"
          class={entry.status}
          aria-current={entry === shown ? 'step' : undefined}
          aria-label={`Check ${String(index + 1)}: ${verdictWords[entry.status].toLowerCase()}`}
          onClick={() => {
            go(entry.item.id);
          }}
        >
          {index + 1} {entry.status !== 'open' && <Icon of={entry.status} />}
        </button>
      </li>
    ))}
    {state.done && (
      <li>
        <button
          type="button"
          aria-current={shown ? undefined : 'step'}
          onClick={() => {
            go('results');
          }}
        >
          Results
        </button>
      </li>
    )}
  </ol>
);
