import type { ConfusionMatrix } from '../../../domain/ml/confusion-matrix.ts';
import { count } from '../figures.ts';

/** The confusion matrix of one day, as a table that can be read cell by cell. */
export function OutcomeTable({ counts }: { counts: ConfusionMatrix }) {
  const cell = (value: number, name: string, look: string) => (
    <td class={look}>
      <b>{count(value)}</b> <span>{name}</span>
    </td>
  );
  return (
    <table class="xp-cm">
      <caption class="vh">Confusion matrix: payments a day</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">alert</th>
          <th scope="col">no alert</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">fraud</th>
          {cell(counts.tp, 'caught', 'hit')}
          {cell(counts.fn, 'missed', 'lost')}
        </tr>
        <tr>
          <th scope="row">genuine</th>
          {cell(counts.fp, 'needless', 'needless')}
          {cell(counts.tn, 'left alone', 'quiet')}
        </tr>
      </tbody>
    </table>
  );
}
