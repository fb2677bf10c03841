import type { Condition } from '../../schemas/condition.ts';
import type { CaseOption, Scene } from '../../schemas/simulation.ts';
import { isOnOffer, isOpen, onOffer } from './advance.ts';
import type { Action, Case, Run } from './case.ts';
import { sceneOf } from './case.ts';
import { holds } from './condition.ts';
import { draw } from './draw.ts';
import { seen } from './view.ts';

/** Mean outcomes nearer than this, in points, are not told apart: a case must put its expert further ahead. */
export const MARGIN = 3;

/** A way to play: the next action for whatever a run has shown so far. It may not look at hidden facts or true values. */
export type Policy = (of: Case, run: Run) => Action;

function here(of: Case, run: Run): Scene {
  const scene = sceneOf(of, run.scene);
  if (!scene) throw new Error('the run is over: there is nothing to decide');
  return scene;
}

const decide = (scene: Scene, option: CaseOption): Action => ({
  kind: 'decide',
  scene: scene.id,
  option: option.id,
});

/** The first of the wished options that is open, else the first open one in the file. */
function firstOpen(
  of: Case,
  run: Run,
  scene: Scene,
  wished: readonly (string | undefined)[],
): Action {
  for (const id of wished) {
    const option = scene.options.find((each) => each.id === id);
    if (option && isOpen(of, run, option)) return decide(scene, option);
  }
  const open = scene.options.find((option) => isOpen(of, run, option));
  if (!open) throw new Error(`scene "${scene.id}" has no open option`);
  return decide(scene, open);
}

/** Whether a condition holds of what a learner sees; most lines have none, and then nothing need be looked at. */
const appears = (of: Case, run: Run, when: Condition | undefined): boolean =>
  when === undefined || holds(when, seen(of, run));

const expertChoice = (of: Case, run: Run, scene: Scene): string | undefined =>
  scene.expert.choose.find(({ when }) => appears(of, run, when))?.option;

/** Buys what an expert buys where an expert buys it, and decides by what it showed. */
export const expert: Policy = (of, run) => {
  const scene = here(of, run);
  const wanted = scene.expert.buy.find(
    ({ exhibit, when }) => isOnOffer(of, run, exhibit) && appears(of, run, when),
  );
  return wanted
    ? { kind: 'buy', exhibit: wanted.exhibit }
    : firstOpen(of, run, scene, [expertChoice(of, run, scene)]);
};

/** The expert's choices without ever buying evidence. */
export const neverBuy: Policy = (of, run) => {
  const scene = here(of, run);
  return firstOpen(of, run, scene, [expertChoice(of, run, scene)]);
};

/** Buys every exhibit as soon as it is offered, and decides like the expert. */
export const buyEverything: Policy = (of, run) => {
  const [exhibit] = onOffer(of, run);
  return exhibit === undefined ? neverBuy(of, run) : { kind: 'buy', exhibit };
};

/** The option that the author marks as the most careful one. */
export const mostCareful: Policy = (of, run) => {
  const scene = here(of, run);
  return firstOpen(of, run, scene, [scene.options.find(({ careful }) => careful)?.id]);
};

/** Always the option at this place in the file, from 0; the last where there are fewer. */
export const alwaysOption =
  (place: number): Policy =>
  (of, run) => {
    const scene = here(of, run);
    return firstOpen(of, run, scene, [(scene.options[place] ?? scene.options.at(-1))?.id]);
  };

const by =
  (rank: (option: CaseOption) => number): Policy =>
  (of, run) => {
    const scene = here(of, run);
    const ranked = [...scene.options].sort((a, b) => rank(b) - rank(a));
    return firstOpen(
      of,
      run,
      scene,
      ranked.map(({ id }) => id),
    );
  };

const price = ({ price: { weeks, budget } }: CaseOption) => weeks * 40 + budget;
/** The option with the highest stated price, a week counted as $40k. */
export const dearest: Policy = by(price);
/** The option with the lowest stated price. */
export const cheapest: Policy = by((option) => -price(option));
const length = ({ label, detail }: CaseOption) => label.length + detail.length;
/** The option with the longest text. */
export const longest: Policy = by(length);
/** The option with the shortest text. */
export const shortest: Policy = by((option) => -length(option));

/** Chance decides: buys each exhibit on offer with probability 0.2 a scene, then any open option. */
export const byChance: Policy = (of, run) => {
  const scene = here(of, run);
  const exhibit = onOffer(of, run).find((id) => draw(run.seed, `random:${scene.id}/${id}`) < 0.2);
  if (exhibit !== undefined) return { kind: 'buy', exhibit };
  const open = scene.options.filter((option) => isOpen(of, run, option));
  const at = Math.floor(draw(run.seed, `random:${scene.id}`) * open.length);
  return firstOpen(of, run, scene, [open[at]?.id]);
};

/**
 * What a learner did, as a policy: the same purchases and the same option in the same scenes. Where a re-run leads to a
 * scene that the learner never saw, or an option is not open, chance decides, as nobody knows what they would have done.
 */
export function asPlayed(actions: readonly Action[]): Policy {
  const options = new Map<string, string>();
  const purchases = new Map<string, string[]>();
  let waiting: string[] = [];
  for (const action of actions) {
    if (action.kind === 'buy') waiting.push(action.exhibit);
    else {
      options.set(action.scene, action.option);
      purchases.set(action.scene, waiting);
      waiting = [];
    }
  }
  return (of, run) => {
    const scene = here(of, run);
    const exhibit = purchases.get(scene.id)?.find((id) => isOnOffer(of, run, id));
    if (exhibit !== undefined) return { kind: 'buy', exhibit };
    const wished = options.get(scene.id);
    const option = scene.options.find(({ id }) => id === wished);
    if (option && isOpen(of, run, option)) return decide(scene, option);
    const open = scene.options.filter((each) => isOpen(of, run, each));
    const at = Math.floor(draw(run.seed, `unseen:${scene.id}`) * open.length);
    return firstOpen(of, run, scene, [open[at]?.id]);
  };
}

/** Buys what one policy buys, then does what another does with that in hand. */
export const afterBuying =
  (policy: Policy, other: Policy): Policy =>
  (of, run) => {
    const action = policy(of, run);
    return action.kind === 'buy' ? action : other(of, run);
  };

/** A policy that takes another option in one scene, where it is open, or does there whatever another policy does. */
export function butAt(policy: Policy, scene: string, other: string | Policy): Policy {
  return (of, run) => {
    if (run.scene !== scene) return policy(of, run);
    if (typeof other !== 'string') return other(of, run);
    const action = policy(of, run);
    if (action.kind === 'buy') return action;
    const option = here(of, run).options.find(({ id }) => id === other);
    return option && isOpen(of, run, option) ? decide(here(of, run), option) : action;
  };
}
