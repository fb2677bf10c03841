import type { Action, Case } from '../case-study/case.ts';

/** A run as far as it could be replayed. */
export interface Played {
  /** Digest of the submission. */
  readonly key: string;
  readonly name: string;
  readonly actions: readonly Action[];
}

/** One option of a scene, and those who took it. */
export interface Choice {
  readonly option: string;
  readonly label: string;
  /** Share of those who met the scene, 0 to 1. */
  readonly share: number;
  readonly who: readonly Played[];
  /** Exhibits that some of them had bought before, with how many; the most bought first. */
  readonly evidence: readonly {
    readonly exhibit: string;
    readonly name: string;
    readonly count: number;
  }[];
}

/** How a cohort decided one scene. */
export interface Divergence {
  readonly scene: string;
  readonly title: string;
  readonly week: string;
  /** How many met it. */
  readonly met: number;
  /**
   * 1 − Σ share², the chance that two of them taken at random decided differently (with replacement; Gini–Simpson):
   * 0 if all agreed.
   */
  readonly division: number;
  /** Every option, the most chosen first. */
  readonly choices: readonly Choice[];
}

/** What somebody had bought before a decision; undefined if they never took it. */
function hadAt({ actions }: Played, scene: string) {
  const at = actions.findIndex((action) => action.kind === 'decide' && action.scene === scene);
  const decided = actions[at];
  if (decided?.kind !== 'decide') return undefined;
  const before = actions.slice(0, at);
  const bought = before.flatMap((action) => (action.kind === 'buy' ? [action.exhibit] : []));
  return { option: decided.option, bought };
}

function evidenceOf(of: Case, bought: readonly (readonly string[])[]): Choice['evidence'] {
  return of.exhibits
    .map(({ id: exhibit, name }) => ({
      exhibit,
      name,
      count: bought.filter((had) => had.includes(exhibit)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** How a cohort decided each scene that anybody met, the most divided first. */
export function divergencesOf(of: Case, played: readonly Played[]): Divergence[] {
  return of.simulation.scenes
    .flatMap(({ id: scene, title, week, options }): Divergence[] => {
      const took = played.flatMap((each) => {
        const had = hadAt(each, scene);
        return had ? [{ who: each, ...had }] : [];
      });
      if (took.length === 0) return [];
      const choices = options
        .map(({ id: option, label }): Choice => {
          const those = took.filter((each) => each.option === option);
          return {
            option,
            label,
            share: those.length / took.length,
            who: those.map(({ who }) => who),
            evidence: evidenceOf(
              of,
              those.map(({ bought }) => bought),
            ),
          };
        })
        .sort((a, b) => b.share - a.share);
      const division = 1 - choices.reduce((sum, { share }) => sum + share ** 2, 0);
      return [{ scene, title, week, met: took.length, division, choices }];
    })
    .sort((a, b) => b.division - a.division);
}
