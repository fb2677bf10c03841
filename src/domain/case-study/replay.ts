import { advance, obstacle, start } from './advance.ts';
import type { Action, Case, Run } from './case.ts';

/** A run replayed as far as the case still has what was done. */
export interface Replayed {
  readonly run: Run;
  /** Number of actions that were replayed. */
  readonly done: number;
  /** The action at which the case is no longer what it was, and why. */
  readonly changed?: { readonly action: Action; readonly why: 'missing' | 'elsewhere' | 'closed' };
}

/** Replays actions from a seed, up to the first that is no longer possible. Never throws. */
export function replay(of: Case, seed: number, actions: readonly Action[]): Replayed {
  let run = start(of, seed);
  for (const [done, action] of actions.entries()) {
    const why = obstacle(of, run, action);
    if (why !== undefined) return { run, done, changed: { action, why } };
    run = advance(of, run, action);
  }
  return { run, done: actions.length };
}
