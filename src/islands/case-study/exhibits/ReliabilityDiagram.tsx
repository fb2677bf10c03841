import { axisEnd, decimalsOf, ticks, writeAligned } from '../../../domain/case-study/ticks.ts';
import { wilsonInterval } from '../../../domain/ml/interval.ts';
import type { Block } from '../../../schemas/exhibit.ts';
import { CaseCounts } from './CaseCounts.tsx';
import { Figure } from './Figure.tsx';
import { At, percentScale } from './plot.tsx';

type Calibration = Extract<Block, { type: 'calibration' }>;

const measure = ({ score, events, cases }: Calibration['bins'][number]) => ({
  score,
  cases,
  events,
  share: events / cases,
  ...wilsonInterval(events, cases),
});
type Bin = ReturnType<typeof measure>;

/** Both axes end alike: at 1, or earlier when nothing reaches half as far. */
function endOf(bins: readonly Bin[]): number {
  const reach = Math.max(...bins.flatMap(({ score, share, high }) => [score, share, high]));
  return reach > 0.5 ? 1 : axisEnd(reach, 5);
}

/** The square: share that happened over mean score, with 95 % intervals. */
function Square({ bins, end }: { bins: readonly Bin[]; end: number }) {
  const x = percentScale(0, end);
  const y = percentScale(end, 0);
  return (
    <svg class="ex-square" width="100%" height="100%">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
        <path d="M0 100 100 0V100z" class="ex-shade" />
      </svg>
      <line class="ex-even" x1="0%" y1="100%" x2="100%" y2="0%" />
      <line class="ax" x1="0%" x2="0%" y1="0%" y2="100%" />
      <line class="ax" x1="0%" x2="100%" y1="100%" y2="100%" />
      <At x={4} y={0}>
        <text class="an" y="24">
          reads too low
        </text>
      </At>
      <At x={96} y={100}>
        <text class="an" y="-14" text-anchor="end">
          reads too high
        </text>
      </At>
      {bins.map(({ score, share, low, high }, index) => (
        <g key={index} class="ex-t2">
          <line x1={`${x(score)}%`} x2={`${x(score)}%`} y1={`${y(high)}%`} y2={`${y(low)}%`} />
          <At x={x(score)} y={y(high)}>
            <path d="M-4 0H4" />
          </At>
          <At x={x(score)} y={y(low)}>
            <path d="M-4 0H4" />
          </At>
          <At x={x(score)} y={y(share)}>
            <path class="ex-dot" d="M-4.5-4.5H4.5V4.5H-4.5z" />
          </At>
        </g>
      ))}
    </svg>
  );
}

/** Mean score against the share that happened, bin by bin. */
export function ReliabilityDiagram({ block }: { block: Calibration }) {
  const bins = block.bins.map(measure);
  const end = endOf(bins);
  const places = ticks(0, end, 5);
  const x = percentScale(0, end);
  const decimals = decimalsOf(places);
  // Two digits of the largest share in the table, so that rare events do not all read 0.00.
  const exact = Math.max(
    Math.ceil(-Math.log10(end)) + 2,
    decimalsOf(block.bins.map(({ score }) => score)),
  );
  return (
    <Figure
      caption={block.caption}
      sentence={block.sentence}
      drawing="ex-rel"
      legend="Square: share that happened, with its 95 % interval. On the dashed line, scores mean what they say. Shaded: scores promise more than happens. n: cases in the bin."
      columns={['Score', 'Happened', 'Share', '95 % interval']}
      rows={bins.map(({ score, cases, events, share, low, high }) => [
        writeAligned(score, exact),
        `${events.toLocaleString('en-US')} of ${cases.toLocaleString('en-US')}`,
        writeAligned(share, exact),
        `${writeAligned(low, exact)}–${writeAligned(high, exact)}`,
      ])}
    >
      <span class="ex-yname">Share that happened</span>
      <svg class="ex-yaxis" width="100%" height="100%">
        {places.map((value) => (
          <At key={value} x={100} y={100 - x(value)}>
            <path class="ax" d="M-5 0H0" />
            <text class="v" x="-9" y="4" text-anchor="end">
              {writeAligned(value, decimals)}
            </text>
          </At>
        ))}
      </svg>
      <Square bins={bins} end={end} />
      <span class="ex-casesname">n</span>
      <CaseCounts bins={bins} x={x} />
      <svg class="ex-xaxis" width="100%" height="26">
        {places.map((value) => (
          <At key={value} x={x(value)} y={0}>
            <path class="ax" d="M0 0V5" />
            <text class="v" y="20" text-anchor="middle">
              {writeAligned(value, decimals)}
            </text>
          </At>
        ))}
      </svg>
      <span class="ex-xname">Mean score of the bin</span>
    </Figure>
  );
}
