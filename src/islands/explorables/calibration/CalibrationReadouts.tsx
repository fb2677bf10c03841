import { chance, count, fixed } from '../figures.ts';
import { Readouts } from '../Readouts.tsx';
import type { Measured } from './words.ts';

interface CalibrationReadoutsProps {
  measured: Measured;
  threshold: number;
  /** How the cost at the threshold is called. */
  costName?: string;
  /** Leaves out the formula's answer and the true best: a learner is asked to find them. */
  isBlind?: boolean;
}

/** How far the scores are off, and what thresholds cost. */
export function CalibrationReadouts(props: CalibrationReadoutsProps) {
  const { measured, threshold, costName = 'Your cost per 1,000', isBlind } = props;
  const { best, formula, formulaCost, chosenCost, error, brier } = measured;
  const others = [
    {
      name: 'At the formula',
      value: formulaCost === undefined ? '–' : count(formulaCost),
      ...(formula !== undefined && { note: `at ${chance(formula)}` }),
    },
    { name: 'At the true best', value: count(best.cost), note: `at ${chance(best.threshold)}` },
  ];
  return (
    <Readouts
      list={[
        { name: 'Calibration error (ECE)', value: fixed(error, 3) },
        { name: 'Brier score', value: fixed(brier, 4) },
        { name: costName, value: count(chosenCost), note: `at ${chance(threshold)}` },
        ...(isBlind ? [] : others),
      ]}
    />
  );
}
