import { RERUNS } from './use-series.ts';
import { thousands } from './words.ts';

/** Stands where a picture will be, at its size, and says how far the re-runs have got. */
export const Wait = ({ what, count }: { what: string; count: number }) => (
  <div class="cd-wait">
    <p class="mono">
      {what}: {thousands(count)} of {thousands(RERUNS)} re-runs
    </p>
  </div>
);
