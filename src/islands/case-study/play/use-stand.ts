import { useMemo, useRef } from 'preact/hooks';
import { attemptsOf, type Attempt } from '../../../domain/case-study/attempts.ts';
import type { Case } from '../../../domain/case-study/case.ts';
import { resume, staying, type Found, type Stand } from '../../../domain/case-study/resume.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import type { Address } from '../address.ts';

/**
 * Where this tab stands. Only its reader moves it, by an action or a link, and each such move is a new address: facts
 * that other tabs write leave the scene and the form as they are.
 */
export function useStand(
  of: Case,
  facts: readonly Fact[],
  address: Address,
): { readonly attempts: readonly Attempt[]; readonly found: Found } {
  const attempts = useMemo(() => attemptsOf(facts, of.slug), [facts, of]);
  const stood = useRef<{ readonly address: Address; readonly at: Stand }>();
  const found = useMemo((): Found => {
    if (address.isNew) return 'nothing';
    const now = resume(of, attempts, facts, address);
    if (stood.current?.address === address) return staying(of, attempts, now, stood.current.at);
    if (typeof now !== 'string')
      stood.current = { address, at: { after: now.after, isFork: now.isFork } };
    return now;
  }, [attempts, of, address]);
  return { attempts, found };
}
