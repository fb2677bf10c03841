import type { VariableId } from '../../schemas/condition.ts';
import type { Case, Run } from './case.ts';

/** What a run pays for being late, if the case ended now. */
export interface Lateness {
  /** Weeks past the date, above zero. */
  readonly weeks: number;
  /** Outcome points lost. */
  readonly points: number;
  /** What the end adds to the variables, before their bounds. */
  readonly adds: readonly { readonly id: VariableId; readonly amount: number }[];
}

/** The running cost of delay: what each week of schedule below zero costs at the end; undefined while in time. */
export function latenessOf(
  { simulation }: Case,
  { state }: Pick<Run, 'state'>,
): Lateness | undefined {
  const weeks = -state.schedule;
  // Days are fifths of weeks: what a sum of them misses zero by is no delay.
  if (weeks < 1e-9) return undefined;
  const { add, points } = simulation.late;
  return {
    weeks,
    points: points * weeks,
    adds: Object.entries(add).map(([id, amount]) => ({
      id: id as VariableId,
      amount: amount * weeks,
    })),
  };
}
