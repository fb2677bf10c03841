import type { NumericItem } from '../../schemas/quiz.ts';
import type { BodyProps } from './types.ts';

/** Where a number is typed; what became of it stands in the feedback. */
export const NumberField = ({ entry, item, draft, edit, need }: BodyProps<NumericItem>) =>
  entry.status !== 'open' ? null : (
    <label class="q-num">
      <span>Your answer</span>
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        maxLength={40}
        aria-describedby={need}
        value={draft.text}
        onInput={(event) => {
          edit({ text: event.currentTarget.value });
        }}
      />
      <span>{item.unit}</span>
    </label>
  );
