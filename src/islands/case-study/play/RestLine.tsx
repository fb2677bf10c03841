/** What of a case is still on its way while its opening is read. */
export interface Rest {
  readonly failed: boolean;
  readonly again: () => void;
}

/** Says why an action has to wait: what follows from it is not here yet. */
export function RestLine({ rest }: { rest: Rest }) {
  return (
    <div class="cp-note" role="status">
      <p>
        {rest.failed
          ? 'What follows could not be fetched. What you entered is kept; try again when you are connected.'
          : 'What follows is still on its way. What you entered is kept; try once more in a moment.'}
      </p>
      {rest.failed && (
        <button type="button" class="btn sm" onClick={rest.again}>
          Try again
        </button>
      )}
    </div>
  );
}
