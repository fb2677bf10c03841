import { normalDemand } from '../../../domain/ml/demand.ts';
import { criticalShare, expectedStockCost } from '../../../domain/ml/newsvendor.ts';
import { count, percent, plain } from '../figures.ts';
import type { Field } from '../DecisionForm.tsx';

type Key = 'what' | 'under' | 'over' | 'mean' | 'deviation' | 'current' | 'owner';

/** What a plan under uncertain demand rests on. */
export const fields: readonly Field<Key>[] = [
  { key: 'what', label: 'Unit that is planned', initial: 'agent hours a week' },
  { key: 'under', label: 'Cost of a unit too few', initial: '80', range: [0, 1e9] },
  { key: 'over', label: 'Cost of a unit too many', initial: '20', range: [0, 1e9] },
  { key: 'mean', label: 'Mean of demand', initial: '1,130', range: [0, 1e12] },
  { key: 'deviation', label: 'Standard deviation of demand', initial: '400', range: [1e-6, 1e12] },
  { key: 'current', label: 'Planned today', initial: '1,130', range: [0, 1e12] },
  { key: 'owner', label: 'Owner of the two prices', initial: '' },
];

/** The paragraph for the decision record: the quantile, the plan, what it saves and how to check it. */
export function write(numbers: Record<Key, number>, texts: Record<Key, string>): string {
  const { under, over, mean, deviation, current } = numbers;
  const costs = { under, over };
  const share = criticalShare(costs);
  if (share === undefined || share === 0 || share === 1) {
    return 'With a price of zero on either side there is nothing to weigh: name what a unit too few and a unit too many cost first.';
  }
  const demand = normalDemand(mean, deviation);
  const plan = demand.quantile(share);
  if (plan <= 0) {
    return 'At these prices and this spread, planning nothing is the cheapest. Check the prices, and whether demand this uncertain is bell-shaped at all.';
  }
  const [then, now] = [plan, current].map((order) => expectedStockCost(demand, costs, order));
  const saved = (now ?? 0) - (then ?? 0);
  const change =
    saved < 0.005 * (now ?? 0)
      ? `Today’s plan of ${count(current)} costs about as little.`
      : `Against today’s plan of ${count(current)}, that saves about ${plain(Math.round(saved))} each period, from ${plain(Math.round(now ?? 0))} to ${plain(Math.round(then ?? 0))}.`;
  return [
    `We plan ${texts.what.trim() || '________'} for the quantile at ${plain(under)} / (${plain(under)} + ${plain(over)}) = ${percent(share)} of demand, which is about ${count(plan)} if demand is bell-shaped.`,
    change,
    `Forecasts are tuned to pinball loss at ${share.toFixed(2)} and reported with their bias.`,
    `Over 20 periods the plan should suffice about ${count(20 * share)} times. The prices belong to ${texts.owner.trim() || '________'}.`,
  ].join(' ');
}
