import { brierOf, type Forecast } from '../case-study/score.ts';
import type { AnswersWork } from './message.ts';

/** What a learner said would happen beside what did. */
export interface Stated {
  /** Probabilities, or answers with a confidence. */
  readonly n: number;
  /** Mean probability or confidence, 0 to 1. */
  readonly said: number;
  /** Share that came true, or that was right. */
  readonly came: number;
  /** Mean squared distance of the two, 0 best to 1 worst (Brier 1950). */
  readonly brier: number;
}

type Claim = Pick<Forecast, 'said' | 'cameTrue'>;

/** Claims summed up; undefined without any. */
function statedOf(claims: readonly Claim[]): Stated | undefined {
  const n = claims.length;
  const brier = brierOf(claims.map((claim) => ({ scene: '', question: '', ...claim })));
  if (brier === undefined) return undefined;
  const said = claims.reduce((sum, claim) => sum + claim.said, 0) / n;
  return { n, said, came: claims.filter(({ cameTrue }) => cameTrue).length / n, brier };
}

/** How the forecasts of a run compare with how it ended. */
export const forecastsStated = (forecasts: readonly Forecast[]): Stated | undefined =>
  statedOf(forecasts);

/** The first try at each item: later ones were made after the reasons were read. */
function firstTries({ answers }: AnswersWork): AnswersWork['answers'][number][] {
  const first = new Map<string, AnswersWork['answers'][number]>();
  for (const row of answers) if (!first.has(row[0])) first.set(row[0], row);
  return [...first.values()];
}

/** Right only if all of it was, without the answer having been shown. */
const isRight = ([, , , , , score, how]: AnswersWork['answers'][number]): boolean =>
  score === 1 && how !== 'shown';

/** How the confidence in first tries compares with what was right, as the learner’s browser graded it. */
export const answersStated = (work: AnswersWork): Stated | undefined =>
  statedOf(
    firstTries(work)
      // Who asks to be shown the answer claims nothing.
      .filter(([, , , , , , how]) => how !== 'shown')
      .map((row) => ({ said: row[3], cameTrue: isRight(row) })),
  );

/** How a cohort did on one item, by first tries. */
export interface ItemRight {
  /** `quiz/item`. */
  readonly item: string;
  readonly tried: number;
  readonly right: number;
  /** Mean confidence, 0 to 1. */
  readonly said: number;
}

/** First tries of a cohort at each item, the item with the smallest share right first. */
export function itemsRight(works: readonly AnswersWork[]): ItemRight[] {
  const rows = Map.groupBy(works.flatMap(firstTries), ([item]) => item);
  return [...rows]
    .map(([item, tries]) => ({
      item,
      tried: tries.length,
      right: tries.filter(isRight).length,
      said: tries.reduce((sum, row) => sum + row[3], 0) / tries.length,
    }))
    .sort((a, b) => a.right / a.tried - b.right / b.tried || (a.item < b.item ? -1 : 1));
}

/** Width of a column of the dot plot, as a share. */
export const GAP_STEP = 0.1;

/**
 * How many learners said how much more than came true: counts by the gap in steps of ten points from −100 to 100, each
 * learner at the nearest step.
 */
export function gapCounts(stated: readonly Stated[]): number[] {
  const steps = Math.round(1 / GAP_STEP);
  const counts = Array.from({ length: 2 * steps + 1 }, () => 0);
  for (const { said, came } of stated) {
    const at = Math.round((said - came) * steps) + steps;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
