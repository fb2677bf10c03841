import { useMemo, useState } from 'preact/hooks';
import { taskKinds } from '../../../domain/mentor/task-words.ts';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import type { Cohort } from '../../../domain/mentor/cohort.ts';
import { cohortCsv } from '../../../domain/mentor/cohort-csv.ts';
import type { Kept } from '../../../domain/mentor/correspondence.ts';
import { divergencesOf } from '../../../domain/mentor/divergence.ts';
import { countOf } from '../../count-of.ts';
import { download } from '../../progress/download.ts';
import { Calibration } from './Calibration.tsx';
import { csvLearner } from './csv.ts';
import { Divergences } from './Divergences.tsx';
import { Items } from './Items.tsx';
import { Marks } from './Marks.tsx';
import { type Criterion, type Row, rowsOf } from './rows.ts';
import { useGrowing } from './use-growing.ts';
import { type Replays, useReplays } from './use-replays.ts';

interface BoardProps {
  cohort: Cohort;
  title: string;
  kept: readonly Kept[];
  texts: ReadonlyMap<string, string>;
  catalog: Catalog;
}

/** Criteria as columns: those the assignment asks to look at, and any other that somebody marked. */
function criteriaOf(
  { subject, assignment, learners }: Cohort,
  kept: readonly Kept[],
  catalog: Catalog,
): Criterion[] {
  if (subject.kind !== 'case') return [];
  const all = catalog.cases.find(({ slug }) => slug === subject.case)?.criteria ?? [];
  const look = assignment?.look ?? [];
  if (look.length === 0) return [...all];
  const keys = new Set(learners.map(({ key }) => key));
  const marked = new Set(
    kept.flatMap(({ message }) =>
      message.kind === 'feedback' && keys.has(message.of) ? message.marks.map(([id]) => id) : [],
    ),
  );
  return all.filter(({ id }) => look.includes(id) || marked.has(id));
}

function Counts({ rows, kind }: { rows: readonly Row[]; kind: 'case' | 'answers' | 'interview' }) {
  const count = (is: (row: Row) => boolean) => rows.filter(is).length;
  const parts = [
    ['Learners', String(rows.length)],
    ['Late', String(count(({ learner }) => learner.late > 0))],
    [
      'Reviewed',
      `${String(count(({ reviews }) => reviews.own === 'released' || reviews.others.length > 0))} of ${String(rows.length)}`,
    ],
    ...(kind === 'case'
      ? [
          [
            'Replay',
            `${String(count(({ found }) => found?.verdict === 'same'))} of ${String(rows.length)} reproduce their result`,
          ],
        ]
      : []),
  ] as const;
  return (
    <dl class="tb">
      {parts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Export({
  rows,
  criteria,
  name,
  isReady,
}: {
  rows: readonly Row[];
  criteria: readonly Criterion[];
  name: string;
  isReady: boolean;
}) {
  const [said, say] = useState('');
  const save = () => {
    const text = cohortCsv(
      criteria.map(({ title }) => title),
      rows.map((row) => csvLearner(row, criteria)),
    );
    say(
      download({ name, text }, 'text/csv')
        ? `Your browser was asked to save ${name}.`
        : 'This browser does not let the page save a file.',
    );
  };
  return (
    <div class="acts co-export">
      <button
        type="button"
        class="btn sm"
        aria-disabled={!isReady}
        onClick={() => {
          if (isReady) save();
        }}
      >
        Save the table as CSV
      </button>
      <button
        type="button"
        class="btn sm"
        onClick={() => {
          print();
        }}
      >
        Print the board
      </button>
      <span class="small" role="status">
        {said}
      </span>
    </div>
  );
}

/** How far the replays are, or that the case could not be had. */
function Progress({
  replays: { failed, again, isDone, found },
  rows,
}: {
  replays: Replays;
  rows: readonly Row[];
}) {
  if (failed)
    return (
      <p class="co-wait ui">
        The case could not be fetched, so nothing could be replayed.{' '}
        <button type="button" class="btn sm" onClick={again}>
          Try again
        </button>
      </p>
    );
  if (isDone) return null;
  const count = rows.filter(({ learner }) => found.has(learner.key)).length;
  return (
    <p class="co-wait ui" role="status">
      Replaying {count} of {countOf(rows.length, 'run')} …
    </p>
  );
}

const captionOf = (criteria: readonly Criterion[]): string =>
  criteria.length > 0
    ? 'Learners by criteria: levels 1 to 4, the median of all reviewers, rounding up'
    : 'Learners, with what they handed in';

/** One cohort: its table, where its decisions parted, and how well it was calibrated. */
export function Board({ cohort, title, kept, texts, catalog }: BoardProps) {
  const { subject, learners } = cohort;
  const kind =
    subject.kind === 'case' ? 'case' : subject.kind === 'interview' ? 'interview' : 'answers';
  const replays = useReplays(subject.kind === 'case' ? subject.case : undefined, learners);
  const { of, found, isDone } = replays;
  const isReady = kind !== 'case' || isDone;
  const criteria = useMemo(() => criteriaOf(cohort, kept, catalog), [cohort, kept, catalog]);
  // Drawn before the replays and after them, not for each of them.
  const rows = useMemo(
    () => rowsOf(learners, criteria, kept, texts, found),
    [learners, criteria, kept, texts, isDone],
  );
  const parts = useGrowing(isReady ? 3 : 1, 1);
  const table = useMemo(
    () => <Marks {...{ rows, criteria, kind }} caption={captionOf(criteria)} />,
    [rows, criteria, kind],
  );
  const divergences = useMemo(
    () =>
      of && isReady
        ? divergencesOf(
            of,
            rows.flatMap(({ learner: { key, name }, found: run }) =>
              run ? [{ key, name, actions: run.actions }] : [],
            ),
          )
        : [],
    [of, isReady, rows],
  );
  const made =
    learners
      .map(({ submission }) => submission.made)
      .sort()
      .at(-1) ?? '';
  return (
    <>
      <section class="co-part" aria-labelledby="co-table">
        <p class="label">{taskKinds[subject.kind]}</p>
        <h2 id="co-table">{title}</h2>
        <Counts {...{ rows, kind }} />
        {kind === 'case' && <Progress {...{ replays, rows }} />}
        {table}
        <Export {...{ rows, criteria, isReady }} name={`cohort-${made}.csv`} />
      </section>
      {parts > 1 && <Divergences divergences={divergences} />}
      {parts > 2 && kind !== 'interview' && <Calibration {...{ rows, kind }} />}
      {kind === 'answers' && (
        <Items
          catalog={catalog}
          works={learners.flatMap(({ submission: { work } }) =>
            work.kind === 'answers' ? [work] : [],
          )}
        />
      )}
    </>
  );
}
