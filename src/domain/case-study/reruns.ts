import type { Case, Run } from './case.ts';
import { holds } from './condition.ts';
import { outcomeOf } from './score.ts';
import type { Rerun } from './simulate.ts';

/** One re-run with what the debrief asks of it. */
export interface RerunRecord extends Rerun {
  /** For each forecast whose scene the re-run met: whether it came true. By scene. */
  readonly cameTrue: Readonly<Record<string, boolean>>;
}

/** What the debrief keeps of a finished re-run. */
export const recordOf = (of: Case, run: Run): RerunRecord => ({
  seed: run.seed,
  outcome: outcomeOf(of, run),
  ending: run.ending ?? '',
  cameTrue: Object.fromEntries(
    of.simulation.scenes.flatMap(({ id, forecast }) =>
      forecast && run.path.some(({ scene }) => scene === id)
        ? [[id, holds(forecast.comes_true, run)]]
        : [],
    ),
  ),
});

/** In how many of the re-runs that met a scene its forecast came true. */
export function cameTrueIn(
  records: readonly RerunRecord[],
  scene: string,
): { readonly met: number; readonly times: number } {
  const met = records.filter(({ cameTrue }) => cameTrue[scene] !== undefined);
  return { met: met.length, times: met.filter(({ cameTrue }) => cameTrue[scene]).length };
}
