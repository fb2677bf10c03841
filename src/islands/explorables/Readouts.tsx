/** One number with its name; `over` marks a broken limit and goes with words in `note`. */
export interface Readout {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
  readonly over?: boolean;
}

/** The live numbers of an explorable. */
export function Readouts({ list }: { list: readonly Readout[] }) {
  return (
    <dl class="read">
      {list.map(({ name, value, note, over }) => (
        <div key={name} class={over ? 'over' : undefined}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note && <small>{` ${note}`}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
