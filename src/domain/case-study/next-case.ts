import type { Fact } from '../progress/fact.ts';
import { latestAttempt } from './attempts.ts';
import type { CaseStanding, Standing } from './standing.ts';

/** A case of the list with how its reader stands at it. */
export interface ListedCase {
  readonly slug: string;
  readonly standing: CaseStanding;
}

/** The one thing to do next among all cases, and why. */
export type NextCase =
  /** `open`: an attempt to go on with. `over`: all were played, and none is open: one to look back at. */
  | { readonly reason: 'open' | 'over'; readonly slug: string; readonly standing: Standing }
  /** `new`: nothing is open, and this case was not played yet. */
  | { readonly reason: 'new'; readonly slug: string };

/** The attempt left open last in any case; else the first case not played yet; else the attempt that ended last. */
export function nextCase(
  cases: readonly ListedCase[],
  facts: readonly Fact[],
): NextCase | undefined {
  const latest = (reason: 'open' | 'over'): NextCase | undefined => {
    const these = cases.flatMap(({ slug, standing }) => {
      const found = reason === 'open' ? standing.open : standing.last;
      return found ? [{ reason, slug, standing: found }] : [];
    });
    const attempts = these.map(({ standing }) => standing.attempt);
    const last = latestAttempt(attempts, facts);
    return these.find(({ standing }) => standing.attempt === last);
  };
  const unplayed = cases.find(({ standing }) => standing.all.length === 0);
  return (
    latest('open') ??
    (unplayed ? { reason: 'new', slug: unplayed.slug } : undefined) ??
    latest('over')
  );
}
