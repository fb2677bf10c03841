// Drawings here have no view box: places are per cent of the width they get, and text and marks keep their size. So one
// drawing serves every width, and nothing in it is ever scaled below 12 px.
import type { ComponentChildren } from 'preact';
import { ticks, decimalsOf, writeAligned } from '../../../domain/case-study/ticks.ts';
import { linear, type Scale } from '../../explorables/scale.ts';
import { typeset, wrap } from './text.ts';

/** Places on an axis as per cent, to a hundredth. */
export const percentScale = (from: number, to: number): Scale => {
  const scale = linear(from, to, 0, 100);
  return (value) => Math.round(100 * scale(value)) / 100;
};

/** Puts marks drawn around (0, 0) at a place in per cent. */
export const At = ({
  x,
  y = 50,
  children,
}: {
  x: number;
  y?: number;
  children: ComponentChildren;
}) => (
  <svg x={`${x}%`} y={`${y}%`}>
    {children}
  </svg>
);

/** Hatches of a drawing: plain and in the signal's colour. Ids start with `id`. */
export const Hatches = ({ id }: { id: string }) =>
  (['hatch', 'signal'] as const).map((name) => (
    <pattern
      key={name}
      id={`${id}-${name}`}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <path d="M0 0V5" class={`ex-h-${name}`} />
    </pattern>
  ));

/** How many steps an axis may have before its numbers touch in the narrowest drawing. */
export const stepsFor = (to: number): number => (writeAligned(to, 0).length > 4 ? 4 : 5);

interface AxisProps {
  from: number;
  to: number;
  unit: string;
}

/** The axis under rows, with its unit in the column of their names. */
export function Axis({ from, to, unit }: AxisProps) {
  const x = percentScale(from, to);
  const places = ticks(from, to, stepsFor(to));
  const decimals = decimalsOf(places);
  return (
    <>
      <span class="ex-unit">{typeset(unit)}</span>
      <svg class="ex-axis" width="100%" height="26">
        <line class="ax" x1="0%" x2="100%" y1="0.5" y2="0.5" />
        {places.map((value) => (
          <At key={value} x={x(value)} y={0}>
            <path class="ax" d="M0 0V5" />
            <text class="v" y="20" text-anchor="middle">
              {writeAligned(value, decimals)}
            </text>
          </At>
        ))}
      </svg>
    </>
  );
}

const LINE = 16;

/** The name of a limit above its line, which runs down behind all rows. */
export function Limit({ place, label }: { place: number; label: string }) {
  const lines = wrap(typeset(label), 24);
  const anchor = place < 30 ? 'start' : place > 70 ? 'end' : 'middle';
  return (
    <svg class="ex-limit" width="100%" height={lines.length * LINE + 6}>
      <At x={place} y={0}>
        {lines.map((line, index) => (
          <text key={line} y={12 + index * LINE} text-anchor={anchor}>
            {line}
          </text>
        ))}
      </At>
    </svg>
  );
}

/** What lies behind all rows: the line of the limit. */
export const Behind = ({ place, children }: { place?: number; children?: ComponentChildren }) => (
  <svg class="ex-behind" width="100%" height="100%">
    {children}
    {place !== undefined && (
      <line class="ex-limit-l" x1={`${place}%`} x2={`${place}%`} y1="0%" y2="100%" />
    )}
  </svg>
);
