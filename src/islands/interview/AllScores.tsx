import type { Dimension } from '../../domain/interview/score.ts';
import { dateText, scoreText } from './words.ts';

/** Every score of every group, as a table. */
export function AllScores({ rows }: { rows: readonly Dimension[] }) {
  return (
    <details class="iv-all">
      <summary>Show every score as a table</summary>
      <div class="tscroll" role="region" aria-label="Every score" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col">Date</th>
              <th scope="col">Scored by</th>
              <th scope="col" class="r">
                Of 6
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.flatMap(({ group, title, self, friend }) =>
              [...self, ...friend]
                .sort((a, b) => a.at - b.at)
                .map(({ interview, question, by, at, score }) => (
                  <tr key={`${group} ${interview} ${question} ${by}`}>
                    <th scope="row">{title}</th>
                    <td>{dateText(at)}</td>
                    <td>{by === '' ? 'you' : by}</td>
                    <td class="r">{scoreText(score)}</td>
                  </tr>
                )),
            )}
          </tbody>
        </table>
      </div>
    </details>
  );
}
