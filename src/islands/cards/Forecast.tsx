import { forecast } from '../../domain/flashcards/statistics.ts';
import type { Study } from './use-study.ts';
import { cardsOf, dayWords, whenWords } from './words.ts';

const DAYS = 14;
const WIDTH = 280;
const HEIGHT = 96;
/** Where the bars stand. */
const GROUND = HEIGHT - 18;
const TALLEST = GROUND - 18;

/** Today is solid, what has not happened is hatched. */
function Bars({ days }: { days: readonly { day: string; count: number }[] }) {
  const most = Math.max(1, ...days.map(({ count }) => count));
  const step = WIDTH / DAYS;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <defs>
        <pattern
          id="fc-hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V5" class="fc-hatch" />
        </pattern>
      </defs>
      {days.map(({ day, count }, at) => {
        const height = (count / most) * TALLEST;
        return (
          count > 0 && (
            <g key={day}>
              <rect
                class={at === 0 ? 'fc-today-bar' : 'fc-later-bar'}
                fill={at === 0 ? undefined : 'url(#fc-hatch)'}
                x={at * step + 2}
                y={GROUND - height}
                width={step - 4}
                height={height}
              />
              <text x={at * step + step / 2} y={GROUND - 4 - height} text-anchor="middle">
                {count}
              </text>
            </g>
          )
        );
      })}
      <line x1="0" x2={WIDTH} y1={GROUND} y2={GROUND} class="fc-axis" />
      <text x="0" y={HEIGHT - 3}>
        today
      </text>
      <text x={WIDTH} y={HEIGHT - 3} text-anchor="end">
        in {DAYS - 1} days
      </text>
    </svg>
  );
}

/** What falls due in the next two weeks, as the schedule stands. */
export function Forecast({ study: { schedules, cards, today, now } }: { study: Study }) {
  // What waits to be read again is not asked, whatever its day.
  const held = new Set(now.leeches);
  const asked = held.size === 0 ? cards : cards.filter(({ id }) => !held.has(id));
  const days = forecast(schedules.states, asked, today, DAYS);
  const sum = days.reduce((total, { count }) => total + count, 0);
  const fullest = days.reduce((best, each) => (each.count > best.count ? each : best));
  const on = whenWords(fullest.day, today);
  return (
    <section class="fc-forecast" aria-labelledby="fc-forecast">
      <h3 id="fc-forecast">Due in the next two weeks</h3>
      {sum === 0 ? (
        <p class="small">Nothing is scheduled yet. Grade some cards, and their days appear here.</p>
      ) : (
        <>
          <Bars days={days} />
          <p class="small">
            {sum === 1
              ? `1 card falls due ${on}. `
              : `${cardsOf(sum)} fall due, most of them ${on} (${fullest.count}). `}
            New cards are not counted.
          </p>
          <details>
            <summary>As a table</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">Day</th>
                  <th scope="col" class="r">
                    Cards due
                  </th>
                </tr>
              </thead>
              <tbody>
                {days.map(({ day, count }) => (
                  <tr key={day}>
                    <th scope="row">{dayWords(day)}</th>
                    <td class="r">{count}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}
