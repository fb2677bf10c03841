import { gapCounts, type Stated } from '../../../domain/mentor/cohort-calibration.ts';
import { useWidth } from '../../case-study/debrief/use-width.ts';

interface DotPlotProps {
  stated: readonly Stated[];
  label: string;
}

/** Tallest stack, and largest dot, in pixels. */
const TALL = 150;
const LARGE = 6;
const MARGIN = { side: 16, top: 26, bottom: 44 };

/** One dot a learner, by how far what they said ran ahead of what came true, to the nearest ten points. */
export function DotPlot({ stated, label }: DotPlotProps) {
  const [place, width] = useWidth();
  const counts = gapCounts(stated);
  const span = width - 2 * MARGIN.side;
  const step = span / (counts.length - 1);
  const most = Math.max(1, ...counts);
  const r = Math.max(0.75, Math.min(LARGE, step / 2 - 1, TALL / most / 2 - 0.5));
  const height = MARGIN.top + Math.min(TALL, most * (2 * r + 1)) + MARGIN.bottom;
  const base = height - MARGIN.bottom;
  const x = (at: number) => MARGIN.side + at * step;
  const middle = (counts.length - 1) / 2;
  return (
    <div ref={place} class="co-plot">
      {width > 0 && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${String(width)} ${String(height)}`}
          role="img"
          aria-label={label}
        >
          <rect
            class="co-sure"
            x={x(middle + 0.5)}
            y="0"
            width={x(counts.length - 1) - x(middle + 0.5)}
            height={base}
          />
          <path
            class="co-axis"
            d={`M${String(x(0))} ${String(base)}H${String(x(counts.length - 1))}`}
          />
          <path class="co-even" d={`M${String(x(middle))} ${String(base)}V0`} />
          <text class="co-an" x={x(middle) - 8} y="14" text-anchor="end">
            said less
          </text>
          <text class="co-an" x={x(middle + 0.5) + 8} y="14">
            said more
          </text>
          {counts.flatMap((count, at) =>
            Array.from({ length: count }, (_, up) => (
              <circle
                key={`${String(at)} ${String(up)}`}
                class="co-dot"
                cx={x(at)}
                cy={base - 1 - r - up * (2 * r + 1)}
                r={r}
              />
            )),
          )}
          {[-100, -50, 0, 50, 100].map((points) => (
            <text
              key={points}
              x={x(middle + points / 10)}
              y={base + 16}
              text-anchor={points === -100 ? 'start' : points === 100 ? 'end' : 'middle'}
            >
              {points === 0 ? '0' : `${points < 0 ? '−' : '+'}${String(Math.abs(points))}`}
            </text>
          ))}
          <text x={width / 2} y={base + 36} text-anchor="middle">
            points by which it ran ahead of what came true
          </text>
        </svg>
      )}
    </div>
  );
}
