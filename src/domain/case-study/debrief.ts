import type { VariableId } from '../../schemas/condition.ts';
import type { Attempt } from './attempts.ts';
import type { Case, Happening, Run } from './case.ts';
import { sceneOf } from './case.ts';
import { decisionBehind } from './history.ts';
import { shownChanges } from './meter.ts';

/** Something that happened, with what it changed as the meters print it, quality included. */
export interface Effect {
  readonly tell: string;
  readonly change: Happening['change'];
  /** For what chance decided: probability of the branch that fell. */
  readonly p?: number;
}

/** A delayed effect, with the place it came from. */
export interface Delayed extends Effect {
  /** Number of the decision that caused it, from 1; 0 if no decision did. */
  readonly from: number;
  /** The option chosen there, as its label. */
  readonly because: string;
}

/** One decision of a run with everything around it; the last row is the end of the case and has no decision. */
export interface TimelineRow {
  /** Number of the decision, from 1; the end has one more than the last decision. */
  readonly number: number;
  readonly scene?: string;
  readonly week: string;
  readonly title: string;
  /** The option chosen; empty at the end. */
  readonly option: string;
  /** Happened on arriving here, before the decision. */
  readonly arrived: readonly Effect[];
  /** Came due here, before the decision. */
  readonly due: readonly Delayed[];
  /** Exhibits bought before the decision. */
  readonly bought: readonly { readonly exhibit: string; readonly change: Happening['change'] }[];
  /** All that the decision changed at once, prices included. */
  readonly now: Happening['change'];
  /** How chance fell after the decision. */
  readonly chance: readonly Effect[];
}

const add = (a: Happening['change'], b: Happening['change']): Happening['change'] => {
  const sum: Partial<Record<VariableId, number>> = { ...a };
  for (const key in b) {
    const id = key as VariableId;
    sum[id] = (sum[id] ?? 0) + (b[id] ?? 0);
  }
  return sum;
};

const effectOf = ({ tell, change, branch }: Happening): Effect => ({
  tell,
  change,
  ...(branch ? { p: branch.p } : {}),
});

const labelOf = (of: Case, scene: string, option: string): string =>
  sceneOf(of, scene)?.options.find(({ id }) => id === option)?.label ?? '';

/**
 * What led to what: a row for each decision and one for the end, with the changes that play showed. What comes due
 * after a decision stands with the next one, where the learner met it.
 */
export function timelineOf(of: Case, run: Run): TimelineRow[] {
  const shown = shownChanges(of, run);
  const happened = run.happened.map((each) => ({ ...each, change: shown.get(each) ?? {} }));
  return Array.from({ length: run.path.length + 1 }, (_, at) => {
    const taken = run.path[at];
    const scene = sceneOf(of, taken?.scene);
    const met = happened.filter(({ step }) => step === at);
    const done = happened.filter(({ step, cause }) => step === at + 1 && cause.kind === 'decision');
    const isArrival = ({ cause }: Happening) => cause.kind === 'arrival';
    return {
      number: at + 1,
      ...(taken ? { scene: taken.scene } : {}),
      week: scene?.week ?? '',
      title: scene?.title ?? 'The end',
      option: taken ? labelOf(of, taken.scene, taken.option) : '',
      arrived: met
        .filter((each) => each.kind === 'lateness' || (each.kind !== 'later' && isArrival(each)))
        .map(effectOf),
      due: met
        .filter(({ kind }) => kind === 'later')
        .map((each) => {
          const behind = decisionBehind(of, run, each.cause);
          return { ...effectOf(each), from: behind?.number ?? 0, because: behind?.label ?? '' };
        }),
      bought: met.flatMap(({ cause, change }) =>
        cause.kind === 'exhibit' ? [{ exhibit: cause.exhibit, change }] : [],
      ),
      now: done
        .filter(({ kind }) => kind === 'price' || kind === 'outcome')
        .reduce<Happening['change']>((sum, { change }) => add(sum, change), {}),
      chance: done.filter(({ kind }) => kind === 'chance').map(effectOf),
    };
  });
}

/** A line from a decision to where some of its effects came due; `change` is their sum. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly change: Happening['change'];
}

/** One arc for each pair of a decision and a later place. */
export function arcsOf(rows: readonly TimelineRow[]): Arc[] {
  const arcs = new Map<string, Arc>();
  for (const { number, due } of rows)
    for (const { from, change } of due) {
      if (from === 0) continue;
      const key = `${from}-${number}`;
      arcs.set(key, { from, to: number, change: add(arcs.get(key)?.change ?? {}, change) });
    }
  return [...arcs.values()];
}

/** The change that weighs most, measured by the room its variable has. */
export function weightiest(of: Case, change: Happening['change']): VariableId | undefined {
  const weight = ({ id, min, max }: { id: VariableId; min: number; max: number }) =>
    Math.abs(change[id] ?? 0) / (max - min);
  const [first] = [...of.simulation.variables].sort((a, b) => weight(b) - weight(a));
  return first && change[first.id] !== undefined ? first.id : undefined;
}

/** Whether a change makes a variable better; undefined if it did not move. */
export function isBetter(of: Case, id: VariableId, change: number): boolean | undefined {
  const variable = of.simulation.variables.find((each) => each.id === id);
  return change === 0 || !variable ? undefined : change > 0 === (variable.better === 'higher');
}

/** The fact that a fork before the n-th decision follows: purchases made at that scene stay. */
export function factBefore({ steps, root }: Attempt, number: number): string {
  const places = steps.flatMap(({ action }, at) => (action.kind === 'decide' ? [at] : []));
  const at = places[number - 1] ?? 0;
  return steps[at - 1]?.id ?? root;
}
