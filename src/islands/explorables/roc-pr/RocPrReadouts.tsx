import { alertsAt, auc, averagePrecision } from '../../../domain/ml/binormal.ts';
import { count, fixed, percent } from '../figures.ts';
import { Readouts } from '../Readouts.tsx';
import type { Values } from '../setting.ts';
import { type Key, modelAt } from './settings.ts';
import { precision } from './words.ts';

/** The two areas, and what the threshold gives at the position. */
export function RocPrReadouts({ values }: { values: Values<Key> }) {
  const model = modelAt(values);
  return (
    <Readouts
      list={[
        { name: 'AUC', value: fixed(auc(model), 3) },
        { name: 'Average precision', value: fixed(averagePrecision(model), 3) },
        { name: 'Precision (PPV)', value: percent(precision(values)) },
        { name: 'Alerts per 1,000', value: count(alertsAt(model, values.t)) },
      ]}
    />
  );
}
