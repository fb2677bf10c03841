import { Fixed } from '../Fixed.tsx';
import { count, percent } from '../figures.ts';
import { initialValues, type Values } from '../setting.ts';
import { Table } from '../Table.tsx';
import { type Key, presets, settings } from './settings.ts';
import { measure } from './words.ts';

/** A position as table cells. */
export function summary(values: Values<Key>, name: string): string[] {
  const { yours, best, covered } = measure(values);
  return [
    name,
    count(yours.order),
    percent(covered),
    `$${count(yours.cost)}`,
    count(best.order),
    `$${count(best.cost)}`,
  ];
}

/** The assumptions and the presets for paper; drawn on the server only, so no browser loads it. */
export const NewsvendorFixed = () => (
  <Fixed assumptions="Demand of a week is lognormal with a median of 1,000 hours, each week by itself; unmet hours are bought at once, idle hours are lost. Bills are exact expected values. Gains of the list are 2^grade − 1, discounts 1 / log₂(place + 1).">
    <Table
      caption="Five positions: what is booked, and the cheapest booking beside it"
      head={['Position', 'Booked', 'Suffices', 'Bill', 'Cheapest', 'Its bill']}
      rows={presets.map(({ name, values: set }) =>
        summary({ ...initialValues(settings), ...set }, name),
      )}
    />
  </Fixed>
);
