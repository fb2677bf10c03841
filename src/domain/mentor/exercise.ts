import type { Exercise, ReferenceStep, ReferenceSubmission } from '../../schemas/exercise.ts';
import type { Rubric } from '../../schemas/case-study.ts';
import type { Pair } from './agreement.ts';
import type { CaseWork, Step } from './message.ts';
import { exerciseKey } from './registers.ts';

/** A case that can be calibrated on, without its texts. */
export interface ExerciseCase {
  readonly slug: string;
  readonly title: string;
  readonly company: string;
  readonly references: readonly { readonly id: string; readonly by: string }[];
}

/** What the calibration exercise of a case adds to the case, as the browser fetches it. */
export interface ExerciseText {
  readonly rubric: Rubric;
  readonly submissions: Exercise['submissions'];
}

/** A step of a reference as a submission would state it. */
export const stepOfReference = (step: ReferenceStep): Step =>
  'buy' in step ? [step.buy] : [step.scene, step.option, step.reason, step.forecast ?? -1];

/** The part of a reference that can be replayed. */
export const runOfReference = ({
  seed,
  steps,
}: ReferenceSubmission): Pick<CaseWork, 'seed' | 'steps'> => ({
  seed: Number.parseInt(seed, 16),
  steps: steps.map(stepOfReference),
});

/** Kept once the reference was shown: marks no longer change then. No criterion has this id, as ids hold no colon. */
export const comparedKey = (slug: string, reference: string): string =>
  exerciseKey(slug, reference, ':compared');

/** A criterion with the level given by the mentor, if there is one. */
export interface Marked {
  readonly criterion: string;
  readonly mine: number | undefined;
}

/** The mentor’s levels of a reference submission, in the order of the rubric. */
export function marksOfReference(
  slug: string,
  reference: string,
  rubric: Rubric,
  textOf: (key: string) => string,
): Marked[] {
  return rubric.map(({ id: criterion }) => {
    const text = textOf(exerciseKey(slug, reference, criterion));
    return { criterion, mine: /^[1-4]$/.test(text) ? Number(text) : undefined };
  });
}

/** Mine beside the reference, for every criterion that has both. */
export const pairsOf = (
  marked: readonly Marked[],
  { scores }: Pick<ReferenceSubmission, 'scores'>,
): (Pair & { readonly criterion: string; readonly why: string })[] =>
  marked.flatMap(({ criterion, mine }) => {
    const score = scores.find((each) => each.criterion === criterion);
    return score && mine !== undefined
      ? [{ criterion, mine, reference: score.level, why: score.why }]
      : [];
  });
