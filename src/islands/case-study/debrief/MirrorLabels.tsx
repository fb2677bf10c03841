import { LOSING, type Distribution } from '../../../domain/case-study/distribution.ts';
import { linear } from '../../explorables/scale.ts';
import type { MirrorBox } from './mirror-box.ts';
import { points, shareWords } from './words.ts';

/** A policy by its name and what its re-runs came to. */
export interface Named {
  readonly name: string;
  readonly of: Distribution;
}

interface LabelsProps {
  upper: Named;
  lower: Named;
  /** Outcome of the run that happened. */
  run?: number;
  box: MirrorBox;
}

/** Room that "median 57" takes, in pixels. */
const MEDIAN = 68;

/** Where the label of the upper median stands: away from the pin where there is room, else beyond it. */
export function besideMedian(
  at: number,
  pin: number | undefined,
  { left, right }: Pick<MirrorBox, 'left' | 'right'>,
): { readonly x: number; readonly anchor: 'start' | 'end' } {
  const wantsLeft = pin === undefined ? at > (left + right) / 2 : pin >= at;
  const goesLeft = wantsLeft ? at - MEDIAN >= left : at + MEDIAN > right;
  const isInTheWay =
    pin !== undefined &&
    (goesLeft ? pin < at && pin > at - MEDIAN : pin >= at && pin < at + MEDIAN);
  const from = isInTheWay ? pin : at;
  return goesLeft ? { x: from - 7, anchor: 'end' } : { x: from + 7, anchor: 'start' };
}

/** Room that the name of a policy takes, in pixels. */
const NAME = 150;

/** Where the name of a policy stands: next to its own bars, on the side that has room, else at the emptier edge. */
export function besideBars(
  low: number,
  high: number,
  { left, right }: Pick<MirrorBox, 'left' | 'right'>,
): { readonly x: number; readonly 'text-anchor': 'start' | 'end' } {
  if (high + 12 + NAME <= right) return { x: high + 12, 'text-anchor': 'start' };
  if (low - 12 - NAME >= left) return { x: low - 12, 'text-anchor': 'end' };
  return low - left > right - high
    ? { x: left + 8, 'text-anchor': 'start' }
    : { x: right - 8, 'text-anchor': 'end' };
}

/** Names, medians and the pin. A label stands on the side that its neighbour leaves free. */
export function MirrorLabels({ upper, lower, run, box }: LabelsProps) {
  const x = linear(0, 100, box.left, box.right);
  const name = ({ of }: Named) => besideBars(x(of.p10), x(of.p90), box);
  const losing = ({ of }: Named) => `${shareWords(of.losing)} end below ${String(LOSING)}`;
  const [above, below] = [x(upper.of.median), x(lower.of.median)];
  const pin = run === undefined ? undefined : x(run);
  const label = besideMedian(above, pin, box);
  const isRight = pin !== undefined && pin > box.right - 110;
  return (
    <>
      <text class="tsig" y={box.top + 19} {...name(upper)}>
        {upper.name}
      </text>
      <text y={box.top + 35} {...name(upper)}>
        {losing(upper)}
      </text>
      <text class="st" y={box.end - 26} {...name(lower)}>
        {lower.name}
      </text>
      <text y={box.end - 10} {...name(lower)}>
        {losing(lower)}
      </text>
      <path class="cd-median" d={`M${String(above)} ${String(box.up)}V46`} />
      <text class="st cd-halo" x={label.x} y="48" text-anchor={label.anchor}>
        median {points(upper.of.median)}
      </text>
      <path
        class="cd-median"
        d={`M${String(below)} ${String(box.down)}V${String(box.down + box.tall + 8)}`}
      />
      <text
        class="st cd-halo"
        x={Math.min(below, box.right - 36)}
        y={box.down + box.tall + 24}
        text-anchor="middle"
      >
        median {points(lower.of.median)}
      </text>
      {pin !== undefined && run !== undefined && (
        <>
          <path class="cd-pin" d={`M${String(pin)} ${String(box.up)}V26`} />
          <path class="cd-pin-head" d={`M${String(pin - 5)} 18h10l-5 9z`} />
          <text
            class="an"
            x={pin + (isRight ? -9 : 9)}
            y="25"
            text-anchor={isRight ? 'end' : 'start'}
          >
            this run, {points(run)}
          </text>
        </>
      )}
    </>
  );
}
