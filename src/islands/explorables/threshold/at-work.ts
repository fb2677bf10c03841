import { count, percent } from '../figures.ts';
import type { Field } from '../DecisionForm.tsx';
import { loadWords } from './words.ts';

type Key =
  'threshold' | 'cases' | 'share' | 'recall' | 'precision' | 'capacity' | 'owner' | 'review';

/** What a decision record needs to know about an operating point. */
export const fields: readonly Field<Key>[] = [
  { key: 'threshold', label: 'Threshold in use', initial: '1.00' },
  { key: 'cases', label: 'Cases a day', initial: '20,000', range: [1, 1e9] },
  { key: 'share', label: 'Positive cases, %', initial: '1', range: [0.0001, 100] },
  { key: 'recall', label: 'Measured recall, %', initial: '84', range: [0, 100] },
  { key: 'precision', label: 'Measured precision, %', initial: '5', range: [0.01, 100] },
  { key: 'capacity', label: 'Alerts the team clears a day', initial: '400', range: [0, 1e9] },
  { key: 'owner', label: 'Owner of the threshold', initial: '' },
  { key: 'review', label: 'Review date', initial: '' },
];

/** The paragraph for the decision record: rates turned into counts, load and an owner. */
export function write(numbers: Record<Key, number>, texts: Record<Key, string>): string {
  const positives = (numbers.cases * numbers.share) / 100;
  const caught = (positives * numbers.recall) / 100;
  const alerts = (100 * caught) / numbers.precision;
  const blank = (text: string): string => text.trim() || '________';
  if (alerts - caught > numbers.cases - positives) {
    return 'These rates cannot all be true: they would need more false alerts than there are negative cases. Check the precision and the share of positive cases.';
  }
  return [
    `Operating point: threshold ${blank(texts.threshold)}, recall ${percent(numbers.recall / 100)}, precision ${percent(numbers.precision / 100)}.`,
    `On ${count(numbers.cases)} cases a day, ${percent(numbers.share / 100)} of them positive, this means ${count(alerts)} alerts a day: ${count(caught)} caught and ${count(alerts - caught)} needless. It misses ${count(positives - caught)} a day.`,
    `The team clears ${count(numbers.capacity)}, so the queue is ${loadWords(alerts, numbers.capacity)}.`,
    `Owner: ${blank(texts.owner)}. Review by: ${blank(texts.review)}, or earlier if volume, positive share or staffing changes.`,
  ].join(' ');
}
