import type { Variable } from '../../schemas/simulation.ts';
import type { Case, Run, State } from './case.ts';
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
    return {
      variable,
      value,
      within: isNoisy ? MIDDLE_80 * run.noise : 0,
      ...(then ? { before: then.state[id] } : {}),
      isNoise: then !== undefined && noise > 0 && Math.abs(value - then.state[id]) <= noise,
      isPast: isPastLimit(variable, value),
    };
  });
}
