import { lognormalErrors } from '../../../domain/ml/expected-error.ts';
import { count, percent } from '../figures.ts';
import { Table } from '../Table.tsx';
import type { PartProps } from './Later.tsx';
import { MEDIAN } from './settings.ts';
import { measure } from './words.ts';

/** A row for each rule: its forecast, what it scores on each metric, and its bill. */
export function scoreRows(values: PartProps['values']): string[][] {
  return measure(values).rules.map(({ name, order, cost }) => {
    const { mape, mae, rmse } = lognormalErrors(MEDIAN, values.s, order);
    return [name, count(order), percent(mape), count(mae), count(rmse), `$${count(cost)}`];
  });
}

/** The four forecasts as a table: none is best on two metrics. */
export const ScoreTable = ({ values }: PartProps) => (
  <Table
    caption="Four forecasts under three error metrics, and what each costs a week"
    head={['Forecast', 'Hours', 'MAPE', 'MAE', 'RMSE', 'Bill']}
    rows={scoreRows(values)}
  />
);
