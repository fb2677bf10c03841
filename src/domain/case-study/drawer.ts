import type { Exhibit } from '../../schemas/exhibit.ts';
import type { Scene } from '../../schemas/simulation.ts';
import { onOffer } from './advance.ts';
import type { Case, Run } from './case.ts';
import { exhibitOf, sceneOf } from './case.ts';
import { replay } from './replay.ts';
import { findingOf } from './view.ts';

/** An exhibit that was bought, with what it showed. */
export interface Held {
  readonly exhibit: Exhibit;
  readonly finding: Exhibit['findings'][number];
  /** Number of the decision before which it was bought. */
  readonly decision: number;
}

/** The evidence of a run. What is not yet on offer is in none of the lists. */
export interface Drawer {
  readonly held: readonly Held[];
  readonly offered: readonly Exhibit[];
  /** No longer to be had, with the last scene in which it was. */
  readonly gone: readonly { readonly exhibit: Exhibit; readonly until: Scene }[];
}

/** What each purchase of a run showed: a finding is of the day it was bought and does not change afterwards. */
export function heldBy(of: Case, run: Run): Held[] {
  return run.actions.flatMap((action, at) => {
    const exhibit = action.kind === 'buy' && exhibitOf(of, action.exhibit);
    if (!exhibit) return [];
    const then = replay(of, run.seed, run.actions.slice(0, at + 1)).run;
    return [{ exhibit, finding: findingOf(exhibit, then), decision: then.path.length + 1 }];
  });
}

/** What a learner holds, may buy and can buy no more. */
export function drawerOf(of: Case, run: Run): Drawer {
  const { scenes } = of.simulation;
  const place = (id: string | undefined) => scenes.findIndex((scene) => scene.id === id);
  const offered = onOffer(of, run);
  return {
    held: heldBy(of, run),
    offered: of.exhibits.filter(({ id }) => offered.includes(id)),
    gone: of.exhibits.flatMap((exhibit) => {
      const until = sceneOf(of, exhibit.until);
      const isGone = until && run.scene !== undefined && place(run.scene) > place(until.id);
      return isGone && !run.bought.includes(exhibit.id) ? [{ exhibit, until }] : [];
    }),
  };
}
