import type { Fact } from '../progress/fact.ts';
import { attemptsOf, latestAttempt, replayAttempt, type Attempt } from './attempts.ts';
import type { Case } from './case.ts';
import { rulesHash } from './hash.ts';
import { forecastsOf, scoresOf } from './score.ts';

/** Scores of a finished run, each of 100. */
export type Scores = ReturnType<typeof scoresOf>;

/** How one attempt stands on the case of today. */
export interface Standing {
  readonly attempt: Attempt;
  /** Decisions of it that can still be replayed. */
  readonly decided: number;
  /** What it ended as; absent while it goes on. */
  readonly ended?: { readonly title: string; readonly scores: Scores };
  /** An action of it that the case no longer has: it goes on from the last one that it has. */
  readonly isCut: boolean;
  /** The numbers of the case were changed since it began, so its scores are those of today's case. */
  readonly isReworked: boolean;
}

/** How a learner stands at a case. */
export interface CaseStanding {
  /** In the order in which they came to be. */
  readonly all: readonly Standing[];
  /** The unfinished one touched last: the one to go on with. */
  readonly open?: Standing;
  /** The finished one touched last. */
  readonly last?: Standing;
  /** The finished one with the highest total; the earlier of two alike. */
  readonly best?: Standing;
}

/** Decisions on the main line of a case; asides may add to them and some endings come sooner. */
export const mainDecisions = ({ simulation }: Pick<Case, 'simulation'>): number =>
  simulation.scenes.filter(({ aside }) => aside === undefined).length;

function standingOf(of: Case, attempt: Attempt, rules: string): Standing {
  const { run, done } = replayAttempt(of, attempt);
  const said = (scene: string) =>
    attempt.steps.find(({ action }) => action.kind === 'decide' && action.scene === scene)
      ?.forecast;
  const ending = of.simulation.endings.find(({ id }) => id === run.ending);
  const isCut = done < attempt.steps.length;
  return {
    attempt,
    decided: run.path.length,
    isCut,
    isReworked: attempt.rules !== rules,
    // What was cut off may not be over any more, and what follows a cut is not what was played.
    ...(ending && !isCut
      ? { ended: { title: ending.title, scores: scoresOf(of, run, forecastsOf(of, run, said)) } }
      : {}),
  };
}

/** How a learner stands at a case, from all facts in order. */
export function caseStanding(of: Case, facts: readonly Fact[]): CaseStanding {
  const rules = rulesHash(of);
  const all = attemptsOf(facts, of.slug).map((attempt) => standingOf(of, attempt, rules));
  const latest = (these: readonly Standing[]): Standing | undefined => {
    const found = latestAttempt(
      these.map(({ attempt }) => attempt),
      facts,
    );
    return these.find(({ attempt }) => attempt.id === found?.id);
  };
  const finished = all.filter(({ ended }) => ended);
  const open = latest(all.filter(({ ended }) => !ended));
  const last = latest(finished);
  const total = ({ ended }: Standing) => ended?.scores.total ?? 0;
  const [first, ...others] = finished;
  const best =
    first && others.reduce((lead, each) => (total(each) > total(lead) ? each : lead), first);
  return {
    all,
    ...(open ? { open } : {}),
    ...(last ? { last } : {}),
    ...(best ? { best } : {}),
  };
}

/** An attempt with those that forked from it. */
export interface Branch {
  readonly standing: Standing;
  readonly forks: readonly Branch[];
}

/** Attempts as trees: a fork stands under the attempt it left, in the order in which they came to be. */
export function treesOf(all: readonly Standing[]): Branch[] {
  const under = (parent: number | undefined): Branch[] =>
    all
      .filter(({ attempt }) => attempt.from?.number === parent)
      .map((standing) => ({ standing, forks: under(standing.attempt.number) }));
  return under(undefined);
}
