import type { RefObject } from 'preact';
import { minutesSpent } from '../../domain/flashcards/statistics.ts';
import { Aloud } from './Aloud.tsx';
import type { Study } from './use-study.ts';
import { countOf } from '../count-of.ts';
import { cardsOf, whenWords } from './words.ts';

interface Props {
  study: Study;
  heading: RefObject<HTMLHeadingElement>;
  onStart: () => void;
  /** Takes all filters off. */
  onShowAll: () => void;
}

/** Minutes a card takes before a learner's own grades say better: a quarter, by rule of thumb. */
const MINUTES_A_CARD = 0.25;
/** Latest grades that say how long this learner takes; fewer than the first say nothing. */
const FEWEST = 20;
const LATEST = 100;

function timeLine({ now, schedules }: Study): string {
  const latest = schedules.reviewsFrom(Math.max(0, schedules.count - LATEST));
  const isOwn = latest.length >= FEWEST;
  const each = isOwn
    ? minutesSpent(latest, '0000-01-01', '9999-12-31') / latest.length
    : MINUTES_A_CARD;
  const minutes = Math.max(1, Math.round(now.queue.length * each));
  return `About ${countOf(minutes, 'minute')}, at ${
    isOwn ? `your ${Math.max(1, Math.round(each * 60))}` : '15'
  } seconds a card. Stop when you like; the rest wait.`;
}

function emptyLine({ now, cards, deck, today }: Study): string {
  if (cards.length === 0)
    return deck.cards.length === 0
      ? 'There are no cards yet.'
      : `None of your ${cardsOf(deck.cards.length)} passes the filters.`;
  if (now.nextDue)
    return `Nothing is due. The next card falls due ${whenWords(now.nextDue, today)}.`;
  return 'Nothing is due, and today has no room for new cards. You can raise its limit under “How you study”.';
}

/** What today holds, and the one button to begin. */
export function Today({ study, heading, onStart, onShowAll }: Props) {
  const { now, cards, deck } = study;
  const counts = [
    { name: 'due', count: now.due },
    { name: 'new', count: now.fresh },
    { name: 'again today', count: now.again },
  ];
  const hidden = [
    now.waiting > 0 ? `${cardsOf(now.waiting)} too like one of today’s wait for another day.` : '',
    now.beyond > 0 ? `Beyond your daily limit: ${cardsOf(now.beyond)}.` : '',
  ].filter(Boolean);
  return (
    <section class="fc-today" aria-labelledby="fc-today">
      <h2 id="fc-today" tabIndex={-1} ref={heading}>
        Today
      </h2>
      <dl class="fc-counts">
        {counts.map(({ name, count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p>{now.queue.length > 0 ? timeLine(study) : emptyLine(study)}</p>
      {hidden.length > 0 && <p class="small">{hidden.join(' ')}</p>}
      {now.queue.length > 0 ? (
        <div class="acts">
          <button type="button" class="btn pri" onClick={onStart}>
            Start with {cardsOf(now.queue.length)}
          </button>
        </div>
      ) : cards.length === 0 && deck.cards.length > 0 ? (
        <div class="acts">
          <button type="button" class="btn pri" onClick={onShowAll}>
            Show all cards
          </button>
        </div>
      ) : (
        <Aloud />
      )}
    </section>
  );
}
