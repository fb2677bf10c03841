// Which attempt a page shows stands in the fragment as the id of one of its facts, so that a reload, a bookmark and a
// second device find the same attempt, also after two devices' records were merged.
import { useEffect, useState } from 'preact/hooks';
import type { Place } from '../../domain/case-study/resume.ts';

/** The address of an attempt on a page of its case. */
export const attemptHref = (slug: string, page: 'play' | 'debrief', fact: string): string =>
  `/cases/${slug}/${page}/#at=${encodeURIComponent(fact)}`;

/** The address that opens a run as it stood right after a fact, to go on differently. */
export const forkHref = (slug: string, fact: string): string =>
  `${attemptHref(slug, 'play', fact)}&fork`;

/** The address that offers a new attempt, whatever was left open. */
export const beginHref = (slug: string): string => `/cases/${slug}/play/#new`;

/** What a fragment asks for. */
export interface Address extends Place {
  /** A new attempt is asked for. */
  readonly isNew: boolean;
}

/** Reads a fragment; undefined if it is not one of ours, such as the target of the skip link. */
export function readAddress(fragment: string): Address | undefined {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const fact = fields.get('at') ?? '';
  const isNew = fields.has('new') && fact === '';
  if (fact === '' && !isNew && fragment.length > 1) return undefined;
  return { fact, isFork: fact !== '' && fields.has('fork'), isNew };
}

const nowhere: Address = { fact: '', isFork: false, isNew: false };

/**
 * The address of the page, undefined until it was read; `set` moves to a fact without a new entry in the history.
 * `onMove` is called when the reader follows a link or goes back.
 */
export function useAddress(
  onMove: () => void = () => undefined,
): readonly [Address | undefined, (fact: string) => void] {
  const [address, setAddress] = useState<Address>();
  useEffect(() => {
    setAddress(readAddress(location.hash) ?? nowhere);
    const follow = () => {
      const next = readAddress(location.hash);
      if (!next) return;
      setAddress(next);
      onMove();
    };
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('hashchange', follow);
    };
  }, []);
  return [
    address,
    (fact) => {
      history.replaceState(history.state, '', `#at=${encodeURIComponent(fact)}`);
      setAddress({ fact, isFork: false, isNew: false });
    },
  ];
}

/** The fact in the address, empty if none; `set` changes it without a new entry in the history. */
export function useFactInAddress(): readonly [string, (fact: string) => void] {
  const [address, set] = useAddress();
  return [address?.fact ?? '', set];
}
