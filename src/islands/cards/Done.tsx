import { Aloud } from './Aloud.tsx';
import type { Study } from './use-study.ts';
import { cardsOf, whenWords } from './words.ts';

interface Props {
  study: Study;
  isCram: boolean;
  done: number;
  onLeave: () => void;
}

/** Why nothing is left to ask, and when there will be. */
function reasons({ now, cards, today }: Study, isCram: boolean): string {
  if (cards.length === 0) return 'No card passes your filters.';
  if (isCram) return 'You have recalled every card once. Your schedule has not moved.';
  return [
    now.nextDue ? `The next card falls due ${whenWords(now.nextDue, today)}.` : '',
    now.waiting > 0 ? `${cardsOf(now.waiting)} too like one of today’s come another day.` : '',
    now.beyond > 0 ? `Beyond your daily limit: ${cardsOf(now.beyond)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Nothing is left to ask: why, when there will be, and what to do instead. */
export function Done({ study, isCram, done, onLeave }: Props) {
  return (
    <div class="fc-done">
      <h2 tabIndex={-1}>{done > 0 ? `Done: ${cardsOf(done)}` : 'Nothing to ask now'}</h2>
      <p>{reasons(study, isCram)}</p>
      <Aloud />
      <div class="acts">
        <button type="button" class="btn" onClick={onLeave}>
          Back to your cards
        </button>
      </div>
    </div>
  );
}
