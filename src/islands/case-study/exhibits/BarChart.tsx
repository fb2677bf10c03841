import { axisEnd, decimalsOf, writeAligned } from '../../../domain/case-study/ticks.ts';
import type { Block } from '../../../schemas/exhibit.ts';
import { Figure } from './Figure.tsx';
import { Mark } from './Mark.tsx';
import { Axis, Behind, Hatches, Limit, percentScale, stepsFor } from './plot.tsx';
import { capital } from '../wording.ts';
import { typeset } from './text.ts';

type Bars = Extract<Block, { type: 'bars' }>;

/** Amounts from zero, one below the other; what goes beyond the limit is hatched. `id` starts the ids of the hatches. */
export function BarChart({ block, id }: { block: Bars; id: string }) {
  const { caption, sentence, unit, limit, rows } = block;
  const most = Math.max(...rows.map(({ value }) => value), limit?.value ?? 0);
  const end = axisEnd(most, stepsFor(most));
  const x = percentScale(0, end);
  const decimals = decimalsOf(rows.map(({ value }) => value));
  const write = (value: number) => writeAligned(value, decimals);
  const place = limit && x(limit.value);
  return (
    <Figure
      caption={caption}
      sentence={sentence}
      drawing="ex-rows ex-bars"
      columns={['Item', capital(unit)]}
      rows={rows.map(({ label, value }) => [label, write(value)])}
      isMarked={(row) => rows[row]?.mark === true}
    >
      {limit && place !== undefined && <Limit place={place} label={limit.label} />}
      <div class="ex-body">
        {rows.map(({ label, value, mark }, index) => {
          const within = x(Math.min(value, limit?.value ?? value));
          return (
            <div key={index} class={mark ? 'ex-row marked' : 'ex-row'}>
              <span class="ex-name">
                {mark && <Mark />}
                {typeset(label)}
              </span>
              <svg class={`ex-plot ${mark ? 'ex-t1' : 'ex-t2'}`} width="100%" height="32">
                <line class="ex-rule" x1="0%" x2="100%" y1="50%" y2="50%" />
                <g transform="translate(0 -7)">
                  <rect class="ex-dot" x="0%" y="50%" width={`${within}%`} height="14" />
                  {x(value) > within && (
                    <rect
                      class="ex-over"
                      x={`${within}%`}
                      y="50%"
                      width={`${x(value) - within}%`}
                      height="14"
                      fill={`url(#${id}-${mark ? 'signal' : 'hatch'})`}
                    />
                  )}
                </g>
              </svg>
              <span class="ex-n">{write(value)}</span>
            </div>
          );
        })}
        <Behind {...(place !== undefined && { place })}>
          <Hatches id={id} />
          <line class="ax ex-zero" x1="0%" x2="0%" y1="0%" y2="100%" />
        </Behind>
      </div>
      <Axis from={0} to={end} unit={unit} />
    </Figure>
  );
}
