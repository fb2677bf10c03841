// Which re-runs a debrief compares: the four policies as the run ended, and each decision as it stood when it was taken.
import type { Run } from './case.ts';
import { differenceOf, type Difference } from './distribution.ts';
import type { Parting } from './parting.ts';
import {
  afterBuying,
  asPlayed,
  butAt,
  expert,
  mostCareful,
  neverBuy,
  type Policy,
} from './policy.ts';
import type { RerunRecord } from './reruns.ts';
import { givenBy } from './simulate.ts';

/** A series of re-runs under a name of its own. */
export interface Job {
  readonly key: string;
  readonly policy: Policy;
  /** Hidden facts that stay as they were found. */
  readonly given: Run['hidden'];
}

/** Finished series by their names. */
export type Done = ReadonlyMap<string, readonly RerunRecord[]>;

/** A decision taken otherwise. */
export interface Change {
  readonly scene: string;
  readonly option: string;
}

/** Name of the learner's own policy under the facts that were settled at some point. */
export const mineKey = (given: Run['hidden']): string =>
  `mine@${Object.keys(given).sort().join('+')}`;
/** Name of the learner's policy with the expert's choice in one scene. */
export const partKey = (scene: string): string => `but:${scene}`;
/** Name of the learner's policy with one decision changed. */
export const changeKey = ({ scene, option }: Change): string => `if:${scene}/${option}`;

/**
 * All series of a debrief, the mirror's first. A decision is judged under what was known when it was taken: the expert
 * has the evidence the learner had, and facts that were learnt later are drawn anew.
 */
export function jobsOf(run: Run, partings: readonly Parting[], change: Change): Job[] {
  const policy = asPlayed(run.actions);
  const given = givenBy(run);
  const changed = partings.find(({ scene }) => scene === change.scene)?.given ?? given;
  const jobs: Job[] = [
    { key: mineKey(given), policy, given },
    { key: 'expert', policy: expert, given },
    { key: 'careful', policy: mostCareful, given },
    { key: 'never', policy: neverBuy, given },
    { key: mineKey(changed), policy, given: changed },
    { key: changeKey(change), policy: butAt(policy, change.scene, change.option), given: changed },
    ...partings.flatMap((parting) => [
      { key: mineKey(parting.given), policy, given: parting.given },
      {
        key: partKey(parting.scene),
        policy: butAt(policy, parting.scene, afterBuying(policy, expert)),
        given: parting.given,
      },
    ]),
  ];
  return [...new Map(jobs.map((job) => [job.key, job])).values()];
}

/** What each decision is worth against the expert's, as far as it is re-run; pairs meet the same luck. */
export const costsOf = (
  done: Done,
  partings: readonly Parting[],
): ReadonlyMap<string, Difference> =>
  new Map(
    partings.flatMap(({ scene, given }) => {
      const mine = done.get(mineKey(given));
      const other = done.get(partKey(scene));
      return mine && other ? [[scene, differenceOf(mine, other)] as const] : [];
    }),
  );
