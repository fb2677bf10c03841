import { decimalsOf, writeAligned } from '../../../domain/case-study/ticks.ts';
import type { Block } from '../../../schemas/exhibit.ts';
import { Figure } from './Figure.tsx';
import { At, Axis, Behind, Limit, percentScale } from './plot.tsx';
import { capital } from '../wording.ts';
import { typeset } from './text.ts';

type Intervals = Extract<Block, { type: 'intervals' }>;
type Row = Intervals['rows'][number];

/** An interval with its estimate. An end outside the axis is drawn as an arrow, because it goes on. */
function Whisker({ row, from, to }: { row: Row; from: number; to: number }) {
  const x = percentScale(from, to);
  const inside = (value: number) => x(Math.min(to, Math.max(from, value)));
  const tone = row.mark ? 'ex-t1' : 'ex-t2';
  const end = (goesOn: boolean, arrow: string) => (goesOn ? arrow : 'M0-4.5V4.5');
  return (
    <svg class="ex-plot" width="100%" height="32">
      <g class={tone}>
        <line x1={`${inside(row.low)}%`} x2={`${inside(row.high)}%`} y1="50%" y2="50%" />
        <At x={inside(row.low)}>
          <path d={end(row.low < from, 'M5-4.5 0 0 5 4.5')} />
        </At>
        <At x={inside(row.high)}>
          <path d={end(row.high > to, 'M-5-4.5 0 0-5 4.5')} />
        </At>
        <At x={inside(row.value)}>
          <path class="ex-dot" d={row.mark ? 'M0-7 7 0 0 7-7 0z' : 'M-4.5-4.5H4.5V4.5H-4.5z'} />
        </At>
      </g>
    </svg>
  );
}

/** The axis as written, or longer: an estimate or a limit is never drawn where it is not. */
function ends({ from, to, limit, rows }: Intervals): [number, number] {
  const drawn = [from, to, ...rows.map(({ value }) => value), ...(limit ? [limit.value] : [])];
  return [Math.min(...drawn), Math.max(...drawn)];
}

/** Estimates with their intervals, one below the other on a shared axis. */
export function ForestPlot({ block }: { block: Intervals }) {
  const { caption, sentence, unit, limit, rows } = block;
  const [from, to] = ends(block);
  const place = limit && percentScale(from, to)(limit.value);
  const isCounted = rows.some(({ cases }) => cases !== undefined);
  const decimals = decimalsOf(rows.flatMap(({ low, value, high }) => [low, value, high]));
  const write = (value: number) => writeAligned(value, decimals);
  const table = rows.map(({ label, value, low, high, cases }) => [
    label,
    write(value),
    write(low),
    write(high),
    ...(isCounted ? [cases?.toLocaleString('en-US') ?? '–'] : []),
  ]);
  return (
    <Figure
      caption={caption}
      sentence={sentence}
      drawing="ex-rows"
      columns={['Group', capital(unit), 'From', 'To', ...(isCounted ? ['n'] : [])]}
      rows={table}
      isMarked={(row) => rows[row]?.mark === true}
    >
      {limit && place !== undefined && <Limit place={place} label={limit.label} />}
      <div class="ex-body">
        <Behind {...(place !== undefined && { place })} />
        {rows.map((row, index) => (
          <div key={index} class={row.mark ? 'ex-row marked' : 'ex-row'}>
            <span class="ex-name">{typeset(row.label)}</span>
            <Whisker row={row} from={from} to={to} />
            <span class="ex-n">
              {row.cases !== undefined && (
                <>
                  <i class={index > 0 ? 'ex-again' : undefined}>n </i>
                  {row.cases.toLocaleString('en-US')}
                </>
              )}
            </span>
          </div>
        ))}
      </div>
      <Axis from={from} to={to} unit={unit} />
    </Figure>
  );
}
