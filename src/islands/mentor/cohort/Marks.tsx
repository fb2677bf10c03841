import { useMemo, useState } from 'preact/hooks';
import { medianUp } from '../../../domain/mentor/median.ts';
import { countOf } from '../../count-of.ts';
import { type Column, inOrder, type Order } from './columns.ts';
import type { Criterion, Row } from './rows.ts';
import { useGrowing } from './use-growing.ts';
import { percent, shortDay, verdictMeanings, verdictWords } from './words.ts';

interface MarksProps {
  caption: string;
  rows: readonly Row[];
  criteria: readonly Criterion[];
  /** What was handed in: a run can be replayed, answers have a share that is right. */
  kind: 'case' | 'answers' | 'interview';
}

interface HeadProps {
  column: Column;
  order: Order;
  onOrder: (order: Order) => void;
  children: string;
}

/** The head of a column: a button that sorts by it, and turns it when pressed again. */
function Head({ column, order, onOrder, children }: HeadProps) {
  const isThis = order.by === column;
  return (
    <th scope="col" aria-sort={isThis ? (order.isDown ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        class="co-sort"
        onClick={() => {
          onOrder({ by: column, isDown: isThis && !order.isDown });
        }}
      >
        <span>{children}</span>
        <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
          {isThis ? (
            <path d={order.isDown ? 'M4 6l4 4 4-4' : 'M4 10l4-4 4 4'} />
          ) : (
            <path class="co-either" d="M5 6.5 8 3.5l3 3M5 9.5l3 3 3-3" />
          )}
        </svg>
      </button>
    </th>
  );
}

/** A level as four places with as many filled; the figure beside it says the same. */
function Level({ level, reviewers }: { level: number; reviewers: number }) {
  return (
    <>
      <span class="co-level">
        <b>{level}</b>
        <svg viewBox="0 0 44 8" aria-hidden="true">
          {[0, 1, 2, 3].map((at) => (
            <rect
              key={at}
              class={at < level ? 'is-on' : undefined}
              x={at * 11 + 0.5}
              y="0.5"
              width="9"
              height="7"
            />
          ))}
        </svg>
      </span>
      <small>{countOf(reviewers, 'reviewer')}</small>
    </>
  );
}

const reviewWords = { none: 'not begun', draft: 'in draft', released: 'released' } as const;

function Cells({ row, criteria, kind }: { row: Row } & Pick<MarksProps, 'criteria' | 'kind'>) {
  const { learner, reviews, found, stated } = row;
  const { made, version } = learner.submission;
  return (
    <>
      <th scope="row">
        <a href={`/mentor/review/#of=${learner.key}`}>{learner.name}</a>
        {learner.hasNamesake && <small>another row has this name</small>}
      </th>
      <td>
        {shortDay(made)}
        <small>
          version {version}
          {learner.late > 0 && <b class="co-late">, {countOf(learner.late, 'day')} late</b>}
        </small>
      </td>
      {kind === 'case' && (
        <td>
          {found ? (
            <span class={`co-is-${found.verdict}`}>{verdictWords[found.verdict]}</span>
          ) : (
            <small>to come</small>
          )}
        </td>
      )}
      {kind === 'answers' && (
        <td class="num">
          {stated ? percent(stated.came) : '–'}
          {stated && <small>of {countOf(stated.n, 'first try', 'first tries')}</small>}
        </td>
      )}
      {criteria.map(({ id }) => {
        const merged = reviews.merged.get(id);
        return <td key={id}>{merged ? <Level {...merged} /> : <small>not marked</small>}</td>;
      })}
      <td>
        {reviewWords[reviews.own]}
        {reviews.others.length > 0 && <small>and {countOf(reviews.others.length, 'other')}</small>}
      </td>
    </>
  );
}

/** The last line: the median of each criterion over the learners who have a mark in it. */
function Medians({ rows, criteria, kind }: Omit<MarksProps, 'caption'>) {
  return (
    <tfoot>
      <tr>
        <th scope="row">Median</th>
        <td />
        {kind !== 'interview' && <td />}
        {criteria.map(({ id }) => {
          const levels = rows.flatMap(({ reviews }) => reviews.merged.get(id)?.level ?? []);
          const level = medianUp(levels);
          return (
            <td key={id}>
              {level === undefined ? <small>not marked</small> : <b>{level}</b>}
              {level !== undefined && <small>of {countOf(levels.length, 'learner')}</small>}
            </td>
          );
        })}
        <td />
      </tr>
    </tfoot>
  );
}

/** What the words of the replay column mean, as far as they are in it. */
function Verdicts({ rows }: Pick<MarksProps, 'rows'>) {
  const met = new Set(rows.flatMap(({ found }) => found?.verdict ?? []));
  const odd = (['differs', 'unfinished', 'changed'] as const).filter((verdict) => met.has(verdict));
  if (odd.length === 0) return null;
  return (
    <p class="small">
      {odd.map((verdict) => `Replay “${verdictWords[verdict]}”: ${verdictMeanings[verdict]}. `)}
    </p>
  );
}

/** So many lines are drawn at a time. */
const LINES = 30;

/** Learners by criteria: who handed in what and when, and how it was marked. */
export function Marks({ caption, rows, criteria, kind }: MarksProps) {
  const [order, setOrder] = useState<Order>({ by: 'name', isDown: false });
  const count = useGrowing(rows.length, LINES);
  // A line is made once: sorting only puts the lines elsewhere.
  const lines = useMemo(
    () =>
      new Map(
        rows.map((row) => [
          row.learner.key,
          <tr key={row.learner.key}>
            <Cells {...{ row, criteria, kind }} />
          </tr>,
        ]),
      ),
    [rows, criteria, kind],
  );
  const head = (column: Column, title: string) => (
    <Head key={column} {...{ column, order }} onOrder={setOrder}>
      {title}
    </Head>
  );
  return (
    <>
      <p class="label" id="co-marks">
        {caption}
      </p>
      <div class="tscroll" role="region" aria-labelledby="co-marks" tabIndex={0}>
        <table
          class={criteria.length > 0 ? 'co-marks is-wide' : 'co-marks'}
          aria-labelledby="co-marks"
        >
          <thead>
            <tr>
              {head('name', 'Learner')}
              {head('made', 'Handed in')}
              {kind === 'case' && head('replay', 'Replay')}
              {kind === 'answers' && head('right', 'Right')}
              {criteria.map(({ id, title }) => head(`criterion:${id}`, title))}
              {head('review', 'Your review')}
            </tr>
          </thead>
          <tbody>
            {inOrder(rows, order)
              .slice(0, count)
              .map(({ learner }) => lines.get(learner.key))}
          </tbody>
          {criteria.length > 0 && <Medians {...{ rows, criteria, kind }} />}
        </table>
      </div>
      <Verdicts rows={rows} />
    </>
  );
}
