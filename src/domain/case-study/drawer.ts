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
  /** No longer to be had, with the last scene of this run in which it was. */
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

/** The last scene a run met in which an exhibit was on offer: a branch may have led past all of them. */
function lastOffer(of: Case, run: Run, { from, until }: Exhibit): Scene | undefined {
  const place = (id: string) => of.simulation.scenes.findIndex((scene) => scene.id === id);
  const met = [
    ...run.path.map(({ scene }) => scene),
    ...(run.scene === undefined ? [] : [run.scene]),
  ];
  const last = met.findLast(
    (id) => place(id) >= place(from) && (until === undefined || place(id) <= place(until)),
  );
  return sceneOf(of, last);
}

/** What a learner holds, may buy and can buy no more: only what could really be bought can be missed. */
export function drawerOf(of: Case, run: Run): Drawer {
  const offered = onOffer(of, run);
  return {
    held: heldBy(of, run),
    offered: of.exhibits.filter(({ id }) => offered.includes(id)),
    gone: of.exhibits.flatMap((exhibit) => {
      if (run.scene === undefined || [...run.bought, ...offered].includes(exhibit.id)) return [];
      const until = lastOffer(of, run, exhibit);
      return until ? [{ exhibit, until }] : [];
    }),
  };
}
