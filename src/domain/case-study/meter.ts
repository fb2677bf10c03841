import type { Variable } from '../../schemas/simulation.ts';
import type { VariableId } from '../../schemas/condition.ts';
import type { Case, Happening, Run, State } from './case.ts';
import { replay } from './replay.ts';
import { shownState } from './view.ts';

/** Four in five values of a normal distribution lie within so many standard deviations. */
const MIDDLE_80 = 1.28;

/** What a meter shows of a variable: never more than a learner may know. */
export interface Reading {
  readonly variable: Variable;
  readonly value: number;
  /** The true value lies this near in four of five runs; 0 where the meter is exact. */
  readonly within: number;
  /** The reading just before the last decision, or at the start; absent as long as nothing was done. */
  readonly before?: number;
  /** The two readings differ by no more than their noise would let them. */
  readonly isNoise: boolean;
  /** The reading is on the wrong side of the limit. */
  readonly isPast: boolean;
  /** It was so before anything was done, and nothing was decided since: nobody's doing. */
  readonly isPastFromStart: boolean;
}

const decimals: Readonly<Record<Variable['unit'], number>> = { weeks: 1, $k: 1, points: 0 };

/** A value rounded as its meter prints it; what sums of fractions miss by is rounded off first. */
export const shownValue = (unit: Variable['unit'], value: number): number =>
  Number(Number(value.toFixed(6)).toFixed(decimals[unit])) + 0;

/**
 * What everything that happened to a run moved on its meters as they print it, so that the changes of a step add up to
 * the difference of the values read before and after it: each rounded for itself, they would not.
 */
export function shownChanges(of: Case, run: Run): ReadonlyMap<Happening, Happening['change']> {
  const after: Record<VariableId, number> = { ...run.state };
  const shown = [...run.happened].reverse().map((each) => {
    const change: Partial<Record<VariableId, number>> = {};
    for (const { id, unit } of of.simulation.variables) {
      const before = after[id] - (each.change[id] ?? 0);
      const moved = shownValue(unit, shownValue(unit, after[id]) - shownValue(unit, before));
      if (moved !== 0) change[id] = moved;
      after[id] = before;
    }
    return [each, change] as const;
  });
  return new Map(shown);
}

/** Where a value stands on the scale of its meter, 0 to 1. */
export const placeOn = ({ min, max }: Variable, value: number): number =>
  Math.max(0, Math.min(1, (value - min) / (max - min)));

/** Whether a value is on the wrong side of a limit. */
export const isPastLimit = ({ better, limit }: Variable, value: number): boolean =>
  better === 'higher' ? value < limit : value > limit;

function before(of: Case, run: Run): { readonly state: State; readonly noise: number } | undefined {
  if (run.actions.length === 0) return undefined;
  const last = run.actions.findLastIndex(({ kind }) => kind === 'decide');
  const then = replay(of, run.seed, run.actions.slice(0, Math.max(0, last))).run;
  return { state: shownState(of, then), noise: then.noise };
}

/** All meters of a run, in the order of the file. */
export function readingsOf(of: Case, run: Run): Reading[] {
  const now = shownState(of, run);
  const then = before(of, run);
  return of.simulation.variables.map((variable) => {
    const { id } = variable;
    const isNoisy = id === 'quality';
    const value = now[id];
    const noise = isNoisy ? MIDDLE_80 * Math.hypot(run.noise, then?.noise ?? 0) : 0;
    const isPast = isPastLimit(variable, value);
    return {
      variable,
      value,
      within: isNoisy ? MIDDLE_80 * run.noise : 0,
      ...(then ? { before: then.state[id] } : {}),
      isNoise: then !== undefined && noise > 0 && Math.abs(value - then.state[id]) <= noise,
      isPast,
      isPastFromStart:
        isPast && run.path.length === 0 && isPastLimit(variable, then?.state[id] ?? value),
    };
  });
}
