import { count } from '../figures.ts';
import { FRAME } from '../SquarePlot.tsx';
import { linear } from '../scale.ts';
import type { Measured } from './words.ts';

const { width, height } = FRAME;
const ROW = 44;
const FIRST = 42;

/** What each forecast costs when it is booked: solid for hours short, hatched for idle ones. `id` is the prefix under which the demand plot draws the hatch. */
export function BillPlot({ id, measured }: { id: string; measured: Measured }) {
  const { rules, yours, best } = measured;
  const bills = [...rules, yours];
  const long = linear(0, Math.max(...bills.map(({ cost }) => cost)), 0, width - 2);
  const hatch = `url(#${id}-h)`;
  const bar = (from: number, y: number, dollars: number): string =>
    `M${from.toFixed(1)} ${y + 6}h${long(dollars).toFixed(1)}v11H${from.toFixed(1)}z`;
  return (
    <svg
      class="ch xp-square"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Weekly bill of five bookings. The cheapest is ${count(best.order)} hours at $${count(best.cost)}; yours costs $${count(yours.cost)}.`}
    >
      <text x="1" y="13">
        Weekly bill, $
      </text>
      <path d="M112 4h11v11h-11z" class="f1" />
      <text x="127" y="13">
        short
      </text>
      <path d="M172 4h11v11h-11z" fill={hatch} class="xp-bars" />
      <text x="187" y="13">
        idle
      </text>
      {bills.map(({ name, order, short, idle, cost }, row) => {
        const y = FIRST + row * ROW;
        const look = name === yours.name ? 'tsig' : 'st';
        return (
          <g key={name}>
            <text x="1" y={y} class={look}>
              {`${name}, ${count(order)}`}
            </text>
            <text x={width - 1} y={y} text-anchor="end" class={look}>
              {count(cost)}
            </text>
            <path d={bar(1, y, short)} class="f1" />
            <path d={bar(1 + long(short), y, idle)} fill={hatch} class="xp-bars" />
          </g>
        );
      })}
    </svg>
  );
}
