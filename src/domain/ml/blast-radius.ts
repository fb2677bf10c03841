/** What a harmful change costs before it is stopped, for a rollout in stages. */
import { hoursFor } from './canary.ts';
import { expectedExtraHarm } from './rollout.ts';

/** One stage: a share of the traffic for a time. */
export interface Stage {
  /** Share of users, 0 to 1. */
  readonly share: number;
  /** Hours it bakes unless it is stopped. */
  readonly hours: number;
}

/** The traffic, the harm, and how it is noticed. */
export interface Exposure {
  /** Users an hour, in all; a user is one request. */
  readonly traffic: number;
  /** Share of users harmed without the change, 0 to 1. */
  readonly before: number;
  /** Share of users harmed with it, 0 to 1. */
  readonly after: number;
  /** Users of the stage who must be seen until the harm shows, e.g. from `canaryRequests`. */
  readonly needed: number;
  /** Hours from the alarm until nobody is exposed any more, ≥ 0. */
  readonly rollback: number;
}

/** A stage as it went. */
export interface StageOutcome extends Stage {
  /** Hours until the harm shows in this stage, counted from its start; evidence of earlier stages is not kept. */
  readonly detection: number;
  /** Hours it really ran, the rollback included. */
  readonly ran: number;
  /** Users harmed who would not have been. */
  readonly harmed: number;
  /** Whether it was long enough to show the harm. */
  readonly caught: boolean;
}

/** A rollout as it went. */
export interface Rollout {
  /** The stages that were begun. */
  readonly stages: readonly StageOutcome[];
  readonly harmed: number;
  readonly hours: number;
  /** Index of the stage that caught it; `undefined`: the change went out, and the harm goes on. */
  readonly caughtAt: number | undefined;
}

/**
 * Follows a rollout stage by stage: Σ traffic·share·min(hours, detection)·(after − before), up to the stage
 * that catches it, plus the harm while it is rolled back (the course's blast-radius formula).
 */
export function followRollout(exposure: Exposure, stages: readonly Stage[]): Rollout {
  const begun: StageOutcome[] = [];
  for (const stage of stages) {
    const detection = hoursFor(exposure.needed, exposure.traffic, stage.share);
    const caught = detection <= stage.hours;
    const ran = caught ? detection + exposure.rollback : stage.hours;
    const harmed = expectedExtraHarm({ ...exposure, share: stage.share, hours: ran });
    begun.push({ ...stage, detection, ran, harmed, caught });
    if (caught) break;
  }
  const sum = (key: 'harmed' | 'ran'): number => begun.reduce((all, stage) => all + stage[key], 0);
  const caughtAt = begun.findIndex(({ caught }) => caught);
  return {
    stages: begun,
    harmed: sum('harmed'),
    hours: sum('ran'),
    caughtAt: caughtAt < 0 ? undefined : caughtAt,
  };
}

/**
 * Users harmed when a stage with this share (0 to 1) runs until it is caught: (needed + traffic·share·rollback)
 * · (after − before). The first part does not depend on the share, a small canary only spreads it over time.
 */
export function harmUntilCaught(exposure: Exposure, share: number): number {
  const hours = hoursFor(exposure.needed, exposure.traffic, share) + exposure.rollback;
  return expectedExtraHarm({ ...exposure, share, hours });
}

/**
 * The largest share (0 to 1) of a first stage that harms at most `budget` users until it is caught and
 * rolled back; `undefined` when even seeing the harm costs more.
 */
export function shareWithinBudget(exposure: Exposure, budget: number): number | undefined {
  const spare = budget / (exposure.after - exposure.before) - exposure.needed;
  if (spare < 0) return undefined;
  const perShare = exposure.traffic * exposure.rollback;
  return spare >= perShare ? 1 : spare / perShare;
}
