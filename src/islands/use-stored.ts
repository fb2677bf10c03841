import type { ReadableAtom } from 'nanostores';
import { useEffect, useState } from 'preact/hooks';
import { startLog } from '../stores/log.ts';

/**
 * What a store holds, as an island may show it: `initial` in the static HTML and in the first drawing in the
 * browser (the two must agree), the store's own value from then on.
 */
export function useStored<T>(store: ReadableAtom<T>, initial: T): T {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    startLog();
    return store.subscribe((next) => {
      setValue(() => next);
    });
  }, [store]);
  return value;
}
