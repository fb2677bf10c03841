import type { ComponentChildren } from 'preact';

/** Ticks all of them, or none. */
export function AllOrNone({
  all,
  onChoose,
}: {
  all: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}) {
  return (
    <div class="pr-row">
      <button
        type="button"
        class="btn sm"
        onClick={() => {
          onChoose(all);
        }}
      >
        All
      </button>
      <button
        type="button"
        class="btn sm"
        onClick={() => {
          onChoose([]);
        }}
      >
        None
      </button>
    </div>
  );
}

interface TickProps {
  id: string;
  /** Ids of those ticked. */
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
  children: ComponentChildren;
}

/** One that may be ticked among several. */
export function Tick({ id, chosen, onChoose, children }: TickProps) {
  return (
    <label class="opt">
      <input
        type="checkbox"
        checked={chosen.includes(id)}
        onChange={() => {
          const rest = chosen.filter((other) => other !== id);
          onChoose(rest.length === chosen.length ? [...rest, id] : rest);
        }}
      />
      <span class="k">
        <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 8.5 6.5 12.5 13.5 3.5" />
        </svg>
      </span>
      {children}
    </label>
  );
}
