import { costPerThousand } from '../../../domain/ml/cost.ts';
import { dragHandlers } from '../drag-handlers.ts';
import { chance, count } from '../figures.ts';
import { FRAME, SquarePlot } from '../SquarePlot.tsx';
import { linear, path, steps } from '../scale.ts';
import { clamp } from '../setting.ts';
import { FLOOR, settings } from './settings.ts';
import type { Measured } from './words.ts';

const { left, right, top, bottom, width } = FRAME;
const powers = linear(Math.log10(FLOOR), 0, left, right);
const back = linear(left, right, Math.log10(FLOOR), 0);
/** Places a threshold on the ratio axis; smaller ones stand at its left end. */
const place = (threshold: number): number => powers(Math.log10(Math.max(FLOOR, threshold)));
const thresholds = steps(Math.log10(FLOOR), Math.log10(0.999), 50).map((power) => 10 ** power);

interface CostPlotProps {
  measured: Measured;
  threshold: number;
  /** Absent where the drawing cannot be dragged. */
  onThreshold: ((threshold: number) => void) | undefined;
  /** Leaves out the formula's answer and the true best: a learner is asked to find them. */
  isBlind?: boolean;
}

/** Cost per 1,000 cases over the threshold, with the formula's answer and the true best. */
export function CostPlot({ measured, threshold, onThreshold, isBlind }: CostPlotProps) {
  const { scores, prices, formula, formulaCost, best, chosenCost } = measured;
  const costs = thresholds.map((at) => costPerThousand(scores, prices, at));
  const highest = Math.max(...costs, 1e-9);
  const up = linear(0, highest, bottom, top + 10);
  const blade = place(threshold);
  const together = formula !== undefined && Math.abs(place(formula) - place(best.threshold)) < 6;
  // Names lean towards the middle, so that they stay inside the drawing.
  const name = (x: number, y: number, text: string, look = '', aside = -7) => {
    const start = x < (left + right) / 2;
    return (
      <text
        class={`xp-halo ${look}`}
        x={x + (start ? aside : -aside)}
        y={y}
        text-anchor={start ? 'start' : 'end'}
      >
        {text}
      </text>
    );
  };
  return (
    <SquarePlot
      xTicks={[0.001, 0.01, 0.1, 1].map((at) => [place(at), String(at)])}
      yTicks={[0, highest / 2, highest].map((cost) => [
        up(cost),
        cost < 10_000 ? count(cost) : `${count(cost / 1000)}k`,
      ])}
      xName="act on scores above"
      yName="Cost per 1,000 cases"
      label={`Cost over the threshold. It costs ${count(chosenCost)} at ${chance(threshold)}${isBlind ? '' : ` and least, ${count(best.cost)}, at ${chance(best.threshold)}`}.`}
      drag={
        onThreshold &&
        dragHandlers(width, (x) => {
          onThreshold(clamp(settings.t, Number((10 ** back(x)).toPrecision(2))));
        })
      }
    >
      <path
        d={path(thresholds.map((at, index) => [place(at), up(costs[index] ?? 0)] as const))}
        class="s2"
      />
      <path d={`M${blade} ${top}V${bottom}`} class="xp-blade" />
      <path d={`M${blade - 6} ${top - 6}h12v22h-12z`} class="xp-thumb" />
      {!isBlind && formula !== undefined && formulaCost !== undefined && (
        <>
          <circle class="xp-ring" cx={place(formula)} cy={up(formulaCost)} r="7" />
          {!together &&
            name(place(formula), up(formulaCost) - 13, `formula ${chance(formula)}`, '', 11)}
        </>
      )}
      {!isBlind && (
        <>
          <path d={`M${place(best.threshold) - 4} ${up(best.cost) - 4}h8v8h-8z`} class="f2" />
          {name(
            place(best.threshold),
            up(best.cost) + 24,
            `${together ? 'formula = ' : ''}best ${chance(best.threshold)}`,
            'st',
          )}
        </>
      )}
    </SquarePlot>
  );
}
