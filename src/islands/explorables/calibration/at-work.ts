import { breakEvenChance } from '../../../domain/ml/cost.ts';
import { chance, plain } from '../figures.ts';
import type { Field } from '../DecisionForm.tsx';

type Key = 'unit' | 'needless' | 'miss' | 'review' | 'current' | 'checked';

/** What a cost-based threshold rests on. */
export const fields: readonly Field<Key>[] = [
  { key: 'unit', label: 'Unit of cost', initial: 'EUR' },
  { key: 'needless', label: 'Harm of a needless action', initial: '10', range: [0, 1e9] },
  { key: 'miss', label: 'Harm of a miss', initial: '180', range: [0, 1e9] },
  { key: 'review', label: 'Price of handling one alert', initial: '4', range: [0, 1e9] },
  { key: 'current', label: 'Threshold in use, 0 to 1', initial: '0.5', range: [0, 1] },
  { key: 'checked', label: 'Calibration last checked on', initial: '' },
];

/** The paragraph for the decision record: the break-even chance, its costs and its condition. */
export function write(numbers: Record<Key, number>, texts: Record<Key, string>): string {
  const unit = texts.unit.trim();
  const money = (value: number): string => `${plain(value)}${unit && ` ${unit}`}`;
  const { needless, miss, review, current } = numbers;
  const even = breakEvenChance({ falsePositive: needless, falseNegative: miss, review });
  if (even === undefined) {
    return 'With no harm on either side there is nothing to weigh: name what a miss and a needless action cost first.';
  }
  const place =
    even >= 1
      ? 'Handling an alert costs at least as much as a miss, so acting never pays at these prices.'
      : `Acting pays above a true chance of (${plain(needless)} + ${plain(review)}) / (${plain(needless)} + ${plain(miss)}) = ${chance(even)}.`;
  const gap =
    Math.abs(current - even) < 0.005
      ? 'The threshold in use matches it.'
      : `The threshold in use is ${chance(current)}, which ${current > even ? 'lets cases pass that are worth acting on' : 'acts on cases that are not worth it'}.`;
  return [
    `Costs agreed: ${money(needless)} for a needless action, ${money(miss)} for a miss, ${money(review)} for each alert handled.`,
    place,
    gap,
    `This holds for calibrated scores only; calibration was last checked on ${texts.checked.trim() || '________'}. If capacity binds first, the capacity sets the threshold and this number prices the shortfall.`,
  ].join(' ');
}
