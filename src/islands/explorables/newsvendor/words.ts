import { expectedStockCost, pricedOrders } from '../../../domain/ml/newsvendor.ts';
import { count, percent } from '../figures.ts';
import type { Values } from '../setting.ts';
import { initialValues } from '../setting.ts';
import { costsAt, demandAt, type Key, settings, truth } from './settings.ts';

/** A booking with its weekly bill in dollars. */
export interface Bill {
  readonly name: string;
  readonly order: number;
  /** Dollars for hours short, and for idle hours. */
  readonly short: number;
  readonly idle: number;
  readonly cost: number;
}

const names = {
  cheapest: 'Cheapest: a quantile',
  mean: 'Least RMSE: the mean',
  median: 'Least MAE: the median',
  mape: 'Least MAPE',
};

/** Everything the drawings and the words show about the booking; only whole hours can be booked. */
export function measure(values: Values<Key>) {
  const [demand, costs] = [demandAt(values), costsAt(values)];
  const bill = (name: string, order: number): Bill => {
    const short = costs.under * demand.unmet(order);
    const cost = expectedStockCost(demand, costs, order);
    return { name, order, short, idle: cost - short, cost };
  };
  const priced = pricedOrders(demand, costs);
  const rules = (['mape', 'median', 'mean', 'cheapest'] as const).flatMap((rule) =>
    priced
      .filter((one) => one.rule === rule)
      .map(({ order }) => bill(names[rule], Math.round(order))),
  );
  const yours = bill('Your booking', values.o);
  return { demand, rules, yours, best: rules.at(-1) ?? yours, covered: demand.below(values.o) };
}

/** What `measure` gives. */
export type Measured = ReturnType<typeof measure>;

const dollars = (value: number): string => `$${count(value)}`;

/** What the booking means and costs; nothing is said of others. */
export function costWords({ yours, covered }: Measured): string {
  return `Booking ${count(yours.order)} hours suffices in ${percent(covered)} of weeks. It costs ${dollars(yours.cost)} a week: ${dollars(yours.short)} for hours short and ${dollars(yours.idle)} for idle ones`;
}

/** What the two drawings show now. */
export function sentence(measured: Measured): string {
  const { best, yours } = measured;
  const extra = yours.cost / best.cost - 1;
  const compared =
    extra < 0.0005
      ? 'No other booking costs less'
      : `The cheapest, ${count(best.order)} hours, costs ${dollars(best.cost)}, so yours costs ${percent(extra)} more`;
  return `${costWords(measured)}. ${compared}.`;
}

/** What a position means, for people who hear a slider. */
export function meaning({ yours, covered }: Measured): string {
  return `suffices in ${percent(covered)} of weeks, ${dollars(yours.cost)} a week`;
}

const start = initialValues(settings);

/** What the learner's guess would cost. */
export function consequence(guess: number): string {
  const { yours, best } = measure({ ...start, o: guess });
  const extra = yours.cost / best.cost - 1;
  return `You booked ${count(guess)} hours, at ${dollars(yours.cost)} a week: ${extra < 0.005 ? 'as cheap as it gets' : `${percent(extra)} more than needed`}.`;
}

/** The answer to the opening question. */
export const answer = `The cheapest booking is ${count(truth)} hours, which suffices in 80\u202f% of weeks.`;
