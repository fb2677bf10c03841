import { useEffect, useState } from 'preact/hooks';
import type { CaseText } from '../../domain/case-study/case.ts';

/** The whole case, or what is read before its first decision (see `openingOf`). */
type Part = 'case' | 'opening';

async function fetchCase(slug: string, part: Part): Promise<CaseText> {
  const answer = await fetch(`/cases/${slug}/${part}.json`);
  if (!answer.ok) throw new Error(`case ${slug}: ${answer.status}`);
  return (await answer.json()) as CaseText;
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
    fetchCase(slug, part).then(
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
