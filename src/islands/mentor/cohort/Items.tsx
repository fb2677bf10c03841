import type { Catalog } from '../../../domain/mentor/catalog.ts';
import { itemsRight } from '../../../domain/mentor/cohort-calibration.ts';
import type { AnswersWork } from '../../../domain/mentor/message.ts';
import { percent } from './words.ts';

interface ItemsProps {
  works: readonly AnswersWork[];
  catalog: Catalog;
}

/** The beginning of a question; one that this site no longer has goes by its id. */
function stemOf(ref: string, catalog: Catalog): string {
  const [quiz, id] = ref.split('/');
  const item = catalog.quizzes
    .find((each) => each.quiz === quiz)
    ?.items.find((each) => each.id === id);
  return item?.stem.replaceAll('*', '') ?? ref;
}

/** Questions by how many learners had them right at the first try, the hardest first. */
export function Items({ works, catalog }: ItemsProps) {
  const items = itemsRight(works);
  const [hardest] = items;
  if (!hardest) return null;
  const caption = 'Questions by first tries, the hardest first';
  return (
    <section class="co-part" aria-labelledby="co-items">
      <h2 id="co-items">
        {hardest.right === hardest.tried
          ? 'Every question was right at the first try'
          : `The hardest question: ${String(hardest.right)} of ${String(hardest.tried)} had it right`}
      </h2>
      <div class="tscroll" role="region" aria-label={caption} tabIndex={0}>
        <table class="co-choices">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Right</th>
              <th scope="col" class="r">
                Mean confidence
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ item, tried, right, said }) => (
              <tr key={item}>
                <th scope="row">
                  {stemOf(item, catalog)}
                  <svg
                    class="co-bar"
                    viewBox="0 0 100 10"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <rect width={(100 * right) / tried} height="10" />
                  </svg>
                </th>
                <td class="num">
                  <b>{right}</b> of {tried}
                  <small>{percent(right / tried)}</small>
                </td>
                <td class="r">{percent(said)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
