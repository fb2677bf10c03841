import { useEffect, useState } from 'preact/hooks';
import type { CaseText } from '../../domain/case-study/case.ts';

async function fetchCase(slug: string): Promise<CaseText> {
  const answer = await fetch(`/cases/${slug}/case.json`);
  if (!answer.ok) throw new Error(`case ${slug}: ${answer.status}`);
  return (await answer.json()) as CaseText;
}

/** A case as it is fetched; `again` tries once more after a failure. */
export function useCase(slug: string): {
  readonly of: CaseText | undefined;
  readonly failed: boolean;
  readonly again: () => void;
} {
  const [of, setOf] = useState<CaseText>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setFailed(false);
    fetchCase(slug).then(
      (text) => {
        if (isWanted) setOf(text);
      },
      () => {
        if (isWanted) setFailed(true);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [slug, tries]);
  return {
    of,
    failed,
    again: () => {
      setTries(tries + 1);
    },
  };
}
