import { play } from './advance.ts';
import type { Case, Run } from './case.ts';
import { rerunSeed } from './draw.ts';
import type { Policy } from './policy.ts';
import { outcomeOf } from './score.ts';

/** How one re-run ended. */
export interface Rerun {
  readonly seed: number;
  /** 0 to 100. */
  readonly outcome: number;
  readonly ending: string;
}

/** One re-run of chance, the n-th of the series `base`; `given` are hidden facts that stay as they were found. */
export function rerun(
  of: Case,
  policy: Policy,
  base: number,
  n: number,
  given: Run['hidden'] = {},
): Run {
  return play(of, rerunSeed(base, n), (run) => policy(of, run), given);
}

/** Outcomes of a policy over `n` re-runs of chance; the same base means the same luck for every policy. */
export function simulate(
  of: Case,
  policy: Policy,
  n: number,
  base: number,
  given: Run['hidden'] = {},
): Rerun[] {
  return Array.from({ length: n }, (_, at) => {
    const run = rerun(of, policy, base, at, given);
    return { seed: run.seed, outcome: outcomeOf(of, run), ending: run.ending ?? '' };
  });
}

/**
 * Hidden facts that a run has settled so far. Re-runs that keep those of the run just before a decision judge it by what
 * was known when it was taken; those of a finished run also keep what was learnt late.
 */
export const givenBy = ({ settled, hidden }: Run): Run['hidden'] =>
  Object.fromEntries(settled.map((id) => [id, hidden[id] ?? false]));
