import type { Learner } from '../../../domain/mentor/cohort.ts';
import {
  answersStated,
  forecastsStated,
  type Stated,
} from '../../../domain/mentor/cohort-calibration.ts';
import type { Found } from '../../../domain/mentor/cohort-run.ts';
import type { Kept } from '../../../domain/mentor/correspondence.ts';
import { type Reviews, reviewsOf } from '../../../domain/mentor/double-scoring.ts';

/** A criterion of the rubric as a column. */
export interface Criterion {
  readonly id: string;
  readonly title: string;
}

/** Everything the board shows of one learner. */
export interface Row {
  readonly learner: Learner;
  readonly reviews: Reviews;
  /** Absent for work that is no run, and until it is replayed. */
  readonly found: Found | undefined;
  readonly stated: Stated | undefined;
}

/** The rows of a cohort, by name. */
export function rowsOf(
  learners: readonly Learner[],
  criteria: readonly Criterion[],
  kept: readonly Kept[],
  texts: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, Found>,
): Row[] {
  const ids = criteria.map(({ id }) => id);
  return learners.map((learner) => {
    const { work } = learner.submission;
    const run = work.kind === 'case' ? found.get(learner.key) : undefined;
    return {
      learner,
      reviews: reviewsOf(ids, learner.key, kept, texts),
      found: run,
      stated: work.kind === 'answers' ? answersStated(work) : run && forecastsStated(run.forecasts),
    };
  });
}
