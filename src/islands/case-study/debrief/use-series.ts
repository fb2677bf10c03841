import { useEffect, useRef, useState } from 'preact/hooks';
import type { Case } from '../../../domain/case-study/case.ts';
import type { Done, Job } from '../../../domain/case-study/comparison.ts';
import { recordOf, type RerunRecord } from '../../../domain/case-study/reruns.ts';
import { rerun } from '../../../domain/case-study/simulate.ts';
import { inSlices } from './slices.ts';

/** Re-runs of each policy. */
export const RERUNS = 1000;
/** Progress is told this often, in milliseconds. */
const TOLD = 120;

/** Re-runs that are complete, by the name of their job; `told` is how far the current one has got. */
export interface Series {
  readonly done: Done;
  readonly told: { readonly key: string; readonly count: number } | undefined;
}

/** Re-runs jobs in their order, each once, all under the same luck; stops when the page goes. */
export function useSeries(of: Case, base: number, jobs: readonly Job[]): Series {
  const [series, setSeries] = useState<Series>({ done: new Map(), told: undefined });
  const kept = useRef(new Map<string, RerunRecord[]>());
  useEffect(() => {
    const stop = new AbortController();
    let last = 0;
    const run = async () => {
      for (const { key, policy, given } of jobs) {
        const into = kept.current.get(key) ?? [];
        if (into.length >= RERUNS) continue;
        kept.current.set(key, into);
        const complete = await inSlices({
          into,
          n: RERUNS,
          signal: stop.signal,
          make: (at) => recordOf(of, rerun(of, policy, base, at, given)),
          onSlice: (count) => {
            if (performance.now() - last < TOLD) return;
            last = performance.now();
            setSeries(({ done }) => ({ done, told: { key, count } }));
          },
        });
        if (!complete) return;
        setSeries(({ done, told }) => ({ done: new Map([...done, [key, into]]), told }));
      }
    };
    void run();
    return () => {
      stop.abort();
    };
    // A job is its name: the policies are made anew at each drawing.
  }, [jobs.map(({ key }) => key).join(' ')]);
  return series;
}
