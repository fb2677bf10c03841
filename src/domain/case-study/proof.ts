import { boundProblems } from './bounds.ts';
import type { Case, Run } from './case.ts';
import { inSimulation, type CaseProblem } from './case-problem.ts';
import { holds } from './condition.ts';
import { meanOf as mean } from './distribution.ts';
import { expertIsHindered } from './hindered.ts';
import * as policies from './policy.ts';
import { butAt, MARGIN, type Policy } from './policy.ts';
import { referenceProblems } from './references.ts';
import { sceneProblems } from './scene-problems.ts';
import { outcomeOf } from './score.ts';
import { PLAYS, SERIES } from './series.ts';
import { rerun, simulate } from './simulate.ts';
import { meet, neverMet, neverShown } from './unmet.ts';

/** Where the expert's mean outcome must land: good, and not without losses. */
export const EXPERT_BAND = [75, 85] as const;
/** What one policy achieved over its plays. */
export interface PolicyResult {
  readonly name: string;
  readonly mean: number;
  /** Outcomes below which a tenth and half of the plays end, and nine tenths. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Share of plays by ending. */
  readonly endings: Readonly<Record<string, number>>;
}

/** What `npm run content` prints of a case. */
export interface CaseReport {
  readonly policies: readonly PolicyResult[];
  /** The expert's lead over the best naive policy, outcome points. */
  readonly margin: number;
  readonly best: string;
  /** Decisions in the shortest, the mean and the longest play. */
  readonly length: { readonly least: number; readonly mean: number; readonly most: number };
  /** Decisions and purchases of all plays. */
  readonly plays: number;
  /** How often each forecast came true under the expert. */
  readonly forecasts: readonly { readonly scene: string; readonly share: number }[];
}

/** The policies a case is proven against. The first is the expert; every other must be clearly worse. */
export function provenPolicies({ simulation }: Case): { name: string; policy: Policy }[] {
  const most = Math.max(...simulation.scenes.map(({ options }) => options.length));
  return [
    { name: 'expert', policy: policies.expert },
    { name: 'always the most careful option', policy: policies.mostCareful },
    ...Array.from({ length: most }, (_, at) => ({
      name: `always option ${at + 1}`,
      policy: policies.alwaysOption(at),
    })),
    { name: 'never buy evidence', policy: policies.neverBuy },
    { name: 'buy everything', policy: policies.buyEverything },
    { name: 'always the dearest option', policy: policies.dearest },
    { name: 'always the cheapest option', policy: policies.cheapest },
    { name: 'always the longest option', policy: policies.longest },
    { name: 'always the shortest option', policy: policies.shortest },
    { name: 'by chance', policy: policies.byChance },
  ];
}

const meanOutcome = (of: Case, policy: Policy): number =>
  mean(simulate(of, policy, PLAYS, SERIES).map(({ outcome }) => outcome));

/** The scene in which taking over a naive policy's choice helps the expert most. */
function weakestScene(of: Case, rival: Policy, expertMean: number): string {
  const gains = of.simulation.scenes.map(({ id }) => ({
    id,
    gain: meanOutcome(of, butAt(policies.expert, id, rival)) - expertMean,
  }));
  const [worst] = gains.sort((a, b) => b.gain - a.gain);
  return worst === undefined
    ? ''
    : `"${worst.id}" (${worst.gain >= 0 ? '+' : ''}${worst.gain.toFixed(1)} for the expert)`;
}

/** What a policy achieves over its plays; each play is told to `onRun`. */
function resultOf(
  of: Case,
  { name, policy }: { name: string; policy: Policy },
  onRun: (run: Run) => void,
): PolicyResult {
  const endings: Record<string, number> = {};
  const outcomes: number[] = [];
  for (let at = 0; at < PLAYS; at += 1) {
    const run = rerun(of, policy, SERIES, at);
    onRun(run);
    outcomes.push(outcomeOf(of, run));
    const ending = run.ending ?? 'none';
    endings[ending] = (endings[ending] ?? 0) + 1 / PLAYS;
  }
  const sorted = [...outcomes].sort((a, b) => a - b);
  const quantile = (share: number) => sorted[Math.floor(share * (PLAYS - 1))] ?? 0;
  return {
    name,
    mean: mean(outcomes),
    low: quantile(0.1),
    median: quantile(0.5),
    high: quantile(0.9),
    endings,
  };
}

/** An expert outside the band, and rivals that come too near. */
function balanceProblems(
  of: Case,
  expert: PolicyResult,
  rivals: readonly PolicyResult[],
): CaseProblem[] {
  const problems: CaseProblem[] = [];
  if (expert.mean < EXPERT_BAND[0] || expert.mean > EXPERT_BAND[1])
    problems.push(
      inSimulation(
        'outcome',
        `the expert's mean outcome is ${expert.mean.toFixed(1)}; it should be ${EXPERT_BAND[0]} to ${EXPERT_BAND[1]}`,
      ),
    );
  for (const { name, mean: rivalMean } of rivals) {
    if (expert.mean - rivalMean >= MARGIN) continue;
    const rival = provenPolicies(of).find((each) => each.name === name);
    const scene = rival ? weakestScene(of, rival.policy, expert.mean) : '';
    problems.push(
      inSimulation(
        'scenes',
        `"${name}" reaches ${rivalMean.toFixed(1)}, the expert ${expert.mean.toFixed(1)}; the lead must be ${MARGIN}. Look first at scene ${scene}`,
      ),
    );
  }
  return problems;
}

function forecastShares(of: Case): CaseReport['forecasts'] {
  const runs = Array.from({ length: PLAYS }, (_, at) => rerun(of, policies.expert, SERIES, at));
  return of.simulation.scenes.flatMap(({ id, forecast }) => {
    const met = runs.filter(({ path }) => path.some(({ scene }) => scene === id));
    return forecast === undefined || met.length === 0
      ? []
      : [
          {
            scene: id,
            share: met.filter((run) => holds(forecast.comes_true, run)).length / met.length,
          },
        ];
  });
}

/** Plays a case and says what is wrong with it, with a report if it could be played. */
export function proveCase(of: Case): { problems: CaseProblem[]; report?: CaseReport } {
  const dead = referenceProblems(of);
  const written = [...dead, ...sceneProblems(of)];
  const hasDeadEnd = of.simulation.scenes.some(({ options }) =>
    options.every(({ requires }) => requires),
  );
  // Neither dead references nor dead ends can be played.
  if (dead.length > 0 || hasDeadEnd) return { problems: written };

  const met = new Set<string>();
  const lengths: number[] = [];
  const results = provenPolicies(of).map((each) =>
    resultOf(of, each, (run) => {
      meet(met, run);
      lengths.push(run.path.length);
    }),
  );
  const problems = [
    ...written,
    ...boundProblems(of),
    ...neverMet(of, met),
    ...neverShown(of),
    ...expertIsHindered(of),
  ];
  const [expert, ...rivals] = results;
  if (!expert) return { problems };
  const best = rivals.reduce((a, b) => (b.mean > a.mean ? b : a));
  return {
    problems: [...problems, ...balanceProblems(of, expert, rivals)],
    report: {
      policies: results,
      margin: expert.mean - best.mean,
      best: best.name,
      length: { least: Math.min(...lengths), mean: mean(lengths), most: Math.max(...lengths) },
      plays: lengths.length,
      forecasts: forecastShares(of),
    },
  };
}
