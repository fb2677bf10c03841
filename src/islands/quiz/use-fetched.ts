import { useEffect, useState } from 'preact/hooks';

/**
 * Something fetched when it is first needed, by key; `load` is called once for each key and must stay the same for
 * it. A failure is told, and tried again the next time the component is drawn anew.
 */
export function useFetched<T>(
  key: string,
  load: (() => Promise<T>) | undefined,
): { readonly value: T | undefined; readonly failed: boolean } {
  const [got, setGot] = useState<{ key: string; value?: T }>();
  useEffect(() => {
    let isWanted = true;
    load?.().then(
      (value) => {
        if (isWanted) setGot({ key, value });
      },
      () => {
        if (isWanted) setGot({ key });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  const here = got?.key === key ? got : undefined;
  return { value: here?.value, failed: here !== undefined && here.value === undefined };
}
