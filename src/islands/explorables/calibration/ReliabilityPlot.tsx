import { truthBehind } from '../../../domain/ml/bent-scores.ts';
import { fixed } from '../figures.ts';
import { across, chanceTicks, FRAME, SquarePlot, up } from '../SquarePlot.tsx';
import { path, steps } from '../scale.ts';
import type { Measured } from './words.ts';

const { left, right, top, bottom } = FRAME;
const BAR_HEIGHT = 56;

/** Reported chance against what happens; bars show how many cases stand behind each point. `id` is a prefix for ids. */
export function ReliabilityPlot({ id, measured }: { id: string; measured: Measured }) {
  const { scores, bins, error } = measured;
  const line = steps(0, 1, 60).map(
    (score) => [across(score), up(truthBehind(scores, score))] as const,
  );
  const bars = bins.map(({ from, to, share }) => {
    const height = share * BAR_HEIGHT;
    return `M${across(from) + 1} ${bottom}V${(bottom - height).toFixed(1)}H${across(to) - 1}V${bottom}z`;
  });
  return (
    <SquarePlot
      xTicks={chanceTicks(across)}
      yTicks={chanceTicks(up)}
      xName="reported chance"
      yName="Share that happens"
      label={`Reliability diagram in ten bins. Expected calibration error ${fixed(error, 3)}.`}
    >
      <pattern
        id={`${id}-h`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0V6" class="hp" />
      </pattern>
      <path
        d={path([
          [left, bottom],
          [right, top],
          [right, bottom],
        ])}
        class="xp-shade"
      />
      <path d={bars.join('')} fill={`url(#${id}-h)`} class="xp-bars" />
      <path
        d={path([
          [left, bottom],
          [right, top],
        ])}
        class="lead-l xp-dash"
      />
      <path d={path(line)} class="s2" />
      {bins.map(({ from, reported, observed }) =>
        reported === undefined || observed === undefined ? null : (
          <circle key={from} class="f2 xp-dot" cx={across(reported)} cy={up(observed)} r="4" />
        ),
      )}
      <text class="xp-halo" x={left + 6} y={top + 12}>
        reads too low
      </text>
      <text x={right - 4} y={bottom - 66} text-anchor="end">
        reads too high
      </text>
      <text x={right - 4} y={bottom - 10} text-anchor="end">
        bars: share of cases
      </text>
    </SquarePlot>
  );
}
