interface WaitingProps {
  failed: boolean;
  again: () => void;
}

/** What stands while something is fetched, or if it could not be. */
export const Waiting = ({ failed, again }: WaitingProps) => (
  <div class="wk-wait">
    <p role="status">
      {failed
        ? 'What this needs could not be fetched. Nothing is lost; try again when you are connected.'
        : 'Fetching …'}
    </p>
    {failed && (
      <button type="button" class="btn pri" onClick={again}>
        Try again
      </button>
    )}
  </div>
);
