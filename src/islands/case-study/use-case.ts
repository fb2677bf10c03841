import { useEffect, useState } from 'preact/hooks';
import type { CaseText } from '../../domain/case-study/case.ts';

/** The whole case, or what is read before its first decision (see `openingOf`). */
type Part = 'case' | 'opening';

async function fetchCase(address: string): Promise<CaseText> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as CaseText;
}

/** What was asked for, by its address: several islands of a page show one case. */
const asked = new Map<string, Promise<CaseText>>();

/** A case, fetched once a page; one that could not be fetched is asked for again. */
export function caseAt(slug: string, part: Part): Promise<CaseText> {
  const address = `/cases/${slug}/${part}.json`;
  const before = asked.get(address);
  if (before) return before;
  const now = fetchCase(address);
  asked.set(address, now);
  now.catch(() => asked.delete(address));
  return now;
}

/** A case as it is fetched, once it is wanted; `again` tries once more after a failure. */
export function useCase(
  slug: string,
  part: Part = 'case',
  isWanted = true,
): {
  readonly of: CaseText | undefined;
  readonly failed: boolean;
  readonly again: () => void;
} {
  const [of, setOf] = useState<CaseText>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isHere = true;
    setFailed(false);
    caseAt(slug, part).then(
      (text) => {
        if (isHere) setOf(text);
      },
      () => {
        if (isHere) setFailed(true);
      },
    );
    return () => {
      isHere = false;
    };
  }, [slug, part, isWanted, tries]);
  return {
    of,
    failed,
    again: () => {
      setTries(tries + 1);
    },
  };
}
