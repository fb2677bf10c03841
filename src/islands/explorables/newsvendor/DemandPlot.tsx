import { normalDensity } from '../../../domain/ml/normal.ts';
import { dragHandlers } from '../drag-handlers.ts';
import { count, percent } from '../figures.ts';
import { FRAME, SquarePlot } from '../SquarePlot.tsx';
import { linear, path, steps } from '../scale.ts';
import { clamp } from '../setting.ts';
import { MEDIAN, settings } from './settings.ts';

const { left, right, top, bottom, width } = FRAME;
const MOST = 3000;
const across = linear(0, MOST, left, right);
const back = linear(left, right, 0, MOST);
/** Room above the peak, so that the blade's thumb and the shares have a place. */
const HEADROOM = 44;

interface DemandPlotProps {
  /** Prefix for ids of elements. */
  id: string;
  spread: number;
  order: number;
  covered: number;
  /** Absent where the drawing cannot be dragged. */
  onOrder: ((order: number) => void) | undefined;
}

/** How demand is spread over weeks, parted by the booking: weeks that it covers, and weeks that run short. */
export function DemandPlot({ id, spread, order, covered, onOrder }: DemandPlotProps) {
  const density = (demand: number): number =>
    demand <= 0 ? 0 : normalDensity(Math.log(demand / MEDIAN) / spread) / demand;
  const peak = density(MEDIAN * Math.exp(-spread * spread));
  const up = linear(0, peak, bottom, top + HEADROOM);
  const outline = (from: number, to: number) =>
    steps(from, to, Math.max(1, Math.ceil((to - from) / 25))).map(
      (demand) => [across(demand), up(density(demand))] as const,
    );
  const area = (from: number, to: number) =>
    path([[across(from), bottom], ...outline(from, to), [across(to), bottom]]);
  const blade = across(order);
  const beside = Math.min(right - 62, Math.max(left + 62, blade));
  return (
    <SquarePlot
      xTicks={[0, 1000, 2000, 3000].map((hours) => [across(hours), count(hours)])}
      yTicks={[]}
      xName="hours needed in a week"
      yName="How often"
      label={`Demand of a week, lognormal. ${count(order)} hours suffice in ${percent(covered)} of weeks.`}
      drag={
        onOrder &&
        dragHandlers(width, (x) => {
          onOrder(clamp(settings.o, Math.round(back(x) / 10) * 10));
        })
      }
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
      <path d={area(0, order)} fill={`url(#${id}-h)`} />
      <path d={area(order, MOST)} class="f1" />
      <path d={path(outline(0, MOST))} class="xp-line" />
      <path d={`M${blade} ${top}V${bottom}`} class="xp-blade" />
      <path d={`M${blade - 6} ${bottom - 22}h12v22h-12z`} class="xp-thumb" />
      <text class="xp-halo" x={beside - 7} y={top + 14} text-anchor="end">
        suffices
      </text>
      <text class="xp-halo st" x={beside - 7} y={top + 30} text-anchor="end">
        {percent(covered)}
      </text>
      <text class="xp-halo tsig" x={beside + 7} y={top + 14}>
        runs short
      </text>
      <text class="xp-halo st" x={beside + 7} y={top + 30}>
        {percent(1 - covered)}
      </text>
    </SquarePlot>
  );
}
