import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import {
  comparedKey,
  type ExerciseCase,
  marksOfReference,
  pairsOf,
} from '../../../domain/mentor/exercise.ts';
import { exerciseKey } from '../../../domain/mentor/registers.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { $facts } from '../../../stores/log.ts';
import { useCase } from '../../case-study/use-case.ts';
import { type Kept, useKept } from '../../use-kept.ts';
import { useStored } from '../../use-stored.ts';
import { Reference } from './Reference.tsx';
import { type Compared, Standing } from './Standing.tsx';
import { useExercises } from './use-exercise.ts';

interface CalibrateProps {
  cases: readonly ExerciseCase[];
}

/** Stands for "not read yet": by identity, as a record may be empty too. */
const unread: readonly Fact[] = [];

interface Chosen {
  readonly slug: string;
  readonly id: string;
}

type Exercises = NonNullable<ReturnType<typeof useExercises>['value']>;

/** How far a reference is marked, in words. */
function state({ slug, id }: Chosen, exercises: Exercises | undefined, { textOf }: Kept): string {
  if (textOf(comparedKey(slug, id)) === 'yes') return 'compared';
  const rubric = exercises?.get(slug)?.rubric ?? [];
  const count = rubric.filter((each) => textOf(exerciseKey(slug, id, each.id)) !== '').length;
  return count === 0 ? 'not begun' : `${String(count)} of ${String(rubric.length)} marked`;
}

interface ChooseProps extends CalibrateProps {
  exercises: Exercises | undefined;
  kept: Kept;
  chosen: Chosen | undefined;
  onChoose: (chosen: Chosen) => void;
}

/** Every case with its two submissions, and how far each is. */
function Choose({ cases, exercises, kept, chosen, onChoose }: ChooseProps) {
  return (
    <ul class="cal-choose">
      {cases.map(({ slug, title, company, references }) => (
        <li key={slug}>
          <h2>{title}</h2>
          <p class="small">{company}</p>
          {references.map(({ id, by }) => (
            <button
              key={id}
              type="button"
              aria-pressed={chosen?.slug === slug && chosen.id === id}
              onClick={() => {
                onChoose({ slug, id });
              }}
            >
              <b>{by}</b>
              <span class="label">{state({ slug, id }, exercises, kept)}</span>
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Everything compared so far, in the order of the cases. */
const comparedIn = (cases: readonly ExerciseCase[], exercises: Exercises, { textOf }: Kept) =>
  cases.flatMap(({ slug, title }): Compared[] => {
    const { rubric = [], submissions = [] } = exercises.get(slug) ?? {};
    return submissions
      .filter(({ id }) => textOf(comparedKey(slug, id)) === 'yes')
      .map((reference) => ({
        key: `${slug} ${reference.id}`,
        title,
        by: reference.by,
        pairs: pairsOf(marksOfReference(slug, reference.id, rubric, textOf), reference),
      }));
  });

function Live({ cases, facts }: CalibrateProps & { facts: readonly Fact[] }) {
  const kept = useKept(facts);
  const [chosen, setChosen] = useState<Chosen>();
  const [tries, setTries] = useState(0);
  const { value: exercises, failed } = useExercises(
    cases.map(({ slug }) => slug),
    String(tries),
  );
  const {
    of,
    failed: caseFailed,
    again,
  } = useCase(chosen?.slug ?? '', 'case', chosen !== undefined);
  // The other one of this case first, then those of the other cases.
  const left = cases
    .flatMap(({ slug, references }) => references.map(({ id, by }) => ({ slug, id, by })))
    .filter(({ slug, id }) => kept.textOf(comparedKey(slug, id)) !== 'yes');
  const next = left.find(({ slug }) => slug === chosen?.slug) ?? left[0];
  const exercise = chosen && exercises?.get(chosen.slug);
  const reference = exercise?.submissions.find(({ id }) => id === chosen?.id);
  return (
    <>
      <Choose {...{ cases, exercises, kept, chosen }} onChoose={setChosen} />
      {(failed || caseFailed) && (
        <p class="ui cal-wait">
          The submissions could not be fetched. Your marks are kept.{' '}
          <button
            type="button"
            class="btn sm"
            onClick={() => {
              setTries(tries + 1);
              again();
            }}
          >
            Try again
          </button>
        </p>
      )}
      {exercise && reference && of?.slug === chosen.slug && (
        <Reference
          key={`${chosen.slug} ${chosen.id}`}
          {...{ of, reference, kept }}
          rubric={exercise.rubric}
          next={
            next && {
              by: next.by,
              onGo: () => {
                setChosen(next);
              },
            }
          }
        />
      )}
      {chosen && !reference && !failed && <p role="status">Fetching the submission …</p>}
      {exercises && <Standing all={comparedIn(cases, exercises, kept)} />}
    </>
  );
}

/** The calibration exercise: reference submissions to mark, and the reference beside the mentor’s marks. */
export function Calibrate({ cases, children }: CalibrateProps & { children?: ComponentChildren }) {
  const facts = useStored($facts, unread);
  return (
    <div class="cal">
      {facts === unread || cases.length === 0 ? children : <Live {...{ cases, facts }} />}
    </div>
  );
}
