interface Props {
  /** Decisions on the main line. */
  total: number;
  /** Decisions that were taken; asides may make them more. */
  done: number;
}

/** Decisions of a case as squares: solid was decided, ringed is to be decided now, hatched is ahead. Words say it too. */
export function Squares({ total, done }: Props) {
  const stateOf = (at: number) => (at < done ? 'did' : at === done ? 'now' : '');
  return (
    <span class="cs-sq" aria-hidden="true">
      {Array.from({ length: Math.max(total, done) }, (_, at) => (
        <i key={at} class={stateOf(at)} />
      ))}
    </span>
  );
}
