import type { ComponentChildren } from 'preact';

/** Id of the sentence that says what is wrong with a part of the form. */
export const errorId = (field: string): string => `as-${field}-err`;

/** What is wrong with a part of the form; nothing if nothing is. */
export function Problem({ field, text }: { field: string; text: string | undefined }) {
  return text === undefined ? null : (
    <p class="err" id={errorId(field)}>
      {text}
    </p>
  );
}

interface SelectProps {
  field: string;
  label: string;
  /** What stands there before anything is chosen. */
  empty: string;
  value: string;
  options: readonly { readonly id: string; readonly title: string }[];
  problem: string | undefined;
  onPick: (id: string) => void;
  children?: ComponentChildren;
}

/** One choice of many, as the browser draws it. */
export function Select(props: SelectProps) {
  const { field, label, empty, value, options, problem, onPick, children } = props;
  return (
    <div class="as-field">
      <label class="field">
        <span>{label}</span>
        <select
          value={options.some(({ id }) => id === value) ? value : ''}
          data-field={field}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : errorId(field)}
          onChange={(event) => {
            onPick(event.currentTarget.value);
          }}
        >
          <option value="">{empty}</option>
          {options.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <Problem field={field} text={problem} />
      {children}
    </div>
  );
}
