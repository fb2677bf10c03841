import { attemptsOf, type Attempt, type Step as Done } from '../case-study/attempts.ts';
import type { Action, Case, CaseText, Run } from '../case-study/case.ts';
import { memoKey, reflectionKey } from '../case-study/draft.ts';
import { rulesHash } from '../case-study/hash.ts';
import { replay, type Replayed } from '../case-study/replay.ts';
import { forecastsOf, scoresOf, type Forecast } from '../case-study/score.ts';
import type { Fact } from '../progress/fact.ts';
import { registers } from '../progress/registers.ts';
import { type CaseWork, type Claims, messageLimits, type Step } from './message.ts';

const stepOf = ({ action, reason, forecast }: Done): Step =>
  action.kind === 'buy'
    ? [action.exhibit]
    : [action.scene, action.option, reason.slice(0, messageLimits.reason), forecast ?? -1];

/** The action of a step. */
export const actionOf = (step: Step): Action =>
  step.length === 1
    ? { kind: 'buy', exhibit: step[0] }
    : { kind: 'decide', scene: step[0], option: step[1] };

/** What was said at the decision of a scene; undefined if the run never came there. */
export function saidAt(
  { steps }: Pick<CaseWork, 'steps'>,
  scene: string,
): { readonly option: string; readonly reason: string; readonly forecast?: number } | undefined {
  const step = steps.find((each) => each.length === 4 && each[0] === scene);
  if (step?.length !== 4) return undefined;
  const [, option, reason, forecast] = step;
  return { option, reason, ...(forecast < 0 ? {} : { forecast }) };
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** What a run comes to, as a submission states it. */
export function claimsOf(of: Case, run: Run, forecasts: readonly Forecast[]): Claims {
  const { outcome, process, brier } = scoresOf(of, run, forecasts);
  return {
    ending: run.ending ?? 'none',
    outcome: rounded(outcome, 1),
    process: rounded(process, 1),
    brier: brier === undefined ? -1 : rounded(brier, 3),
  };
}

/** Finished attempts at a case, oldest first: what can be handed in. */
export const finishedAttempts = (of: Case, facts: readonly Fact[]): Attempt[] =>
  attemptsOf(facts, of.slug).filter(({ seed, steps }) => {
    const { run } = replay(
      of,
      seed,
      steps.map(({ action }) => action),
    );
    return run.scene === undefined;
  });

/** A finished attempt as it is handed in: from the record alone, with the memo and the answers to reflection. */
export function caseWorkOf(of: CaseText, attempt: Attempt, facts: readonly Fact[]): CaseWork {
  const { seed, rules, last } = attempt;
  const steps = attempt.steps.map(stepOf);
  const { run } = replay(of, seed, steps.map(actionOf));
  const said = (scene: string) => saidAt({ steps }, scene)?.forecast;
  const kept = registers(facts);
  const { memo, reflection } = of.simulation;
  const texts = [
    ...memo.sections.map(({ id }) => [`memo:${id}`, kept.get(memoKey(last, id))] as const),
    ...reflection.map(({ id }) => [`reflection:${id}`, kept.get(reflectionKey(last, id))] as const),
  ].flatMap(([id, text = '']) =>
    text.trim() === '' ? [] : [[id, text.trim().slice(0, messageLimits.text)] as const],
  );
  return {
    kind: 'case',
    case: of.slug,
    seed,
    rules,
    steps,
    claims: claimsOf(of, run, forecastsOf(of, run, said)),
    texts,
  };
}

/** A run as the reader's own engine plays it. */
export interface CaseReplay extends Replayed {
  readonly forecasts: readonly Forecast[];
  readonly claims: Claims;
  /**
   * `same`: the replay ends where the submission says. `changed`: the rules are no longer those it was played by, so
   * that a difference shows nothing. `differs`: same rules, another result. `unfinished`: the run does not end.
   */
  readonly verdict: 'same' | 'changed' | 'differs' | 'unfinished';
}

/** Replays what was handed in on the case of today, and compares. Never throws. */
export function replayWork(of: Case, work: CaseWork): CaseReplay {
  const replayed = replay(of, work.seed, work.steps.map(actionOf));
  const { run } = replayed;
  const forecasts = forecastsOf(of, run, (scene) => saidAt(work, scene)?.forecast);
  const claims = claimsOf(of, run, forecasts);
  const isSame = (Object.keys(claims) as (keyof Claims)[]).every(
    (name) => claims[name] === work.claims[name],
  );
  const isOver = run.scene === undefined && !replayed.changed;
  const isRight = isOver && isSame;
  const verdict = isRight
    ? 'same'
    : work.rules !== rulesHash(of)
      ? 'changed'
      : isOver
        ? 'differs'
        : 'unfinished';
  return { ...replayed, forecasts, claims, verdict };
}
