import { auc, averagePrecision, operatingPoint } from '../../../domain/ml/binormal.ts';
import { Fixed } from '../Fixed.tsx';
import { fixed, percent, plain } from '../figures.ts';
import { initialValues, type Values } from '../setting.ts';
import { Table } from '../Table.tsx';
import { type Key, modelAt, presets, settings } from './settings.ts';
import { precision } from './words.ts';

const summaryHead = ['Position', 'Positive', 'AUC', 'Average precision', 'Recall', 'Precision'];

/** A position as table cells. */
export function summary(values: Values<Key>, name: string): string[] {
  const model = modelAt(values);
  return [
    name,
    `${plain(values.p)}\u202f%`,
    fixed(auc(model), 3),
    fixed(averagePrecision(model), 3),
    percent(operatingPoint(model, values.t).recall),
    percent(precision(values)),
  ];
}

/** The assumptions and the presets for paper; drawn on the server only, so no browser loads it. */
export const RocPrFixed = () => (
  <Fixed assumptions="Harbor is fictional. Negatives score N(0, 1), positives N(d′, 1); both curves are exact, without sampling noise. “Sepsis v1” has a sensitivity of 33 %, a specificity of 83 % and a prevalence of 6.64 %, as published; its curve is a normal-model reconstruction.">
    <Table
      caption="Three positions of one instrument"
      head={summaryHead}
      rows={presets.map(({ name, values: set }) =>
        summary({ ...initialValues(settings), ...set }, name),
      )}
    />
  </Fixed>
);
