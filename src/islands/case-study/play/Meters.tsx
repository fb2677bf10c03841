import { latenessOf } from '../../../domain/case-study/lateness.ts';
import type { Case, Run } from '../../../domain/case-study/case.ts';
import { placeOn, readingsOf, type Reading } from '../../../domain/case-study/meter.ts';
import { Sign } from './icons.tsx';
import { latenessWords, pastWords, scaleWords, trendOf, valueWords, withinWords } from './words.ts';

interface StateProps {
  of: Case;
  run: Run;
}

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** Ten ticks; a bar for now, dashes for before, hatch past the limit, a whisker where the meter is unsure. */
function Scale({ reading }: { reading: Reading }) {
  const { variable, value, before, within } = reading;
  const at = (amount: number) => placeOn(variable, amount);
  const limit = at(variable.limit);
  const past =
    variable.better === 'higher' ? { left: 0, width: limit } : { left: limit, width: 1 - limit };
  return (
    <span class="cp-scale" role="img" aria-label={scaleWords(reading)}>
      {past.width > 0 && (
        <i class="lim" style={{ left: percent(past.left), width: percent(past.width) }} />
      )}
      {before !== undefined && <i class="was" style={{ left: percent(at(before)) }} />}
      {within > 0 && (
        <i
          class="whisk"
          style={{
            left: percent(at(value - within)),
            width: percent(at(value + within) - at(value - within)),
          }}
        />
      )}
      <i class="now" style={{ left: percent(at(value)) }} />
    </span>
  );
}

function Meter({ of, run, reading }: StateProps & { reading: Reading }) {
  const { variable, value, within, isPast, isPastFromStart } = reading;
  const { unit, name, id } = variable;
  const trend = trendOf(reading, run.path.length);
  const late = id === 'schedule' ? latenessOf(of, run) : undefined;
  return (
    <li class={isPast && !isPastFromStart ? 'cp-meter over' : 'cp-meter'}>
      <span class="m-h">
        <b>{name}</b>
        <span class="m-v">
          {within > 0 && 'about '}
          {valueWords(unit, value)}
          {unit === 'weeks' && <small> weeks</small>}
          {within > 0 && <small>, {withinWords(reading)}</small>}
        </span>
      </span>
      <Scale reading={reading} />
      <span class="m-d">
        <Sign of={trend.shape} /> {trend.words}
      </span>
      {isPast && (
        <strong class="m-o">
          {!isPastFromStart && <Sign of="warn" />} {pastWords(reading)}
        </strong>
      )}
      {late && <span class="m-l">{latenessWords(of, late, run.scene === undefined)}</span>}
    </li>
  );
}

/** The six meters as a learner may read them. */
export function Meters({ of, run }: StateProps) {
  const readings = readingsOf(of, run);
  return (
    <>
      <ul class="cp-meters">
        {readings.map((reading) => (
          <Meter key={reading.variable.id} {...{ of, run, reading }} />
        ))}
      </ul>
      <p class="small cp-legend">
        Bar: now. Dashed: before your last decision. Hatched: below the floor or above the limit.
        {readings.some(({ within }) => within > 0) &&
          ' Whisker: the true value lies within it four times in five.'}
      </p>
    </>
  );
}

function Short({ reading }: { reading: Reading }) {
  const { variable, value, within, isPast, isPastFromStart } = reading;
  const isOver = isPast && !isPastFromStart;
  return (
    <span class={isOver ? 'over' : undefined}>
      <span class="n">{variable.name}</span>
      <b>
        {within > 0 && (
          <>
            <span aria-hidden="true">~</span>
            <span class="vh">about </span>
          </>
        )}
        {valueWords(variable.unit, value)}
        {isOver && <Sign of="warn" />}
        {isPast && <span class="vh">, {pastWords(reading)}</span>}
      </b>
    </span>
  );
}

/** The six values in one strip that stays in sight on narrow screens and opens to the meters. */
export function StateStrip({ of, run }: StateProps) {
  return (
    <details
      class="cp-strip"
      onToggle={({ currentTarget: strip }) => {
        // On a low screen it does not stay in sight by itself.
        if (strip.open && !matchMedia('(min-height: 28rem)').matches)
          strip.scrollIntoView({ block: 'start' });
      }}
    >
      <summary>
        <span class="vh">State</span>
        {readingsOf(of, run).map((reading) => (
          <Short key={reading.variable.id} reading={reading} />
        ))}
      </summary>
      <Meters of={of} run={run} />
    </details>
  );
}
