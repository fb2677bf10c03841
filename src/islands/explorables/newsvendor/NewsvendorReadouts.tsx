import { count, percent } from '../figures.ts';
import { Readouts } from '../Readouts.tsx';
import type { Measured } from './words.ts';

interface NewsvendorReadoutsProps {
  measured: Measured;
  /** Leaves out the cheapest booking: a learner is asked to find it. */
  isBlind?: boolean;
}

/** How far the booking goes, and what it costs. */
export function NewsvendorReadouts({ measured, isBlind }: NewsvendorReadoutsProps) {
  const { yours, best, covered, demand } = measured;
  return (
    <Readouts
      list={[
        { name: 'Weeks it suffices', value: percent(covered) },
        { name: 'Your weekly bill', value: `$${count(yours.cost)}` },
        { name: 'Of it for hours short', value: `$${count(yours.short)}` },
        ...(isBlind
          ? []
          : [
              {
                name: 'Cheapest bill',
                value: `$${count(best.cost)}`,
                note: `at ${count(best.order)} hours, ${percent(demand.below(best.order))}`,
              },
            ]),
      ]}
    />
  );
}
