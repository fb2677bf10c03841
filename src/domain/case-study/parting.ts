import type { CaseOption } from '../../schemas/simulation.ts';
import { advance } from './advance.ts';
import type { Case, CaseText, Run } from './case.ts';
import { sceneOf } from './case.ts';
import { canTell, matters, shownMean, type Difference } from './distribution.ts';
import { expert } from './policy.ts';
import { replay } from './replay.ts';
import { givenBy } from './simulate.ts';

/** One decision beside what an expert would have done in the same place, knowing what the learner then knew. */
export interface Parting {
  /** From 1. */
  readonly number: number;
  readonly scene: string;
  readonly title: string;
  readonly week: string;
  readonly yours: CaseOption;
  readonly experts: CaseOption;
  /** Exhibits that the expert, with the learner's evidence in hand, still buys here first. */
  readonly buys: readonly string[];
  /** Hidden facts that were settled when the decision was taken: re-runs that judge it keep these and no others. */
  readonly given: Run['hidden'];
  /** The same option, and no evidence bought that the learner did not buy. */
  readonly same: boolean;
}

/** What an expert does with the evidence in hand: buys what is still worth it, then decides. */
function expertFrom(of: Case, at: Run): { option: string; bought: string[] } | undefined {
  const bought: string[] = [];
  let run = at;
  // An expert buys each exhibit once, so this ends; the count is for cases that are wrong.
  for (let count = 0; run.scene === at.scene && count <= of.exhibits.length; count += 1) {
    const action = expert(of, run);
    if (action.kind === 'decide') return { option: action.option, bought };
    bought.push(action.exhibit);
    run = advance(of, run, action);
  }
  return undefined;
}

/** Every decision of a run beside the expert's in the same place. */
export function partingsOf(of: Case, run: Run): Parting[] {
  return run.actions.flatMap((action, at) => {
    if (action.kind !== 'decide') return [];
    const before = replay(of, run.seed, run.actions.slice(0, at)).run;
    const scene = sceneOf(of, action.scene);
    const other = expertFrom(of, before);
    const yours = scene?.options.find(({ id }) => id === action.option);
    const experts = scene?.options.find(({ id }) => id === other?.option);
    if (!scene || !yours || !experts || !other) return [];
    const buys = other.bought;
    return [
      {
        number: run.path.findIndex((each) => each.scene === scene.id) + 1,
        scene: scene.id,
        title: scene.title,
        week: scene.week,
        yours,
        experts,
        buys,
        given: givenBy(before),
        same: yours === experts && buys.length === 0,
      },
    ];
  });
}

/**
 * The decisions that cost most against the expert's, of those whose cost can be told from nothing and matters: several
 * where their costs are shown as the same figure, none where nothing cost so much.
 */
export function costliest(
  partings: readonly Parting[],
  costs: ReadonlyMap<string, Difference>,
): Parting[] {
  const costly = partings.flatMap((parting) => {
    const cost = costs.get(parting.scene);
    return cost && cost.mean < 0 && canTell(cost) && matters(cost)
      ? [{ parting, shown: shownMean(cost) }]
      : [];
  });
  const most = Math.min(...costly.map(({ shown }) => shown));
  return costly.filter(({ shown }) => shown === most).map(({ parting }) => parting);
}

/** Decisions that cost nothing against the expert's, as the figure is shown; one not yet counted is not among them. */
export const costless = (
  partings: readonly Parting[],
  costs: ReadonlyMap<string, Difference>,
): Parting[] =>
  partings.filter(({ scene }) => {
    const cost = costs.get(scene);
    return cost !== undefined && shownMean(cost) >= 0;
  });

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 3)
      .map((word) => word.replace(/(?:ies|es|s|ing|ed)$/, '')),
  );

/** The written lesson to read again after a scene: the one whose title shares most words with it; none if no title shares any. */
export function lessonAfter(of: CaseText, id: string): CaseText['lessons'][number] | undefined {
  const scene = sceneOf(of, id);
  if (!scene) return undefined;
  const words = wordsOf(
    [scene.title, scene.question, scene.expert.why, ...scene.options.map((o) => o.label)].join(' '),
  );
  const shared = ({ title }: { title: string }) =>
    [...wordsOf(title)].filter((word) => words.has(word)).length;
  const written = of.lessons.filter((each) => each.href !== undefined && shared(each) > 0);
  return written.reduce<CaseText['lessons'][number] | undefined>(
    (best, each) => (best === undefined || shared(each) > shared(best) ? each : best),
    undefined,
  );
}
