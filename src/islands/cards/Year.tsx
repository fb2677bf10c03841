import { useLayoutEffect, useRef } from 'preact/hooks';
import { dayNumber } from '../../domain/flashcards/study-day.ts';
import { countOf } from '../count-of.ts';
import { dayWords } from './words.ts';

interface DayCount {
  readonly day: string;
  readonly count: number;
}

const CELL = 13;
/** Room for the names of weekdays and months. */
const LEFT = 32;
const TOP = 18;

/** Monday is 0: 1970-01-01 was a Thursday. */
const weekday = (day: string): number => (dayNumber(day) + 3) % 7;

const monthOf = (day: string): string =>
  new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' });

/** Five steps: none, then quarters of the fullest day. */
const stepOf = (count: number, most: number): number =>
  count === 0 ? 0 : Math.min(4, Math.ceil((count / most) * 4));

/** Grades on each day of a year, in columns of weeks that begin on Monday; today is outlined. */
function Calendar({ days, label }: { days: readonly DayCount[]; label: string }) {
  const most = Math.max(1, ...days.map(({ count }) => count));
  const first = weekday(days[0]?.day ?? '1970-01-01');
  const weeks = Math.ceil((days.length + first) / 7);
  const width = LEFT + weeks * CELL;
  const height = TOP + 7 * CELL;
  const scroll = useRef<HTMLDivElement>(null);
  // Where it does not fit, the latest weeks are what is looked for.
  useLayoutEffect(() => {
    scroll.current?.scrollTo({ left: width });
  }, []);
  const columnOf = (at: number) => LEFT + Math.floor((at + first) / 7) * CELL;
  return (
    <div
      class="fc-scroll"
      ref={scroll}
      tabIndex={0}
      role="group"
      aria-label="Calendar, scrolls sideways"
    >
      <svg viewBox={`0 0 ${width} ${height}`} {...{ width, height }} role="img" aria-label={label}>
        {['Mon', 'Wed', 'Fri'].map((name, at) => (
          <text key={name} x="0" y={TOP + at * 2 * CELL + 10}>
            {name}
          </text>
        ))}
        {days.map(({ day, count }, at) => (
          <g key={day}>
            {/* The first whole month is the first with a name: half a month has no room for one. */}
            {day.endsWith('-01') && at < days.length - 14 && (
              <text x={columnOf(at)} y="11">
                {monthOf(day)}
              </text>
            )}
            <rect
              class={`fc-heat-${stepOf(count, most)}${at === days.length - 1 ? ' fc-at' : ''}`}
              x={columnOf(at) + 1}
              y={TOP + weekday(day) * CELL + 1}
              width={CELL - 2}
              height={CELL - 2}
            />
          </g>
        ))}
      </svg>
    </div>
  );
}

/** A year of study: a sentence, the calendar, and the same as a table. */
export function Year({ days }: { days: readonly DayCount[] }) {
  const studied = days.filter(({ count }) => count > 0);
  const sum = studied.reduce((total, { count }) => total + count, 0);
  const fullest = studied.reduce((best, each) => (each.count > best.count ? each : best), {
    day: '',
    count: 0,
  });
  const finding =
    sum === 0
      ? 'No grades in the last year.'
      : `${countOf(sum, 'grade')} on ${countOf(studied.length, 'day')} of the last year, at most ${fullest.count} on ${dayWords(fullest.day)}.`;
  return (
    <>
      <h4>The last year</h4>
      <Calendar days={days} label={finding} />
      <p class="small">{finding} Darker days hold more; today is outlined.</p>
      {sum > 0 && (
        <details>
          <summary>Days as a table</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col" class="r">
                  Grades
                </th>
              </tr>
            </thead>
            <tbody>
              {[...studied].reverse().map(({ day, count }) => (
                <tr key={day}>
                  <th scope="row">
                    {dayWords(day)} {day.slice(0, 4)}
                  </th>
                  <td class="r">{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}
