import type { Stated } from '../../../domain/mentor/cohort-calibration.ts';
import { countOf } from '../../count-of.ts';
import { DotPlot } from './DotPlot.tsx';
import type { Row } from './rows.ts';
import { useGrowing } from './use-growing.ts';
import { gapPoints, percent } from './words.ts';

interface CalibrationProps {
  rows: readonly Row[];
  kind: 'case' | 'answers';
}

const words = {
  case: { one: 'forecast', many: 'forecasts', said: 'Mean forecast', came: 'Came true' },
  answers: { one: 'answer', many: 'answers', said: 'Mean confidence', came: 'Right' },
} as const;

type Judged = Row & { readonly stated: Stated };

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Shares nearer than this are not told apart: they stand in the same stack of the picture. */
const ALIKE = 0.05;

/** What the picture shows, as a sentence. */
function sentence(stated: readonly Stated[], kind: CalibrationProps['kind']): string {
  const said = mean(stated.map((each) => each.said));
  const came = mean(stated.map((each) => each.came));
  const ahead = stated.filter((each) => each.said - each.came > ALIKE).length;
  return kind === 'case'
    ? `${String(ahead)} of ${countOf(stated.length, 'learner')} gave probabilities more than five points above what came true. On average they said ${percent(said)}; ${percent(came)} came true.`
    : `${String(ahead)} of ${countOf(stated.length, 'learner')} were surer than they were right by more than five points. On average they were ${percent(said)} sure and ${percent(came)} right.`;
}

/** So many lines are drawn at a time. */
const LINES = 60;

function Numbers({ judged, kind }: { judged: readonly Judged[]; kind: CalibrationProps['kind'] }) {
  const { many, said, came } = words[kind];
  const count = useGrowing(judged.length, LINES);
  const caption = 'Calibration by learner, the furthest ahead first';
  return (
    <div class="tscroll" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {['Learner', many, 'Brier score', said, came, 'Ahead, points'].map((head, at) => (
              <th key={head} scope="col" class={at > 0 ? 'r' : undefined}>
                {head.charAt(0).toUpperCase() + head.slice(1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {judged.slice(0, count).map(({ learner, stated }) => (
            <tr key={learner.key}>
              <th scope="row">{learner.name}</th>
              <td class="r">{stated.n}</td>
              <td class="r">{stated.brier.toFixed(2)}</td>
              <td class="r">{percent(stated.said)}</td>
              <td class="r">{percent(stated.came)}</td>
              <td class="r">{gapPoints(stated.said - stated.came)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How what learners said would happen compares with what did: one dot and one line each. */
export function Calibration({ rows, kind }: CalibrationProps) {
  const judged = rows
    .flatMap((row): Judged[] => (row.stated ? [{ ...row, stated: row.stated }] : []))
    .sort((a, b) => b.stated.said - b.stated.came - (a.stated.said - a.stated.came));
  if (judged.length === 0) return null;
  const stated = judged.map((row) => row.stated);
  const says = sentence(stated, kind);
  const gap = mean(stated.map(({ said, came }) => said - came));
  return (
    <section class="co-part" aria-labelledby="co-calibration">
      <h2 id="co-calibration">
        {Math.abs(gap) < ALIKE
          ? 'As a group they are about as sure as they are right'
          : gap > 0
            ? 'As a group they are surer than they are right'
            : 'As a group they are less sure than they are right'}
      </h2>
      <p class="ui co-method">
        {says} One dot is one learner.{' '}
        {kind === 'case'
          ? 'A case asks for few forecasts: a single learner’s line is a question to ask, not a verdict.'
          : 'First tries only, as the learner’s own browser graded them.'}{' '}
        A Brier score of 0 is perfect; always saying 50 % earns 0.25.
      </p>
      <div class="co-cal">
        <DotPlot stated={stated} label={says} />
        <Numbers {...{ judged, kind }} />
      </div>
    </section>
  );
}
