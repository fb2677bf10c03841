import { useEffect, useState } from 'preact/hooks';
import { hasMoved } from './use-heading.ts';

/** What the address asks for: a submission that a link carries, one that came in, or the list of all. */
export interface Place {
  /** The sealed text of a link; empty if there is none. */
  readonly letter: string;
  /** Digest of a submission that came in; empty for the list. */
  readonly of: string;
}

const nowhere: Place = { letter: '', of: '' };

/** Reads a fragment; undefined if it is not one of ours, such as the target of the skip link. */
function readPlace(hash: string): Place | undefined {
  if (hash === '' || hash === '#') return nowhere;
  const [name, text = ''] = hash.slice(1).split(/=(.*)/s);
  if (name === 'letter') return { letter: text, of: '' };
  return name === 'of' ? { letter: '', of: text } : undefined;
}

/** The address of a submission on this page. */
export const placeHref = (digest: string): string => `#of=${encodeURIComponent(digest)}`;

/** Where the address is, undefined until it was read; `go` opens a submission or, without one, the list. */
export function usePlace(): readonly [Place | undefined, (digest?: string) => void] {
  const [place, setPlace] = useState<Place>();
  useEffect(() => {
    setPlace(readPlace(location.hash) ?? nowhere);
    const follow = () => {
      const next = readPlace(location.hash);
      if (!next) return;
      hasMoved();
      setPlace(next);
    };
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('hashchange', follow);
    };
  }, []);
  const go = (digest = '') => {
    const bare = location.pathname + location.search;
    // A link that was taken in or declined is not kept in the history.
    if (place?.letter) history.replaceState(history.state, '', bare);
    if (digest !== '') history.pushState(history.state, '', placeHref(digest));
    else if (!place?.letter) history.pushState(history.state, '', bare);
    setPlace({ letter: '', of: digest });
  };
  return [place, go];
}
