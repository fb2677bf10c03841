import type { CsvLearner } from '../../../domain/mentor/cohort-csv.ts';
import type { Criterion, Row } from './rows.ts';
import { verdictWords } from './words.ts';

/** A row of the board as a line of the CSV; −1 stands for “nothing was forecast” in a message, and is left out. */
export function csvLearner(
  { learner, reviews, found, stated }: Row,
  criteria: readonly Criterion[],
): CsvLearner {
  const { version, made, work } = learner.submission;
  const claims = found?.claims;
  const forecast = claims && claims.brier >= 0 ? claims.brier : undefined;
  return {
    name: learner.name,
    version,
    made,
    late: learner.late,
    replay: found ? verdictWords[found.verdict] : '',
    levels: criteria.map(({ id }) => reviews.merged.get(id)?.level),
    outcome: claims?.outcome,
    process: claims?.process,
    brier: work.kind === 'answers' && stated ? Number(stated.brier.toFixed(3)) : forecast,
    next: reviews.next,
  };
}
