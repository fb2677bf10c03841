import type { VariableId } from '../../schemas/condition.ts';
import type { CaseOption, Outcome, Scene } from '../../schemas/simulation.ts';
import type { Action, Case, Cause, Run } from './case.ts';
import { exhibitOf, sceneOf, variableOf, weeksOf } from './case.ts';
import { holds } from './condition.ts';
import { copy, happen, type Moving } from './effects.ts';
import { draw, drawNormal, nameOf, type DrawName } from './draw.ts';
import { shownState } from './view.ts';

/** Applies the first outcome that holds and lets its chance fall; returns where it leads, if it says so. */
function follow(
  of: Case,
  run: Moving,
  outcomes: readonly Outcome[],
  cause: Cause & { kind: 'decision' | 'arrival' },
  name: DrawName,
): string | undefined {
  const at = outcomes.findIndex(({ when }) => holds(when, run));
  const outcome = outcomes[at];
  if (!outcome) return undefined;
  const kind = cause.kind === 'arrival' ? 'arrival' : 'outcome';
  happen(of, run, { kind, cause, effect: outcome, name: nameOf(`:${at}:`, name) });
  if (!outcome.chance) return outcome.go;
  // One draw for all options of a scene: what a choice changes is the odds, not the luck.
  let rest = draw(run.seed, `chance:${cause.kind}:${cause.scene}`);
  const branch = outcome.chance.find(({ p }) => (rest -= p) < 0) ?? outcome.chance.at(-1);
  if (!branch) return outcome.go;
  happen(of, run, {
    kind: 'chance',
    cause,
    effect: branch,
    name: nameOf(`:${at}/${branch.id}:`, name),
  });
  return branch.go ?? outcome.go;
}

function comeDue(of: Case, run: Moving, isEnd: boolean): void {
  const due = run.due.filter(({ at }) => isEnd || at <= run.path.length);
  if (due.length === 0) return;
  run.due = run.due.filter((each) => !due.includes(each));
  for (const { name, cause, effect } of due)
    if (holds(effect.when, run)) happen(of, run, { kind: 'later', cause, effect, name });
}

/** The stated price of being late, exact to the day: it does not vary as other effects do. */
function payForLateness(of: Case, run: Moving): void {
  const weeks = Math.max(0, -run.state.schedule);
  if (weeks === 0) return;
  const set = Object.fromEntries(
    Object.entries(of.simulation.late.add).map(([id, amount]) => [
      id,
      run.state[id as VariableId] + amount * weeks,
    ]),
  );
  happen(of, run, {
    kind: 'lateness',
    cause: { kind: 'lateness' },
    effect: { set, tell: '' },
    name: 0,
  });
}

function end(of: Case, run: Moving): void {
  comeDue(of, run, true);
  payForLateness(of, run);
  run.scene = undefined;
  run.ending = of.simulation.endings.find(({ when }) => holds(when, run))?.id;
}

function arrive(of: Case, run: Moving, scene: Scene | undefined): void {
  if (!scene) {
    end(of, run);
    return;
  }
  run.scene = scene.id;
  if (!scene.arrive) return;
  const to = follow(
    of,
    run,
    scene.arrive,
    { kind: 'arrival', scene: scene.id },
    nameOf(`effect:arrive:${scene.id}`),
  );
  if (to !== undefined) arrive(of, run, sceneOf(of, to));
}

/** The scene that follows unless something says otherwise: the next one in the file that is not an aside. */
export function following({ simulation }: Case, id: string): Scene | undefined {
  const at = simulation.scenes.findIndex((scene) => scene.id === id);
  return simulation.scenes.slice(at + 1).find(({ aside }) => aside === undefined);
}

/** Whether an option is open to a learner who sees what `run` has shown so far. */
export const isOpen = (of: Case, run: Run, { requires }: CaseOption): boolean =>
  requires === undefined || holds(requires, { ...run, state: shownState(of, run) });

/** Whether an exhibit can be bought now. */
export function isOnOffer(of: Case, run: Run, id: string): boolean {
  const exhibit = exhibitOf(of, id);
  if (!exhibit || run.scene === undefined || run.bought.includes(id)) return false;
  const { scenes } = of.simulation;
  const place = (scene: string) => scenes.findIndex((each) => each.id === scene);
  const now = place(run.scene);
  const { from, until } = exhibit;
  return now >= place(from) && (until === undefined || now <= place(until));
}

/** Exhibits that can be bought now, in the order of the file. */
export const onOffer = (of: Case, run: Run): string[] =>
  of.exhibits.map(({ id }) => id).filter((id) => isOnOffer(of, run, id));

/** Why an action is not possible in a run, if it is not. */
export function obstacle(
  of: Case,
  run: Run,
  action: Action,
): 'missing' | 'elsewhere' | 'closed' | undefined {
  if (action.kind === 'buy') {
    if (!exhibitOf(of, action.exhibit)) return 'missing';
    return isOnOffer(of, run, action.exhibit) ? undefined : 'closed';
  }
  const scene = sceneOf(of, action.scene);
  const option = scene?.options.find(({ id }) => id === action.option);
  if (!scene || !option) return 'missing';
  if (run.scene !== scene.id) return 'elsewhere';
  return isOpen(of, run, option) ? undefined : 'closed';
}

function pay(of: Case, run: Moving, cause: Cause, weeks: number, budget: number): void {
  const effect = { add: { schedule: -weeks, budget: -budget }, tell: '' };
  happen(of, run, { kind: 'price', cause, effect, name: 0 });
}

function buy(of: Case, run: Moving, id: string): void {
  const exhibit = exhibitOf(of, id);
  if (!exhibit) return;
  const { days, budget } = exhibit.price;
  pay(of, run, { kind: 'exhibit', exhibit: id }, weeksOf(days), budget);
  run.bought.push(id);
  for (const fact of exhibit.reveals) if (!run.settled.includes(fact)) run.settled.push(fact);
  if (exhibit.sharpens !== undefined) run.noise = Math.min(run.noise, exhibit.sharpens);
}

function decide(of: Case, run: Moving, scene: Scene, option: CaseOption): void {
  const cause = { kind: 'decision', scene: scene.id, option: option.id } as const;
  run.path.push({ scene: scene.id, option: option.id });
  const { weeks, budget } = option.price;
  if (weeks > 0 || budget > 0) pay(of, run, cause, weeks, budget);
  const to = follow(of, run, option.outcomes, cause, nameOf(`effect:${scene.id}/${option.id}`));
  comeDue(of, run, false);
  arrive(of, run, to === undefined ? following(of, scene.id) : sceneOf(of, to));
}

function move(of: Case, run: Moving, action: Action): void {
  run.actions.push(action);
  if (action.kind === 'buy') {
    buy(of, run, action.exhibit);
    return;
  }
  const scene = sceneOf(of, action.scene);
  const option = scene?.options.find(({ id }) => id === action.option);
  if (scene && option) decide(of, run, scene, option);
}

/** A run at its first scene. `given` fixes hidden facts that would otherwise be drawn. */
export function start(of: Case, seed: number, given: Run['hidden'] = {}): Run {
  const { simulation } = of;
  const hidden = Object.fromEntries(
    simulation.hidden.map(({ id, p }) => [id, given[id] ?? draw(seed, `hidden:${id}`) < p]),
  );
  const state = Object.fromEntries(
    simulation.variables.map(({ id, start: from, spread, min, max }) => [
      id,
      spread === 0
        ? from
        : Math.max(min, Math.min(max, from + spread * drawNormal(seed, `start:${id}`))),
    ]),
  ) as Record<VariableId, number>;
  const run: Moving = {
    seed,
    scene: undefined,
    state,
    flags: [],
    bought: [],
    hidden,
    settled: [],
    path: [],
    actions: [],
    happened: [],
    due: [],
    noise: variableOf(of, 'quality').noise,
    ending: undefined,
  };
  arrive(of, run, simulation.scenes[0]);
  return run;
}

/**
 * The run after an action. The run given is not changed.
 * @throws {Error} if the action is not possible; ask `obstacle` first where it may not be.
 */
export function advance(of: Case, run: Run, action: Action): Run {
  const hindered = obstacle(of, run, action);
  if (hindered !== undefined)
    throw new Error(`not possible here (${hindered}): ${JSON.stringify(action)}`);
  const moving = copy(run);
  move(of, moving, action);
  return moving;
}

/**
 * A whole play: asks `next` until the case is over. The same as advancing step by step, without copies.
 * `next` must name possible actions; a play of more than 100 actions is broken off.
 */
export function play(
  of: Case,
  seed: number,
  next: (run: Run) => Action,
  given: Run['hidden'] = {},
): Run {
  const run = start(of, seed, given) as Moving;
  for (let count = 0; run.scene !== undefined && count < 100; count += 1) move(of, run, next(run));
  return run;
}
