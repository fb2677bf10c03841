import type { Card } from '../../domain/flashcards/card.ts';
import { rereadKey } from '../../domain/flashcards/queue.ts';
import { record } from '../../stores/log.ts';
import type { CardsProps } from './types.ts';
import type { Study } from './use-study.ts';
import { cardsOf } from './words.ts';

/** Shown at once; the rest come when these are dealt with. */
const SHOWN = 3;

interface Props {
  card: Card;
  names: CardsProps;
  lapses: number;
}

function Leech({ card, names, lapses }: Props) {
  const lesson = names.lessons.find(({ slug }) => slug === card.lesson);
  const isTaught = lesson?.ready === true;
  return (
    <li>
      <p class="fc-leech-q">{card.front}</p>
      <p class="small">Forgotten {lapses} times.</p>
      <div class="acts">
        <a class="btn sm" href={isTaught ? `/lessons/${lesson.slug}/` : card.href}>
          {isTaught ? `Read lesson ${lesson.number} again` : 'Read the whole answer'}
        </a>
        <button
          type="button"
          class="btn sm"
          onClick={() => {
            record({ kind: 'set', key: rereadKey(card.id), value: String(lapses) });
          }}
        >
          I have read it
        </button>
      </div>
    </li>
  );
}

/** Cards that were forgotten too often: asking again does not help, reading does. */
export function Leeches({ study, names }: { study: Study; names: CardsProps }) {
  const { now, byId, schedules } = study;
  const cards = now.leeches.flatMap((id) => byId.get(id) ?? []);
  if (cards.length === 0) return null;
  return (
    <section class="fc-leeches" aria-labelledby="fc-leeches">
      <h3 id="fc-leeches">Read the lesson again</h3>
      <p class="ui">
        Asking the same thing once more has not helped. Read where it comes from; then the card
        comes back among the others.
      </p>
      <ul>
        {cards.slice(0, SHOWN).map((card) => (
          <Leech
            key={card.id}
            {...{ card, names }}
            lapses={schedules.states.get(card.id)?.lapses ?? 0}
          />
        ))}
      </ul>
      {cards.length > SHOWN && (
        <p class="small">{cardsOf(cards.length - SHOWN)} more after these.</p>
      )}
    </section>
  );
}
