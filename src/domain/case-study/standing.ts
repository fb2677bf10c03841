import type { Fact } from '../progress/fact.ts';
import { attemptsOf, isContinued, latestAttempt, replayAttempt, type Attempt } from './attempts.ts';
import type { Case } from './case.ts';
import { rulesHash } from './hash.ts';
import { progressOf } from './history.ts';
import { forecastsOf, scoresOf } from './score.ts';

/** Scores of a finished run, each of 100. */
export type Scores = ReturnType<typeof scoresOf>;

/** How one attempt stands on the case of today. */
export interface Standing {
  readonly attempt: Attempt;
  /** Decisions of it that can still be replayed. */
  readonly decided: number;
  /** Decisions in all, as play counts them: taken, the one to take now, and those still ahead from here. */
  readonly total: number;
  /** What it ended as; absent while it goes on. */
  readonly ended?: { readonly title: string; readonly scores: Scores };
  /** An action of it that the case no longer has: it goes on from the last one that it has. */
  readonly isCut: boolean;
  /** It is cut where the case of today ends: there is nothing to go on with, only to look back on. */
  readonly endsEarly: boolean;
  /** It is cut and another attempt went on from there. */
  readonly isTakenOver: boolean;
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
  /** The finished one with the highest total among those that met luck not seen before; the earlier of two alike. */
  readonly best?: Standing;
}

/** Decisions on the main line of a case; asides may add to them and some endings come sooner. */
export const mainDecisions = ({ simulation }: Pick<Case, 'simulation'>): number =>
  simulation.scenes.filter(({ aside }) => aside === undefined).length;

function standingOf(
  of: Case,
  attempt: Attempt,
  attempts: readonly Attempt[],
  rules: string,
): Standing {
  const again = replayAttempt(of, attempt);
  const { run, done } = again;
  const said = (scene: string) =>
    attempt.steps.find(({ action }) => action.kind === 'decide' && action.scene === scene)
      ?.forecast;
  const ending = of.simulation.endings.find(({ id }) => id === run.ending);
  const isCut = done < attempt.steps.length;
  return {
    attempt,
    decided: run.path.length,
    total: run.path.length + (run.scene === undefined ? 0 : 1 + progressOf(of, run).ahead),
    isCut,
    endsEarly: isCut && run.scene === undefined,
    isTakenOver: isContinued(attempt, again, attempts),
    isReworked: attempt.rules !== rules,
    // What was cut off may not be over any more, and what follows a cut is not what was played.
    ...(ending && !isCut
      ? { ended: { title: ending.title, scores: scoresOf(of, run, forecastsOf(of, run, said)) } }
      : {}),
  };
}

/** A fork and a second play of a seed meet chance and hidden facts that a debrief may have shown. */
const isFirstLuck = ({ attempt }: Standing, all: readonly Standing[]): boolean =>
  attempt.from === undefined &&
  all.every((each) => each.attempt.seed !== attempt.seed || each.attempt.number >= attempt.number);

/** How a learner stands at a case, from all facts in order. */
export function caseStanding(of: Case, facts: readonly Fact[]): CaseStanding {
  const rules = rulesHash(of);
  const attempts = attemptsOf(facts, of.slug);
  const all = attempts.map((attempt) => standingOf(of, attempt, attempts, rules));
  const latest = (these: readonly Standing[]): Standing | undefined => {
    const found = latestAttempt(
      these.map(({ attempt }) => attempt),
      facts,
    );
    return these.find(({ attempt }) => attempt.id === found?.id);
  };
  const finished = all.filter(({ ended }) => ended);
  const open = latest(all.filter((each) => !each.ended && !each.endsEarly && !each.isTakenOver));
  const last = latest(finished);
  const total = ({ ended }: Standing) => ended?.scores.total ?? 0;
  const [first, ...others] = finished.filter((each) => isFirstLuck(each, all));
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

/** Forks deeper than this stand on this level: a page cannot show more, and a hostile file must not nest without end. */
const DEEPEST = 20;

/** Attempts as trees: a fork stands under the attempt it left, in the order in which they came to be. */
export function treesOf(all: readonly Standing[]): Branch[] {
  interface Growing extends Branch {
    readonly forks: Growing[];
  }
  const roots: Growing[] = [];
  const places = new Map<number, { branch: Growing; above: Growing[]; level: number }>();
  for (const standing of all) {
    const branch: Growing = { standing, forks: [] };
    const { number, from } = standing.attempt;
    const parent = from && places.get(from.number);
    const isDeepest = parent !== undefined && parent.level >= DEEPEST;
    const above = parent ? (isDeepest ? parent.above : parent.branch.forks) : roots;
    above.push(branch);
    places.set(number, { branch, above, level: parent ? Math.min(DEEPEST, parent.level + 1) : 0 });
  }
  return roots;
}
