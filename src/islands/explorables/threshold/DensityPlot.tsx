import { countsAt } from '../../../domain/ml/binormal.ts';
import { normalDensity } from '../../../domain/ml/normal.ts';
import { dragHandlers } from '../drag-handlers.ts';
import { count, fixed, plain } from '../figures.ts';
import { linear, path, steps } from '../scale.ts';
import type { Values } from '../setting.ts';
import type { Key } from './settings.ts';
import { AXIS, modelAt } from './settings.ts';

interface DensityPlotProps {
  /** Prefix for ids of elements. */
  id: string;
  values: Values<Key>;
  guess: number | undefined;
  /** Sets the threshold from a place on the drawing; absent where it cannot be dragged. */
  onThreshold: ((threshold: number) => void) | undefined;
  label: string;
  size: 'wid' | 'nar';
}

/** Genuine payments hang above the line, frauds below it; each side is drawn to its own height. */
export function DensityPlot({ id, values, guess, onThreshold, label, size }: DensityPlotProps) {
  const width = size === 'wid' ? 500 : 256;
  const tall = size === 'wid' ? 110 : 84;
  const upper = 44 + tall;
  const lower = upper + 22;
  const bottom = lower + tall;
  const inset = 7;
  const hatch = `${id}-h-${size}`;
  const x = linear(AXIS.from, AXIS.to, inset, width - inset);
  const back = linear(inset, width - inset, AXIS.from, AXIS.to);
  const model = modelAt(values);
  const { tp, fp, fn, tn } = countsAt(model, values.t);
  const peak = normalDensity(0);
  const genuine = (score: number) => upper - (tall * normalDensity(score)) / peak;
  const fraud = (score: number) =>
    lower + (tall * normalDensity((score - values.d) / values.s)) / peak;
  const outline = (from: number, to: number, y: (score: number) => number) =>
    steps(from, to, Math.max(1, Math.ceil((to - from) * 5))).map(
      (score) => [x(score), y(score)] as const,
    );
  const area = (from: number, to: number, y: (score: number) => number, base: number) =>
    path([[x(from), base], ...outline(from, to, y), [x(to), base]]);
  const blade = x(values.t);
  // The names of the two sides of the blade move with it, and stop before they leave the drawing.
  const beside = Math.min(width - 108, Math.max(116, blade));
  const pair = (y: number, left: string, right: string, signal = '') => (
    <>
      <text x={beside - 7} y={y} text-anchor="end" class={`xp-halo ${signal}`}>
        {left}
      </text>
      <text x={beside + 7} y={y} class="xp-halo">
        {right}
      </text>
    </>
  );
  return (
    <svg
      class={`ch ${onThreshold ? 'xp-drag ' : ''}${size}`}
      viewBox={`0 0 ${width} ${bottom + 54}`}
      role="img"
      aria-label={label}
      {...(onThreshold &&
        dragHandlers(width, (place) => {
          onThreshold(back(place));
        }))}
    >
      <pattern
        id={hatch}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0V6" class="hp" />
      </pattern>
      <path d={area(AXIS.from, values.t, genuine, upper)} fill={`url(#${hatch})`} />
      <path d={area(values.t, AXIS.to, genuine, upper)} class="xp-needless" />
      <path d={area(AXIS.from, values.t, fraud, lower)} class="f1" />
      <path d={area(values.t, AXIS.to, fraud, lower)} class="f2" />
      <path d={path(outline(AXIS.from, AXIS.to, genuine))} class="xp-line" />
      <path d={path(outline(AXIS.from, AXIS.to, fraud))} class="xp-line" />
      <path
        d={`M${inset} ${upper}H${width - inset}M${inset} ${lower}H${width - inset}`}
        class="ax"
      />
      {[-2, 0, 2, 4, 6].map((tick) => (
        <text key={tick} class="v" x={x(tick)} y={upper + 15} text-anchor="middle">
          {plain(tick)}
        </text>
      ))}
      {guess !== undefined && (
        <>
          <path d={`M${x(guess)} 40V${bottom + 40}`} class="xp-guess" />
          <text
            x={x(guess)}
            y={bottom + 52}
            text-anchor="middle"
          >{`your guess ${fixed(guess)}`}</text>
        </>
      )}
      <text class="st" x={inset} y="14">{`${count(fp + tn)} genuine payments`}</text>
      {pair(34, `left alone ${count(tn)}`, `needless ${count(fp)}`)}
      {pair(bottom + 18, `missed ${count(fn)}`, `caught ${count(tp)}`, 'tsig')}
      <text class="st" x={inset} y={bottom + 38}>{`${count(tp + fn)} frauds`}</text>
      <path d={`M${blade} 22V${bottom + 24}`} class="xp-blade" />
      <path d={`M${blade - 6} ${upper}h12v22h-12z`} class="xp-thumb" />
    </svg>
  );
}
