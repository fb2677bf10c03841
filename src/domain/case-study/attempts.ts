import type { Fact } from '../progress/fact.ts';
import type { Action, Case } from './case.ts';
import { replay, type Replayed } from './replay.ts';

type Kept = Fact & { kind: 'began' | 'bought' | 'decided' };

/** One action of an attempt, with the fact that keeps it. */
export interface Step {
  /** Id of the fact. */
  readonly id: string;
  readonly action: Action;
  /** Why a decision was taken; empty for a purchase. */
  readonly reason: string;
  /** Probability given at a decision, 0 to 1. */
  readonly forecast?: number;
  readonly day: string;
}

/**
 * A path from a beginning to a last action. Facts are never changed: deciding again from an earlier place makes a
 * second path with the same beginning, and so do two devices that went on apart.
 */
export interface Attempt {
  /** Id of its first fact that no earlier attempt has: the beginning, or where it forked. */
  readonly id: string;
  /** From 1, in the order in which they came to be. */
  readonly number: number;
  /** Id of the fact that began its tree. */
  readonly root: string;
  readonly seed: number;
  readonly rules: string;
  /** Id of its last fact: what the next action follows. */
  readonly last: string;
  readonly steps: readonly Step[];
  /** The attempt it forked from, and how many steps it shares with it. */
  readonly from?: { readonly number: number; readonly shared: number };
  /** Civil day of the first and of the last fact of its own. */
  readonly begun: string;
  readonly touched: string;
}

const stepOf = (fact: Kept): Step | undefined => {
  const { id, day } = fact;
  if (fact.kind === 'bought')
    return { id, day, reason: '', action: { kind: 'buy', exhibit: fact.exhibit } };
  if (fact.kind === 'decided')
    return {
      id,
      day,
      reason: fact.reason,
      action: { kind: 'decide', scene: fact.scene, option: fact.option },
      ...(fact.forecast >= 0 ? { forecast: fact.forecast } : {}),
    };
  return undefined;
};

/**
 * All attempts at a case in the order in which they came to be, from facts in order. The first action after a fact
 * carries its attempt on, every further one forks. Actions whose beginning is not here (another device has it) wait.
 */
export function attemptsOf(facts: readonly Fact[], slug: string): Attempt[] {
  const roots: (Fact & { kind: 'began' })[] = [];
  const after = new Map<string, Kept[]>();
  const order = new Map<string, number>();
  for (const fact of facts) {
    if (fact.kind !== 'began' && fact.kind !== 'bought' && fact.kind !== 'decided') continue;
    if (fact.case !== slug) continue;
    order.set(fact.id, order.size);
    if (fact.kind === 'began') roots.push(fact);
    else after.set(fact.after, [...(after.get(fact.after) ?? []), fact]);
  }

  interface Open {
    first: Kept;
    root: Fact & { kind: 'began' };
    before: readonly Step[];
    parent?: string;
  }
  const found: (Omit<Attempt, 'number' | 'from'> & { parent?: string; shared: number })[] = [];
  const open: Open[] = roots.map((root) => ({ first: root, root, before: [] }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { first, root, before, parent } = next;
    const steps = [...before];
    let last = first;
    for (let fact: Kept | undefined = first; fact;) {
      last = fact;
      const step = stepOf(fact);
      if (step) steps.push(step);
      const [same, ...others]: Kept[] = after.get(fact.id) ?? [];
      // An id is followed once: hostile facts could otherwise go round in circles.
      after.delete(fact.id);
      for (const other of others)
        open.push({ first: other, root, before: [...steps], parent: first.id });
      fact = same;
    }
    found.push({
      id: first.id,
      root: root.id,
      // A seed is 32 bits, whatever a file says.
      seed: root.seed >>> 0,
      rules: root.rules,
      last: last.id,
      steps,
      begun: first.day,
      touched: last.day,
      shared: before.length,
      ...(parent === undefined ? {} : { parent }),
    });
  }
  found.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const numbers = new Map(found.map(({ id }, at) => [id, at + 1]));
  return found.map(({ parent, shared, ...attempt }, at) => ({
    ...attempt,
    number: at + 1,
    ...(parent === undefined ? {} : { from: { number: numbers.get(parent) ?? 1, shared } }),
  }));
}

/** The attempt whose own path holds a fact: how an address finds an attempt again after a merge. */
export const attemptWith = (attempts: readonly Attempt[], fact: string): Attempt | undefined =>
  attempts.find(
    ({ id, steps, from }) =>
      id === fact || steps.slice(from?.shared ?? 0).some((step) => step.id === fact),
  );

/** The attempt touched last, by the order of facts. */
export const latestAttempt = (
  attempts: readonly Attempt[],
  facts: readonly Fact[],
): Attempt | undefined => {
  const last = new Set(attempts.map((attempt) => attempt.last));
  const found = facts.findLast(({ id }) => last.has(id));
  return attempts.find((attempt) => attempt.last === found?.id);
};

/** An attempt replayed on the case of today. */
export const replayAttempt = (of: Case, { seed, steps }: Attempt): Replayed =>
  replay(
    of,
    seed,
    steps.map(({ action }) => action),
  );

/** An attempt that an edit cut short is not left open once another went on from its last possible place. */
export const isContinued = (
  { number }: Attempt,
  { done, changed }: Replayed,
  attempts: readonly Attempt[],
): boolean =>
  changed !== undefined &&
  attempts.some(({ from }) => from?.number === number && from.shared >= done);

/** The fact that the next action of a replayed attempt follows: its last, or the last before the case changed. */
export const nextAfter = (attempt: Attempt, { done }: Replayed): string =>
  done === attempt.steps.length ? attempt.last : (attempt.steps[done - 1]?.id ?? attempt.root);
