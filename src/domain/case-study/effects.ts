import type { VariableId } from '../../schemas/condition.ts';
import type { Consequence } from '../../schemas/simulation.ts';
import type { Case, Cause, Happening, Run } from './case.ts';
import { variableOf } from './case.ts';
import { draw, nameOf, type DrawName } from './draw.ts';

/** The same as a Run, while it is being moved. Only `advance.ts` and this file write to it. */
export type Moving = {
  -readonly [Key in keyof Run]: Run[Key] extends readonly (infer Each)[]
    ? Each[]
    : Key extends 'state'
      ? Record<VariableId, number>
      : Run[Key];
};

/** Effects on these turn out larger or smaller; time and money are as stated. */
const varying: ReadonlySet<VariableId> = new Set(['quality', 'trust', 'risk', 'morale']);

/** A run to move, which leaves the one given as it is. */
export const copy = (run: Run): Moving => ({
  ...run,
  state: { ...run.state },
  flags: [...run.flags],
  bought: [...run.bought],
  settled: [...run.settled],
  path: [...run.path],
  actions: [...run.actions],
  happened: [...run.happened],
  due: [...run.due],
});

/** What moved from one state to another; what came back to where it was did not. */
function changeOf(before: Run['state'], after: Run['state']): Happening['change'] {
  const change: Partial<Record<VariableId, number>> = {};
  for (const key in after) {
    const id = key as VariableId;
    if (after[id] !== before[id]) change[id] = after[id] - before[id];
  }
  return change;
}

/** Applies set, add, clamp and flags; `name` tells its draws of variation apart from all others. */
function apply(of: Case, run: Moving, effect: Consequence, name: DrawName): Happening['change'] {
  const before = { ...run.state };
  // What stops at its bounds is held there, step by step.
  const move = (id: VariableId, value: number) => {
    const { held, min, max } = variableOf(of, id);
    run.state[id] = held ? Math.max(min, Math.min(max, value)) : value;
  };
  for (const id in effect.set) move(id as VariableId, effect.set[id as VariableId] ?? 0);
  for (const key in effect.add) {
    const id = key as VariableId;
    const amount = effect.add[id] ?? 0;
    const { variation } = of.simulation;
    const factor =
      variation > 0 && varying.has(id)
        ? 1 + variation * (2 * draw(run.seed, nameOf(id, name)) - 1)
        : 1;
    move(id, run.state[id] + amount * factor);
  }
  for (const key in effect.clamp) {
    const id = key as VariableId;
    const { min = -Infinity, max = Infinity } = effect.clamp[id] ?? {};
    move(id, Math.max(min, Math.min(max, run.state[id])));
  }
  for (const flag of effect.flag ?? []) if (!run.flags.includes(flag)) run.flags.push(flag);
  return changeOf(before, run.state);
}

interface Event {
  readonly kind: Happening['kind'];
  readonly cause: Cause;
  readonly effect: Consequence & {
    readonly tell: string;
    readonly id?: string;
    readonly p?: number;
  };
  /** Tells its draws of variation apart from all others. */
  readonly name: DrawName;
}

/** Applies an effect, puts it on the record and remembers what of it comes due later. */
export function happen(of: Case, run: Moving, { kind, cause, effect, name }: Event): void {
  const change = apply(of, run, effect, name);
  const { id, p } = effect;
  run.happened.push({
    kind,
    step: run.path.length,
    cause,
    tell: effect.tell,
    change,
    ...(id !== undefined && p !== undefined ? { branch: { id, p } } : {}),
  });
  for (const [at, later] of (effect.later ?? []).entries())
    run.due.push({
      at: run.path.length + later.after,
      name: nameOf(`later:${at}:`, name),
      cause,
      effect: later,
    });
}
