import { useCallback, useRef, useState } from 'preact/hooks';
import type { FaqSearch } from '../../domain/faq/finding.ts';
import { indexHref } from './answer.ts';
import type { IndexedAnswer } from './answer.ts';

/** The index and its search engine, which most readers of the page never need. */
export type Index =
  | { readonly state: 'unasked' | 'loading' | 'failed' }
  | {
      readonly state: 'ready';
      readonly records: readonly IndexedAnswer[];
      readonly search: FaqSearch<IndexedAnswer>;
    };

async function loadIndex(): Promise<Index> {
  try {
    const [{ createFaqSearch }, response] = await Promise.all([
      import('../../domain/faq/search.ts'),
      fetch(indexHref),
    ]);
    if (!response.ok) return { state: 'failed' };
    const records = (await response.json()) as IndexedAnswer[];
    return { state: 'ready', records, search: createFaqSearch(records) };
  } catch {
    return { state: 'failed' };
  }
}

/** Fetches the index when first asked, once; asking again after a failure tries again. */
export function useIndex(): { index: Index; ask: () => void } {
  const [index, setIndex] = useState<Index>({ state: 'unasked' });
  const busy = useRef(false);
  const ask = useCallback(() => {
    if (busy.current) return;
    busy.current = true;
    setIndex({ state: 'loading' });
    void loadIndex().then((loaded) => {
      busy.current = loaded.state === 'ready';
      setIndex(loaded);
    });
  }, []);
  return { index, ask };
}
