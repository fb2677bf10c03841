import { cardSetting } from '../../domain/flashcards/settings.ts';
import { dayNumber } from '../../domain/flashcards/study-day.ts';
import { isCivilDay } from '../../domain/progress/civil-day.ts';
import { record } from '../../stores/log.ts';
import type { Study } from './use-study.ts';
import { countOf } from '../count-of.ts';
import { cardsOf, dayWords } from './words.ts';

/** Before an interview: its day, and all cards at once, which leaves the schedule alone. */
export function Cram({ study, onStart }: { study: Study; onStart: () => void }) {
  const { cards, settings, today } = study;
  const { interview } = settings;
  const isAhead = interview !== '' && interview >= today;
  const days = isAhead ? dayNumber(interview) - dayNumber(today) : 0;
  return (
    <section class="fc-cram" aria-labelledby="fc-cram">
      <h3 id="fc-cram">
        {isAhead
          ? days === 0
            ? 'Your interview is today'
            : `${countOf(days, 'day')} to your interview`
          : 'Before an interview'}
      </h3>
      <p class="ui">
        Cramming asks every card your filters show, first what you would recall least{' '}
        {isAhead ? `on ${dayWords(interview)}` : 'today'}. It never moves your schedule: when each
        card falls due stays as it is.
      </p>
      <div class="fc-cram-row">
        <label class="field">
          <span>Day of your interview</span>
          <input
            type="date"
            min={today}
            value={interview}
            onChange={(event) => {
              const day = event.currentTarget.value;
              // A year being typed passes through 0002, 0020 and 0202.
              if (day === '' || (isCivilDay(day) && day >= today))
                record(cardSetting('interview', day));
            }}
          />
        </label>
        <button type="button" class="btn" disabled={cards.length === 0} onClick={onStart}>
          Cram all {cardsOf(cards.length)}
        </button>
      </div>
    </section>
  );
}
