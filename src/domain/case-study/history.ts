import type { Exhibit } from '../../schemas/exhibit.ts';
import type { CaseOption, Scene } from '../../schemas/simulation.ts';
import type { Case, Cause, Happening, Run } from './case.ts';
import { exhibitOf, sceneOf } from './case.ts';

/** How far a run has come, in decisions. */
export interface Progress {
  readonly decided: number;
  /** Scenes still to come on the ordinary way, without the one being decided. */
  readonly ahead: number;
  /** A scene off the ordinary way was met, so that the count is no longer out of a fixed number. */
  readonly hasAside: boolean;
}

/** Counts decisions taken and ahead; asides are never counted ahead, as nobody can know of them. */
export function progressOf(of: Case, run: Run): Progress {
  const { scenes } = of.simulation;
  const at = scenes.findIndex(({ id }) => id === run.scene);
  const met = [...run.path.map(({ scene }) => scene), run.scene];
  return {
    decided: run.path.length,
    ahead: at === -1 ? 0 : scenes.slice(at + 1).filter(({ aside }) => !aside).length,
    hasAside: scenes.some(({ id, aside }) => aside === true && met.includes(id)),
  };
}

/** Scenes of the ordinary way that the last decision led past: they no longer arise. */
export function skippedBy(of: Case, run: Run): number {
  const { scenes } = of.simulation;
  const place = (id: string | undefined) => scenes.findIndex((scene) => scene.id === id);
  const decided = run.path.at(-1)?.scene;
  if (decided === undefined) return 0;
  const to = run.scene === undefined ? scenes.length : place(run.scene);
  return scenes.slice(place(decided) + 1, to).filter(({ aside }) => !aside).length;
}

/** What a learner reads about a step: what followed at once, how chance fell, what came due, what had happened. */
export const followedAt = ({ happened }: Run, step: number): Happening[] =>
  happened.filter((each) => each.step === step && each.kind !== 'price' && each.tell !== '');

/** The price of the decision that made a step, if it had one. */
export const priceAt = ({ happened }: Run, step: number): Happening | undefined =>
  happened.find(
    ({ kind, cause, step: at }) => at === step && kind === 'price' && cause.kind === 'decision',
  );

/** A decision by its number in a run and what was chosen. */
export interface Decision {
  readonly number: number;
  readonly label: string;
}

/** The decision that caused something, if a decision did. */
export function decisionBehind(of: Case, run: Run, cause: Cause): Decision | undefined {
  if (cause.kind !== 'decision') return undefined;
  const number = run.path.findIndex(({ scene }) => scene === cause.scene) + 1;
  const option = sceneOf(of, cause.scene)?.options.find(({ id }) => id === cause.option);
  return number === 0 || !option ? undefined : { number, label: option.label };
}

/** A line of the history of a run; `at` is the number of its action. */
export type Entry =
  | { readonly kind: 'bought'; readonly at: number; readonly exhibit: Exhibit }
  | {
      readonly kind: 'decided';
      readonly at: number;
      readonly number: number;
      readonly scene: Scene;
      readonly option: CaseOption;
      readonly followed: readonly Happening[];
    };

/** Purchases and decisions of a run in order, each decision with what followed before the next. */
export function historyOf(of: Case, run: Run): Entry[] {
  let number = 0;
  return run.actions.flatMap((action, at): Entry[] => {
    if (action.kind === 'buy') {
      const exhibit = exhibitOf(of, action.exhibit);
      return exhibit ? [{ kind: 'bought', at, exhibit }] : [];
    }
    number += 1;
    const scene = sceneOf(of, action.scene);
    const option = scene?.options.find(({ id }) => id === action.option);
    return scene && option
      ? [{ kind: 'decided', at, number, scene, option, followed: followedAt(run, number) }]
      : [];
  });
}
