interface RadioProps<T extends string | number> {
  name: string;
  legend: string;
  options: readonly { value: T; label: string; note?: string }[];
  value: T;
  onPick: (value: T) => void;
}

/** One choice of a few: as lines where each needs a note, else as chips. */
export function Radios<T extends string | number>({
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
