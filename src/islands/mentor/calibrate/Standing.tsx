import {
  type Agreement,
  agreementOf,
  biasWords,
  type Pair,
} from '../../../domain/mentor/agreement.ts';
import { countOf } from '../../count-of.ts';

/** A submission that was compared: whose it was, and every criterion with both marks. */
export interface Compared {
  readonly key: string;
  readonly title: string;
  readonly by: string;
  readonly pairs: readonly Pair[];
}

const signed = (value: number): string =>
  value === 0 ? '0' : `${value < 0 ? '\u2212' : '+'}${Math.abs(value).toFixed(1)}`;

function Line({
  compared: { title, by },
  agreement,
}: {
  compared: Compared;
  agreement: Agreement;
}) {
  const { n, exact, near, bias } = agreement;
  return (
    <tr>
      <th scope="row">
        {by}
        <small>{title}</small>
      </th>
      <td class="r">
        {exact} of {n}
      </td>
      <td class="r">
        {near} of {n}
      </td>
      <td class="r">{signed(bias)}</td>
    </tr>
  );
}

/** How near the mentor comes to the reference over everything compared so far. */
export function Standing({ all }: { all: readonly Compared[] }) {
  const agreement = agreementOf(all.flatMap(({ pairs }) => pairs));
  if (!agreement) return null;
  const { n, exact, near } = agreement;
  return (
    <section class="cal-standing" aria-labelledby="cal-standing">
      <h2 id="cal-standing">{biasWords(agreement)}</h2>
      <p class="ui">
        Over {countOf(all.length, 'submission')} and {countOf(n, 'criterion', 'criteria')}: the same
        level in {exact}, at most one level apart in {near}.
        {n < 10 && ' So few marks say little about a habit.'}
      </p>
      <div class="tscroll" role="region" aria-label="Agreement by submission" tabIndex={0}>
        <table>
          <caption>Agreement by submission; bias is yours less the reference, in levels</caption>
          <thead>
            <tr>
              <th scope="col">Submission</th>
              <th scope="col" class="r">
                Same level
              </th>
              <th scope="col" class="r">
                Within one
              </th>
              <th scope="col" class="r">
                Bias
              </th>
            </tr>
          </thead>
          <tbody>
            {all.map((compared) => {
              const each = agreementOf(compared.pairs);
              return each && <Line key={compared.key} compared={compared} agreement={each} />;
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
