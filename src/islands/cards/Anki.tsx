import { useState } from 'preact/hooks';
import { ankiText } from '../../domain/flashcards/anki.ts';
import { download } from '../progress/download.ts';
import type { Study } from './use-study.ts';
import { cardsOf } from './words.ts';

/** The cards that pass the filters as a file for Anki. */
export function Anki({ study: { cards, today } }: { study: Study }) {
  const [said, setSaid] = useState('');
  return (
    <>
      <p class="small">
        A text file with {cardsOf(cards.length)}: those your filters show. In Anki choose File,
        Import. Importing a later file updates the notes instead of adding them. Your schedule stays
        here.
      </p>
      <div class="acts">
        <button
          type="button"
          class="btn"
          disabled={cards.length === 0}
          onClick={() => {
            const name = `shadow-launch-cards-${today}.txt`;
            const text = ankiText(cards, location.origin);
            setSaid(
              download({ name, text }, 'text/plain')
                ? `${name} was handed to your browser.`
                : 'Your browser did not take the file.',
            );
          }}
        >
          Save the file
        </button>
        <span class="small" role="status">
          {said}
        </span>
      </div>
    </>
  );
}
