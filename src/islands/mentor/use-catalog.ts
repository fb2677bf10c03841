import type { Catalog } from '../../domain/mentor/catalog.ts';
import { useFetched } from '../quiz/use-fetched.ts';

let asked: Promise<Catalog> | undefined;

/** What this site has to assign, fetched once a page; one that failed is asked for again. */
export function catalog(): Promise<Catalog> {
  asked ??= fetch('/mentor/catalog.json').then(async (answer) => {
    if (!answer.ok) throw new Error(`catalog: ${answer.status}`);
    return (await answer.json()) as Catalog;
  });
  asked.catch(() => (asked = undefined));
  return asked;
}

/** The catalog once it is here; `again` in `key` asks once more after a failure. */
export const useCatalog = (key = '') => useFetched(`catalog ${key}`, catalog);
