// Which attempt a page shows stands in the fragment as the id of one of its facts, so that a reload, a bookmark and a
// second device find the same attempt, also after two devices' records were merged.
import { useEffect, useState } from 'preact/hooks';

/** The address of an attempt on a page of its case. */
export const attemptHref = (slug: string, page: 'play' | 'debrief', fact: string): string =>
  `/cases/${slug}/${page}/#at=${encodeURIComponent(fact)}`;

const readFact = (): string => new URLSearchParams(location.hash.slice(1)).get('at') ?? '';

/** The fact in the address, empty if none; `set` changes it without a new entry in the history. */
export function useFactInAddress(): readonly [string, (fact: string) => void] {
  const [fact, setFact] = useState('');
  useEffect(() => {
    const read = () => {
      setFact(readFact());
    };
    read();
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('hashchange', read);
    };
  }, []);
  return [
    fact,
    (next) => {
      history.replaceState(history.state, '', `#at=${encodeURIComponent(next)}`);
      setFact(next);
    },
  ];
}
