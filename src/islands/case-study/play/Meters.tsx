import { latenessOf } from '../../../domain/case-study/lateness.ts';
import type { Case, Run } from '../../../domain/case-study/case.ts';
import { placeOn, readingsOf, type Reading } from '../../../domain/case-study/meter.ts';
import { Sign } from './icons.tsx';
import { latenessWords, scaleWords, trendOf, valueWords, withinWords } from './words.ts';

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
  const { variable, value, within, isPast } = reading;
  const { unit, name, id, limit } = variable;
  const trend = trendOf(reading, run.path.length);
  const late = id === 'schedule' ? latenessOf(of, run) : undefined;
  return (
    <li class={isPast ? 'cp-meter over' : 'cp-meter'}>
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
          <Sign of="warn" />{' '}
          {limit === 0 ? 'Past zero' : `Past the limit of ${valueWords(unit, limit)}`}
          {unit === 'weeks' && ' weeks'}
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
        Bar: now. Dashed: before your last decision. Hatched: past the limit.
        {readings.some(({ within }) => within > 0) &&
          ' Whisker: the true value lies within it four times in five.'}
      </p>
    </>
  );
}

/** The six values in one strip that stays in sight on narrow screens and opens to the meters. */
export function StateStrip({ of, run }: StateProps) {
  return (
    <details class="cp-strip">
      <summary>
        <span class="vh">State</span>
        {readingsOf(of, run).map(({ variable: { id, name, unit }, value, within, isPast }) => (
          <span class={isPast ? 'over' : undefined} key={id}>
            <span class="n">{name}</span>
            <b>
              {within > 0 && (
                <>
                  <span aria-hidden="true">~</span>
                  <span class="vh">about </span>
                </>
              )}
              {valueWords(unit, value)}
              {isPast && (
                <>
                  <Sign of="warn" />
                  <span class="vh">, past the limit</span>
                </>
              )}
            </b>
          </span>
        ))}
      </summary>
      <Meters of={of} run={run} />
    </details>
  );
}
