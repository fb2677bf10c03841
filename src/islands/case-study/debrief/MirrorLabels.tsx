import { LOSING, type Distribution } from '../../../domain/case-study/distribution.ts';
import { linear } from '../../explorables/scale.ts';
import { lowest, type MirrorBox } from './mirror-box.ts';
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

interface NameProps {
  named: Named;
  y: number;
  /** Median of the policy, in pixels. */
  at: number;
  box: MirrorBox;
  /** Class of the name itself. */
  is: string;
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

/** Room that a letter of a name takes, in pixels: a little more than most do. */
const LETTER = 6.5;

/** Middle of a text that stands over its bars as far as the drawing has room; `length` in letters. */
export function overBars(
  at: number,
  length: number,
  { left, right }: Pick<MirrorBox, 'left' | 'right'>,
): number {
  const half = Math.min((length * LETTER) / 2, (right - left) / 2);
  return Math.max(left + half, Math.min(right - half, at));
}

/** The name of a policy with its share of losses: above or below everything that is drawn, so that no line meets it. */
function Name({ named: { name, of }, y, at, box, is }: NameProps) {
  const losing = `${shareWords(of.losing)} end below ${String(LOSING)}`;
  return (
    <text x={overBars(at, `${name}  ${losing}`.length, box)} y={y} text-anchor="middle">
      <tspan class={is}>{name}</tspan>
      <tspan dx="8">{losing}</tspan>
    </text>
  );
}

/** Names, medians and the pin. The label of the upper median stands on the side that the pin leaves free. */
export function MirrorLabels({ upper, lower, run, box }: LabelsProps) {
  const x = linear(0, 100, box.left, box.right);
  const [above, below] = [x(upper.of.median), x(lower.of.median)];
  const pin = run === undefined ? undefined : x(run);
  const label = besideMedian(above, pin, box);
  const isRight = pin !== undefined && pin > box.right - 110;
  return (
    <>
      <Name named={upper} y={14} at={above} is="tsig" box={box} />
      <Name named={lower} y={box.end - 12} at={below} is="st" box={box} />
      <path class="cd-median" d={`M${String(above)} ${String(box.up)}V58`} />
      <text class="st cd-halo" x={label.x} y="62" text-anchor={label.anchor}>
        median {points(upper.of.median)}
      </text>
      <path class="cd-median" d={`M${String(below)} ${String(box.down)}V${String(lowest(box))}`} />
      <text
        class="st cd-halo"
        x={overBars(below, 'median 57'.length, box)}
        y={lowest(box) + 16}
        text-anchor="middle"
      >
        median {points(lower.of.median)}
      </text>
      {pin !== undefined && run !== undefined && (
        <>
          <path class="cd-pin" d={`M${String(pin)} ${String(box.up)}V38`} />
          <path class="cd-pin-head" d={`M${String(pin - 5)} 30h10l-5 9z`} />
          <text
            class="an"
            x={pin + (isRight ? -9 : 9)}
            y="38"
            text-anchor={isRight ? 'end' : 'start'}
          >
            this run, {points(run)}
          </text>
        </>
      )}
    </>
  );
}
