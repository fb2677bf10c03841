import type { ComponentChildren } from 'preact';
import type { Scale } from './scale.ts';
import { linear } from './scale.ts';

/** Where the axes of a square drawing lie in its 256 × 268 view box. */
export const FRAME = { left: 40, right: 248, top: 26, bottom: 234, width: 256, height: 268 };

/** The unit square of a square drawing. */
export const across: Scale = linear(0, 1, FRAME.left, FRAME.right);
/** Upwards: 0 at the bottom axis, 1 at the top. */
export const up: Scale = linear(0, 1, FRAME.bottom, FRAME.top);

/** A mark on an axis: its place in the drawing and its text. */
export type Tick = readonly [place: number, text: string];

/** Ticks of an axis that shows chances. */
export const chanceTicks = (scale: Scale): Tick[] =>
  [0, 0.5, 1].map((value) => [scale(value), String(value)]);

interface SquarePlotProps {
  /** The finding, for people who do not see the drawing. */
  label: string;
  xName: string;
  yName: string;
  xTicks: readonly Tick[];
  yTicks: readonly Tick[];
  children: ComponentChildren;
  /** Pointer handlers when the drawing can be dragged. */
  drag?: object | undefined;
}

/** A small drawing with named axes; one size serves phones and wide screens, its text never below 12 px. */
export function SquarePlot(props: SquarePlotProps) {
  const { label, xName, yName, xTicks, yTicks, children, drag } = props;
  const { left, right, top, bottom, width, height } = FRAME;
  return (
    <svg
      class={drag ? 'ch xp-square xp-drag' : 'ch xp-square'}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      {...drag}
    >
      <path d={`M${left} ${top}V${bottom}H${right}`} class="ax" />
      {xTicks.map(([x, text]) => (
        <text key={text} class="v" x={x} y={bottom + 16} text-anchor="middle">
          {text}
        </text>
      ))}
      {yTicks.map(([y, text]) => (
        <text key={text} class="v" x={left - 5} y={y + 4} text-anchor="end">
          {text}
        </text>
      ))}
      <text x={right} y={bottom + 31} text-anchor="end">
        {xName}
      </text>
      <text x={2} y="13">
        {yName}
      </text>
      {children}
    </svg>
  );
}
