import type { Rubric } from '../schemas/case-study.ts';
import type { Exercise, ReferenceSubmission } from '../schemas/exercise.ts';
import { type Case, sceneOf } from './case-study/case.ts';
import { repeated } from './case-study/case-problem.ts';
import { replay, type Replayed } from './case-study/replay.ts';
import type { Problem } from './content-links.ts';
import { runOfReference } from './mentor/exercise.ts';
import { actionOf } from './mentor/case-work.ts';
import { messageLimits } from './mentor/message.ts';

type Trouble = Omit<Problem, 'file'>;

/** The least number of criteria in which the two submissions get different levels. */
const DIFFERENT = 2;

/** What is wrong with the reference submissions of a case: each must replay on the case of today, and be scored whole. */
export function checkExercise(
  of: Case,
  rubric: Rubric,
  { submissions }: Exercise,
  file: string,
): Problem[] {
  const ids = submissions.map(({ id }) => id);
  const criteria = rubric.map(({ id }) => id);
  return [
    ...repeated(ids).map((id) => ({ field: id, mend: 'both have this id; give one another' })),
    ...submissions.flatMap((each) => [
      ...stepTroubles(of, each),
      ...textTroubles(of, each),
      ...scoreTroubles(criteria, each),
    ]),
    ...differenceTroubles(criteria, submissions),
  ].map((trouble) => ({ file, ...trouble }));
}

const stop = (of: Case, { run, changed }: Replayed): string | undefined => {
  const here = run.scene;
  if (changed === undefined)
    return here && `the run stops before the scene "${here}"; decide it, and go on to the end`;
  const { action, why } = changed;
  if (action.kind === 'buy')
    return why === 'missing'
      ? `"${action.exhibit}" is not in exhibits.yaml; correct the id`
      : `"${action.exhibit}" cannot be bought ${here ? `in the scene "${here}"` : 'after the end'}, or was bought before; take the step out or move it`;
  if (why === 'missing')
    return sceneOf(of, action.scene)
      ? `"${action.option}" is no option of "${action.scene}" in simulation.yaml; correct the id`
      : `"${action.scene}" is no scene of simulation.yaml; correct the id`;
  if (why === 'elsewhere')
    return here
      ? `under this seed the run is in the scene "${here}", not in "${action.scene}"; decide "${here}" here, or choose another seed`
      : `the run is over before "${action.scene}"; take the step out`;
  return `the option "${action.option}" is not open at this point; choose one that is, or buy what it requires`;
};

/** Steps that cannot be replayed in order to the end, and forecasts where none is asked or one is missing. */
function stepTroubles(of: Case, reference: ReferenceSubmission): Trouble[] {
  const { id, steps } = reference;
  const run = runOfReference(reference);
  const replayed = replay(of, run.seed, run.steps.map(actionOf));
  const mend = stop(of, replayed);
  const at = (place: number) => `submissions.${id}.steps.${place}`;
  return [
    ...(mend === undefined ? [] : [{ field: at(replayed.done), mend }]),
    ...steps.flatMap((step, place): Trouble[] => {
      if ('buy' in step) return [];
      const asks = sceneOf(of, step.scene)?.forecast !== undefined;
      const says = step.forecast !== undefined;
      const { length } = step.reason;
      return [
        ...(length > messageLimits.reason
          ? [
              {
                field: `${at(place)}.reason`,
                mend: `${length} characters; shorten it to ${messageLimits.reason}`,
              },
            ]
          : []),
        ...(asks === says
          ? []
          : [
              {
                field: `${at(place)}.forecast`,
                mend: asks
                  ? `the scene "${step.scene}" asks for a forecast; add one from 0 to 1`
                  : `the scene "${step.scene}" asks for no forecast; take it out`,
              },
            ]),
      ];
    }),
  ];
}

/** Ids that a list does not have, and ids given twice. */
function idTroubles(
  field: string,
  ids: readonly string[],
  known: readonly string[],
  list: string,
): Trouble[] {
  return [
    ...ids
      .filter((id) => !known.includes(id))
      .map((id) => ({ field, mend: `"${id}" is not in ${list}; correct the id` })),
    ...repeated(ids).map((id) => ({ field, mend: `"${id}" is there twice; keep one` })),
  ];
}

function textTroubles(of: Case, { id, memo, reflection }: ReferenceSubmission): Trouble[] {
  const { memo: asked, reflection: prompts } = of.simulation;
  return [
    ...idTroubles(
      `submissions.${id}.memo`,
      memo.map(({ section }) => section),
      asked.sections.map((section) => section.id),
      'the memo of simulation.yaml',
    ),
    ...idTroubles(
      `submissions.${id}.reflection`,
      reflection.map(({ prompt }) => prompt),
      prompts.map((prompt) => prompt.id),
      'the reflection of simulation.yaml',
    ),
  ];
}

function scoreTroubles(
  criteria: readonly string[],
  { id, scores }: ReferenceSubmission,
): Trouble[] {
  const field = `submissions.${id}.scores`;
  const scored = scores.map(({ criterion }) => criterion);
  const levels = new Set(scores.map(({ level }) => level));
  const [only] = levels;
  return [
    ...idTroubles(field, scored, criteria, 'rubric.yaml'),
    ...criteria
      .filter((criterion) => !scored.includes(criterion))
      .map((criterion) => ({ field, mend: `"${criterion}" has no score; add one with its why` })),
    ...(levels.size === 1 && (only === 1 || only === 4)
      ? [
          {
            field,
            mend: `level ${only} throughout teaches no telling apart; let it be ${only === 4 ? 'weaker' : 'better'} in one criterion at least`,
          },
        ]
      : []),
  ];
}

function differenceTroubles(
  criteria: readonly string[],
  submissions: Exercise['submissions'],
): Trouble[] {
  const [one, other] = submissions.map(
    ({ scores }) => new Map(scores.map(({ criterion, level }) => [criterion, level])),
  );
  const apart = criteria.filter((id) => one?.get(id) !== other?.get(id)).length;
  if (apart >= DIFFERENT) return [];
  const mend = `the two differ in ${apart} of ${criteria.length} criteria; let them differ in ${DIFFERENT} or more`;
  return [{ field: 'submissions', mend }];
}
