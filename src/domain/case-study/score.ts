import type { Case, Run } from './case.ts';
import { exhibitOf, sceneOf } from './case.ts';
import { holds } from './condition.ts';
import { seen } from './view.ts';
import { replay } from './replay.ts';

const part = (value: number, from: number, to: number): number =>
  Math.max(0, Math.min(1, (value - from) / (to - from)));

/** Outcome of a finished run, 0 to 100: weighted linear parts of the end state, less the price of being late. */
export function outcomeOf({ simulation }: Case, { state }: Pick<Run, 'state'>): number {
  const points = simulation.outcome.reduce(
    (sum, { variable, weight, from, to }) => sum + weight * part(state[variable], from, to),
    0,
  );
  const late = Math.max(0, -state.schedule) * simulation.late.points;
  return Math.max(0, Math.min(100, points - late));
}

/** Marks of each decision by what was known when it was taken, 0 to 3. */
export function processMarks(of: Case, run: Run): { scene: string; points: number }[] {
  const marks: { scene: string; points: number }[] = [];
  const decisions = run.actions.flatMap((action, at) =>
    action.kind === 'decide' ? [{ action, at }] : [],
  );
  for (const { action, at } of decisions) {
    const option = sceneOf(of, action.scene)?.options.find(({ id }) => id === action.option);
    if (!option) continue;
    const before = seen(of, replay(of, run.seed, run.actions.slice(0, at)).run);
    const points = option.process_if.find(({ when }) => holds(when, before))?.points;
    marks.push({ scene: action.scene, points: points ?? option.process });
  }
  return marks;
}

/** Exhibits that an expert buys in some run of the case. */
export const worthBuying = ({ simulation }: Case): string[] => [
  ...new Set(simulation.scenes.flatMap(({ expert }) => expert.buy.map(({ exhibit }) => exhibit))),
];

/** Evidence an expert would have bought, and whether this run had it before the decision it informs. */
export function evidenceMarks(of: Case, run: Run): { exhibit: string; inTime: boolean }[] {
  return worthBuying(of).flatMap((id) => {
    const informs = exhibitOf(of, id)?.informs;
    const bought = run.actions.findIndex((a) => a.kind === 'buy' && a.exhibit === id);
    const decided = run.actions.findIndex((a) => a.kind === 'decide' && a.scene === informs);
    // A decision the run never met needed no evidence.
    if (decided === -1) return [];
    return [{ exhibit: id, inTime: bought !== -1 && bought < decided }];
  });
}

/** Process of a run, 0 to 100: marks of decisions, and three for each piece of evidence worth having in time. */
export function processOf(of: Case, run: Run): number {
  const marks = processMarks(of, run);
  const evidence = evidenceMarks(of, run);
  const most = 3 * (marks.length + evidence.length);
  if (most === 0) return 0;
  const got =
    marks.reduce((sum, { points }) => sum + points, 0) +
    3 * evidence.filter(({ inTime }) => inTime).length;
  return (100 * got) / most;
}

/** A probability the learner gave, and whether it came true. */
export interface Forecast {
  readonly scene: string;
  readonly question: string;
  /** 0 to 1. */
  readonly said: number;
  readonly cameTrue: boolean;
}

/** Forecasts of a finished run; `said` gives the learner's probability for a scene. */
export function forecastsOf(
  of: Case,
  run: Run,
  said: (scene: string) => number | undefined,
): Forecast[] {
  return run.path.flatMap(({ scene }) => {
    const forecast = sceneOf(of, scene)?.forecast;
    const probability = said(scene);
    return forecast === undefined || probability === undefined
      ? []
      : [
          {
            scene,
            question: forecast.question,
            said: probability,
            cameTrue: holds(forecast.comes_true, run),
          },
        ];
  });
}

/** Mean squared distance of forecasts from what happened, 0 best to 1 worst (Brier 1950). */
export const brierOf = (forecasts: readonly Forecast[]): number | undefined =>
  forecasts.length === 0
    ? undefined
    : forecasts.reduce((sum, { said, cameTrue }) => sum + (said - Number(cameTrue)) ** 2, 0) /
      forecasts.length;

/** Calibration, 0 to 100: always saying 50 % earns 50, a Brier score of 0.5 or worse earns nothing. */
export const calibrationOf = (brier: number): number => Math.max(0, 100 * (1 - 2 * brier));

/** The whole of a finished run: outcome 40 %, process 40 %, calibration 20 % (left out if nothing was forecast). */
export function scoresOf(of: Case, run: Run, forecasts: readonly Forecast[]) {
  const outcome = outcomeOf(of, run);
  const process = processOf(of, run);
  const brier = brierOf(forecasts);
  const calibration = brier === undefined ? undefined : calibrationOf(brier);
  const total =
    calibration === undefined
      ? (outcome + process) / 2
      : 0.4 * outcome + 0.4 * process + 0.2 * calibration;
  return { outcome, process, calibration, brier, total };
}
