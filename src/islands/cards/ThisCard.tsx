import { recallOn } from '../../domain/flashcards/intervals.ts';
import type { CardState } from '../../domain/flashcards/schedule.ts';
import type { CardSettings } from '../../domain/flashcards/settings.ts';
import { dayNumber, plusDays } from '../../domain/flashcards/study-day.ts';
import { countOf } from '../count-of.ts';
import { dayWords, percent } from './words.ts';

const LEFT = 34;
const RIGHT = 232;
const TOP = 14;
const BOTTOM = 130;
/** Points of a drawn curve. */
const STEPS = 40;

interface Props {
  state: CardState | undefined;
  today: string;
  settings: CardSettings;
}

/** How recall of a card is predicted to fall from its last grade on: solid up to today, dashed after. */
function Curve({ state, today, settings }: Props & { state: CardState }) {
  const elapsed = Math.max(0, dayNumber(today) - dayNumber(state.last));
  const span = Math.max(4, elapsed * 1.5, state.interval * 1.5);
  const x = (days: number) => LEFT + (days / span) * (RIGHT - LEFT);
  const y = (share: number) => BOTTOM - share * (BOTTOM - TOP);
  const recallAfter = (days: number) =>
    recallOn(state, state.last, plusDays(state.last, Math.round(days)));
  const path = (from: number, to: number) =>
    Array.from({ length: STEPS + 1 }, (_, at) => Math.round(from + ((to - from) * at) / STEPS))
      .filter((days, at, all) => days !== all[at - 1])
      .map(
        (days, at) =>
          `${at === 0 ? 'M' : 'L'}${x(days).toFixed(1)} ${y(recallAfter(days)).toFixed(1)}`,
      )
      .join('');
  const chance = recallAfter(elapsed);
  const isLate = x(elapsed) > (LEFT + RIGHT) / 2;
  return (
    <svg
      class="fc-curve"
      viewBox="0 0 240 156"
      role="img"
      aria-label={`Predicted recall of this card: ${percent(chance)} today, ${countOf(elapsed, 'day')} after its last grade. You asked for ${percent(settings.retention)}.`}
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line class="fc-grid" x1={LEFT} x2={RIGHT} y1={y(share)} y2={y(share)} />
          <text x={LEFT - 6} y={y(share) + 4} text-anchor="end">
            {share}
          </text>
        </g>
      ))}
      <line
        class="fc-goal"
        x1={LEFT}
        x2={RIGHT}
        y1={y(settings.retention)}
        y2={y(settings.retention)}
      />
      <path class="fc-future" d={path(elapsed, span)} />
      <path class="fc-past" d={path(0, elapsed)} />
      <rect class="fc-now" x={x(elapsed) - 4} y={y(chance) - 4} width="8" height="8" />
      <text
        class="fc-now-t"
        x={x(elapsed) + (isLate ? -8 : 8)}
        y={y(chance) + 20}
        text-anchor={isLate ? 'end' : 'start'}
      >
        today {chance.toFixed(2)}
      </text>
      <text x={LEFT} y={BOTTOM + 20}>
        last grade
      </text>
      <text x={RIGHT} y={BOTTOM + 20} text-anchor="end">
        day {Math.round(span)}
      </text>
    </svg>
  );
}

/** What the record knows of the card that is asked. */
export function ThisCard({ state, today, settings }: Props) {
  return (
    <aside class="fc-this" aria-labelledby="fc-this">
      <h3 id="fc-this">This card</h3>
      {state ? (
        <>
          <Curve {...{ state, today, settings }} />
          <p class="small">
            Predicted recall since its last grade. The thin line is the{' '}
            {percent(settings.retention)} you asked for. First seen {dayWords(state.first)}; graded{' '}
            {countOf(state.reviews, 'time')}, forgotten {countOf(state.lapses, 'time')}.
          </p>
        </>
      ) : (
        <p class="small">
          New to you. Nothing is predicted before its first grade; an honest “Again” is the best
          start.
        </p>
      )}
    </aside>
  );
}
