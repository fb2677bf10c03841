import type { Action, Case } from '../case-study/case.ts';
import type { Forecast } from '../case-study/score.ts';
import { type CaseReplay, replayWork } from './case-work.ts';
import type { CaseWork, Claims } from './message.ts';

/** What the board keeps of a replayed run. */
export interface Found {
  readonly verdict: CaseReplay['verdict'];
  /** What was done, as far as it could be replayed. */
  readonly actions: readonly Action[];
  /** As replayed; a run that does not end came to nothing, whatever it claims. */
  readonly claims: Claims | undefined;
  readonly forecasts: readonly Forecast[];
}

/** Replays what was handed in on the case of today. Forecasts count only if the run ends, as only then they are settled. */
export function foundIn(of: Case, work: CaseWork): Found {
  const { verdict, run, changed, claims, forecasts } = replayWork(of, work);
  const isOver = run.scene === undefined && changed === undefined;
  return {
    verdict,
    actions: run.actions,
    claims: isOver ? claims : undefined,
    forecasts: isOver ? forecasts : [],
  };
}
