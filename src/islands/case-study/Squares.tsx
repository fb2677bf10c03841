interface Props {
  /** Decisions in all, taken and ahead. */
  total: number;
  /** Decisions that were taken; −1 before anything was played. */
  done: number;
}

/** Decisions of a case as squares: solid was decided, ringed is to be decided now, hatched is ahead. Words say it too. */
export function Squares({ total, done }: Props) {
  const stateOf = (at: number) => (at < done ? 'did' : at === done ? 'now' : '');
  return (
    <span class="cs-sq" aria-hidden="true">
      {Array.from({ length: total }, (_, at) => (
        <i key={at} class={stateOf(at)} />
      ))}
    </span>
  );
}
