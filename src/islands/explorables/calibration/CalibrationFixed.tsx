import { Fixed } from '../Fixed.tsx';
import { chance, count, fixed } from '../figures.ts';
import { initialValues, type Values } from '../setting.ts';
import { Table } from '../Table.tsx';
import { type Key, presets, settings } from './settings.ts';
import { measure } from './words.ts';

const summaryHead = ['Position', 'ECE', 'Brier', 'Cost at 0.10', 'Cheapest at', 'Cost there'];

/** A position as table cells. */
export function summary(values: Values<Key>, name: string): string[] {
  const { error, brier, chosenCost, best } = measure(values);
  return [
    name,
    fixed(error, 3),
    fixed(brier, 4),
    count(chosenCost),
    chance(best.threshold),
    count(best.cost),
  ];
}

/** The assumptions and the presets for paper; drawn on the server only, so no browser loads it. */
export const CalibrationFixed = () => (
  <Fixed assumptions="True chances follow Beta(a, b), with a mean of a / (a + b); reported scores are σ((logit p − b₀) / τ). Bending changes no ranking, so the best cost stays the same. Costs are in any one unit; all values are exact.">
    <Table
      caption="Three ways to report the same true chances; a miss costs 9, a needless action 1"
      head={summaryHead}
      rows={presets.map(({ name, values: set }) =>
        summary({ ...initialValues(settings), ...set }, name),
      )}
    />
  </Fixed>
);
