import { isOpen } from './advance.ts';
import { boundProblems } from './bounds.ts';
import type { Case, Happening, Run } from './case.ts';
import { exhibitOf, sceneOf } from './case.ts';
import { holds } from './condition.ts';
import * as policies from './policy.ts';
import { butAt, MARGIN, type Policy } from './policy.ts';
import {
  consequencesOf,
  outcomesOf,
  referenceProblems,
  sceneProblems,
  type CaseProblem,
} from './references.ts';
import { outcomeOf } from './score.ts';
import { rerun, simulate } from './simulate.ts';
import { findingOf, seen } from './view.ts';

/** Plays of each policy. */
export const PLAYS = 1000;
/** Where the expert's mean outcome must land: good, and not without losses. */
export const EXPERT_BAND = [75, 85] as const;
/** Names the series of chance that proves a case. */
const SERIES = 20_261_125;

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
    { name: 'by chance', policy: policies.byChance },
  ];
}

/** Where in the file the outcomes stand that something goes back to, as `outcomesOf` names it. */
const fieldOf = (cause: Happening['cause']): string | undefined =>
  cause.kind === 'arrival'
    ? `${cause.scene}.arrive`
    : cause.kind === 'decision'
      ? `${cause.scene}.${cause.option}.outcomes`
      : undefined;

/** Which parts of a case plays have met: `scene`, `scene/option`, `field: tell`, `ending:id`. */
function meet(met: Set<string>, run: Run): void {
  for (const { scene, option } of run.path) {
    met.add(scene);
    met.add(`${scene}/${option}`);
  }
  for (const { cause, tell } of run.happened) {
    if (cause.kind === 'arrival') met.add(cause.scene);
    met.add(`${fieldOf(cause) ?? ''}: ${tell}`);
  }
  if (run.ending !== undefined) met.add(`ending:${run.ending}`);
}

function neverMet(of: Case, met: ReadonlySet<string>): CaseProblem[] {
  const { simulation } = of;
  const say = (field: string, mend: string): CaseProblem => ({
    file: 'simulation.yaml',
    field,
    mend,
  });
  return [
    ...simulation.scenes.flatMap(({ id, options }) =>
      met.has(id)
        ? options.flatMap((option) =>
            met.has(`${id}/${option.id}`)
              ? []
              : [say(`${id}.${option.id}`, 'can never be chosen: no play meets its condition')],
          )
        : [say(id, 'is never reached in any play; let something lead there or delete it')],
    ),
    ...outcomesOf(of).flatMap(({ field, scene, list }) =>
      !met.has(scene)
        ? []
        : list.flatMap((outcome) =>
            consequencesOf(outcome)
              .flatMap((each) => [each, ...(each.later ?? [])])
              .filter(({ tell }) => !met.has(`${field}: ${tell}`))
              .map(({ tell }) => say(field, `never happens in any play: "${tell.slice(0, 60)}…"`)),
          ),
    ),
    ...simulation.endings
      .filter(({ id }) => !met.has(`ending:${id}`))
      .map(({ id }) =>
        say(`endings.${id}`, 'is never reached in any play; change its rule or delete it'),
      ),
  ];
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const meanOf = (of: Case, policy: Policy): number =>
  mean(simulate(of, policy, PLAYS, SERIES).map(({ outcome }) => outcome));

/** The scene in which taking over a naive policy's choice helps the expert most. */
function weakestScene(of: Case, rival: Policy, expertMean: number): string {
  const gains = of.simulation.scenes.map(({ id }) => ({
    id,
    gain: meanOf(of, butAt(policies.expert, id, rival)) - expertMean,
  }));
  const [worst] = gains.sort((a, b) => b.gain - a.gain);
  return worst === undefined
    ? ''
    : `"${worst.id}" (${worst.gain >= 0 ? '+' : ''}${worst.gain.toFixed(1)} for the expert)`;
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

  const problems = [...written, ...boundProblems(of)];
  const met = new Set<string>();
  const lengths: number[] = [];
  const results = provenPolicies(of).map(({ name, policy }): PolicyResult => {
    const endings: Record<string, number> = {};
    const outcomes: number[] = [];
    for (let at = 0; at < PLAYS; at += 1) {
      const run = rerun(of, policy, SERIES, at);
      meet(met, run);
      lengths.push(run.path.length);
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
  });
  problems.push(...neverMet(of, met), ...neverShown(of), ...expertIsHindered(of));

  const [expert, ...rivals] = results;
  if (!expert) return { problems };
  const say = (field: string, mend: string) => {
    problems.push({ file: 'simulation.yaml', field, mend });
  };
  if (expert.mean < EXPERT_BAND[0] || expert.mean > EXPERT_BAND[1])
    say(
      'outcome',
      `the expert's mean outcome is ${expert.mean.toFixed(1)}; it should be ${EXPERT_BAND[0]} to ${EXPERT_BAND[1]}`,
    );
  for (const { name, mean: rivalMean } of rivals) {
    if (expert.mean - rivalMean >= MARGIN) continue;
    const rival = provenPolicies(of).find((each) => each.name === name);
    const scene = rival ? weakestScene(of, rival.policy, expert.mean) : '';
    say(
      'scenes',
      `"${name}" reaches ${rivalMean.toFixed(1)}, the expert ${expert.mean.toFixed(1)}; the lead must be ${MARGIN}. Look first at scene ${scene}`,
    );
  }
  const best = rivals.reduce((a, b) => (b.mean > a.mean ? b : a));
  return {
    problems,
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

/**
 * What the expert's own plays show: a choice closed to the expert, a line that never holds, a scene without full
 * marks.
 */
function expertIsHindered(of: Case): CaseProblem[] {
  const hindered = new Set<string>();
  const used = new Set<string>();
  const fullMarks = new Set<string>();
  simulate(
    of,
    (same, run) => {
      const action = policies.expert(same, run);
      const scene = sceneOf(same, run.scene);
      if (action.kind === 'buy' || !scene) return action;
      const view = seen(same, run);
      const line = scene.expert.choose.findIndex(({ when }) => holds(when, view));
      const option = scene.options.find(({ id }) => id === scene.expert.choose[line]?.option);
      used.add(`${scene.id}/${line}`);
      if (option && !isOpen(same, run, option)) hindered.add(scene.id);
      const marks = option?.process_if.find(({ when }) => holds(when, view))?.points;
      if (option && (marks ?? option.process) === 3) fullMarks.add(scene.id);
      return action;
    },
    PLAYS,
    SERIES,
  );
  const say = (id: string, mend: string): CaseProblem => ({
    file: 'simulation.yaml',
    field: `${id}.expert.choose`,
    mend,
  });
  const unused = of.simulation.scenes.flatMap(({ id, expert }) =>
    // The last line has no condition: it may be there for those who buy nothing.
    [...expert.choose.keys()]
      .slice(0, -1)
      .filter((line) => !used.has(`${id}/${line}`))
      .map((line) => say(id, `line ${line + 1} never holds in any play of the expert`)),
  );
  return [
    ...[...hindered].map((id) =>
      say(id, 'names an option that is not open to the expert in some plays; add a line for them'),
    ),
    ...of.simulation.scenes
      .filter(({ id }) => [...used].some((line) => line.startsWith(`${id}/`)) && !fullMarks.has(id))
      .map(({ id }) => say(id, 'the expert never earns 3 here, so nobody could earn 100')),
    ...unused,
  ];
}

/** Findings that no play of an exhibit's buyers has shown. */
function neverShown(of: Case): CaseProblem[] {
  const shown = new Set<string>();
  for (let at = 0; at < PLAYS; at += 1)
    rerun(
      of,
      (same, run) => {
        const action = policies.buyEverything(same, run);
        const exhibit = action.kind === 'buy' ? exhibitOf(same, action.exhibit) : undefined;
        if (exhibit)
          shown.add(`${exhibit.id}/${exhibit.findings.indexOf(findingOf(exhibit, run))}`);
        return action;
      },
      SERIES,
      at,
    );
  return of.exhibits.flatMap(({ id, findings }) =>
    [...findings.keys()]
      .filter((at) => !shown.has(`${id}/${at}`))
      .map((at) => ({
        file: 'exhibits.yaml' as const,
        field: `${id}.findings`,
        mend: `finding ${at + 1} is never shown to somebody who buys everything; change its condition or delete it`,
      })),
  );
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
