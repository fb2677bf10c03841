import type { Catalog } from '../../../domain/mentor/catalog.ts';
import { casesMet, type Offered, offersOf } from '../../../domain/mentor/sources.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { caseAt } from '../../case-study/use-case.ts';
import { useFetched } from '../../quiz/use-fetched.ts';

/** Everything that can be handed in; undefined while the cases it needs are fetched. */
export function useOffers(
  facts: readonly Fact[],
  catalog: Catalog,
  tries: number,
): { readonly offers: readonly Offered[] | undefined; readonly failed: boolean } {
  const slugs = casesMet(facts, catalog);
  const { value, failed } = useFetched(`${slugs.join()} ${String(tries)}`, () =>
    Promise.all(slugs.map((slug) => caseAt(slug, 'case'))),
  );
  return { offers: value && offersOf(facts, value, catalog), failed };
}
