import type { OperatingPoint } from '../../../domain/ml/binormal.ts';
import { auc, curve, operatingPoint } from '../../../domain/ml/binormal.ts';
import { fixed, percent, plain } from '../figures.ts';
import { across, chanceTicks, FRAME, SquarePlot, up } from '../SquarePlot.tsx';
import { path } from '../scale.ts';
import type { Values } from '../setting.ts';
import type { Key } from './settings.ts';
import { modelAt } from './settings.ts';

const POINTS = 90;
const { left, right, bottom } = FRAME;
const square = { xTicks: chanceTicks(across), yTicks: chanceTicks(up) };

/** Leaders from the chosen threshold to both axes; drawn under the names. */
const leaders = (x: number, y: number) => (
  <path d={`M${left} ${up(y)}H${across(x)}V${bottom}`} class="lead-l xp-dash" />
);
/** The chosen threshold on a curve. */
const mark = (x: number, y: number) => (
  <path d={`M${across(x) - 5} ${up(y) - 5}h10v10h-10z`} class="xp-thumb" />
);

/** Recall against false-positive rate; prevalence does not enter. `id` is a prefix for ids of elements. */
export function RocCurve({ id, values }: { id: string; values: Values<Key> }) {
  const model = modelAt(values);
  const point = operatingPoint(model, values.t);
  const line = curve(model, POINTS).map(
    ({ falsePositiveRate, recall }) => [across(falsePositiveRate), up(recall)] as const,
  );
  const area = fixed(auc(model), 3);
  return (
    <SquarePlot
      {...square}
      xName="false-positive rate"
      yName="Recall (ROC curve)"
      label={`ROC curve with an area of ${area}. The threshold stands at a false-positive rate of ${percent(point.falsePositiveRate)} and a recall of ${percent(point.recall)}.`}
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
      <path d={path([...line, [right, bottom], [left, bottom]])} fill={`url(#${id}-h)`} />
      <path
        d={path([
          [left, bottom],
          [right, up(1)],
        ])}
        class="lead-l xp-dash"
      />
      <path d={path(line)} class="s2" />
      {leaders(point.falsePositiveRate, point.recall)}
      <text class="st xp-halo" x={right - 8} y={bottom - 26} text-anchor="end">
        {`AUC ${area}`}
      </text>
      <text class="xp-halo" x={right - 8} y={bottom - 10} text-anchor="end">
        hatched area
      </text>
      {mark(point.falsePositiveRate, point.recall)}
    </SquarePlot>
  );
}

interface PrCurveProps {
  values: Values<Key>;
  /** The learner's guess, in per cent. */
  guess?: number | undefined;
}

/** Precision against recall, over the line a useless model would draw and the curve of a half-positive sample. */
export function PrCurve({ values, guess }: PrCurveProps) {
  const model = modelAt(values);
  const point = operatingPoint(model, values.t);
  const drawn = (points: readonly OperatingPoint[]) =>
    path(points.map(({ recall, precision = 1 }) => [across(recall), up(precision)] as const));
  const pilot = curve({ ...model, prevalence: 0.5 }, POINTS);
  const base = up(model.prevalence);
  const level = guess === undefined ? 0 : up(guess / 100);
  return (
    <SquarePlot
      {...square}
      xName="recall"
      yName="Precision (PR curve)"
      label={`Precision–recall curve at a prevalence of ${plain(values.p)}\u202f%. The threshold stands at a recall of ${percent(point.recall)} and a precision of ${percent(point.precision)}.`}
    >
      {leaders(point.recall, point.precision ?? 1)}
      {values.p < 50 && (
        <>
          <path d={drawn(pilot)} class="s2 xp-dash" />
          <text class="xp-halo" x={right - 48} y={up(1) + 40} text-anchor="end">
            {`dashed: 50\u202f%`}
          </text>
        </>
      )}
      <path d={`M${left} ${base}H${right}`} class="lead-l xp-dash" />
      <path d={`M2 ${bottom + 27}h22`} class="lead-l xp-dash" />
      <text x={30} y={bottom + 31}>
        {`no skill: ${plain(values.p)}\u202f%`}
      </text>
      {guess !== undefined && (
        <>
          <path d={`M${left} ${level}H${right}`} class="xp-guess" />
          <text class="xp-halo" x={right} y={level - 5} text-anchor="end">
            {`your guess ${plain(guess)}\u202f%`}
          </text>
        </>
      )}
      <path d={drawn(curve(model, POINTS))} class="s2" />
      {mark(point.recall, point.precision ?? 1)}
    </SquarePlot>
  );
}
