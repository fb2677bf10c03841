import { useEffect, useState } from 'preact/hooks';
import type { CaseText } from '../../../domain/case-study/case.ts';
import type { Learner } from '../../../domain/mentor/cohort.ts';
import { type Found, foundIn } from '../../../domain/mentor/cohort-run.ts';
import { inSlices } from '../../case-study/debrief/slices.ts';
import { useCase } from '../../case-study/use-case.ts';

/** Progress is told this often, in milliseconds. */
const TOLD = 150;

/** Runs replayed on this page: a run by its digest comes to the same however often it is looked at. */
const replayed = new Map<string, Found>();

/** The runs of a cohort as the engine plays them, as far as they are replayed. */
export interface Replays {
  readonly of: CaseText | undefined;
  readonly failed: boolean;
  readonly again: () => void;
  readonly found: ReadonlyMap<string, Found>;
  readonly isDone: boolean;
}

/** Replays the runs of a cohort in slices between which the page can draw; nothing for work that is no run. */
export function useReplays(slug: string | undefined, learners: readonly Learner[]): Replays {
  const { of, failed, again } = useCase(slug ?? '', 'case', slug !== undefined);
  const [, tell] = useState(0);
  const runs = learners.flatMap(({ key, submission: { work } }) =>
    work.kind === 'case' ? [{ key, work }] : [],
  );
  const left = runs.filter(({ key }) => !replayed.has(key));
  useEffect(() => {
    if (!of || of.slug !== slug) return undefined;
    const stop = new AbortController();
    let last = performance.now();
    void inSlices<string>({
      into: [],
      n: left.length,
      signal: stop.signal,
      make: (at) => {
        const run = left[at];
        if (run) replayed.set(run.key, foundIn(of, run.work));
        return run?.key ?? '';
      },
      onSlice: (count) => {
        if (count < left.length && performance.now() - last < TOLD) return;
        last = performance.now();
        tell((times) => times + 1);
      },
    });
    return () => {
      stop.abort();
    };
    // Learners are made anew at each drawing; which runs there are is what counts.
  }, [of, slug, runs.map(({ key }) => key).join(' ')]);
  return {
    of: of?.slug === slug ? of : undefined,
    failed,
    again,
    found: replayed,
    isDone: left.length === 0,
  };
}
