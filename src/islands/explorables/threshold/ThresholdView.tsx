import { countsAt } from '../../../domain/ml/binormal.ts';
import { ratesOf } from '../../../domain/ml/confusion-matrix.ts';
import { count, percent } from '../figures.ts';
import { Readouts } from '../Readouts.tsx';
import { clamp, type Values } from '../setting.ts';
import { DensityPlot } from './DensityPlot.tsx';
import { type Key, modelAt, settings } from './settings.ts';
import { loadWords, sentence } from './words.ts';

interface ThresholdPlotProps {
  /** Prefix for ids of elements. */
  id: string;
  values: Values<Key>;
  guess?: number | undefined;
  /** Absent where the drawing cannot be dragged. */
  onThreshold: ((threshold: number) => void) | undefined;
}

/** The drawing in two sizes, of which CSS shows the one that fits; dragging sets whole steps of the slider. */
export const ThresholdPlot = ({ id, values, guess, onThreshold }: ThresholdPlotProps) => (
  <>
    {(['wid', 'nar'] as const).map((size) => (
      <DensityPlot
        key={size}
        {...{ id, values, guess, size }}
        label={`Two distributions of scores cut by a threshold. ${sentence(values)}`}
        onThreshold={
          onThreshold &&
          ((t) => {
            onThreshold(clamp(settings.t, Math.round(t * 20) / 20));
          })
        }
      />
    ))}
  </>
);

/** Rates and daily counts at a position. */
export function ThresholdReadouts({ values }: { values: Values<Key> }) {
  const counts = countsAt(modelAt(values), values.t);
  const { recall, precision } = ratesOf(counts);
  const alerts = counts.tp + counts.fp;
  return (
    <Readouts
      list={[
        { name: 'Recall', value: percent(recall) },
        { name: 'Precision', value: percent(precision) },
        {
          name: 'Alerts a day',
          value: count(alerts),
          note: loadWords(alerts, values.k),
          over: Math.round(alerts) > values.k,
        },
        { name: 'Missed a day', value: count(counts.fn) },
      ]}
    />
  );
}
