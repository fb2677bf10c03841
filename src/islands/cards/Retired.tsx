import { cardsOf } from './words.ts';

/** Ids listed at most. */
const SHOWN = 200;

/** Cards that were graded and that the site no longer offers. */
export function Retired({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <details>
      <summary>Retired: {cardsOf(ids.length)}</summary>
      <p class="small">
        The site no longer offers these. Your grades are kept and count in the statistics; if a card
        returns, it goes on where it was.
      </p>
      <ul class="fc-retired">
        {ids.slice(0, SHOWN).map((id) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
      {ids.length > SHOWN && <p class="small">And {ids.length - SHOWN} more.</p>}
    </details>
  );
}
