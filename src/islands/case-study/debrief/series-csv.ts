import type { RerunRecord } from '../../../domain/case-study/reruns.ts';

/** All re-runs as a table for a spreadsheet: one row for each policy and re-run. Ids hold no commas or quotes. */
export function csvOf(
  series: readonly { readonly key: string; readonly records: readonly RerunRecord[] }[],
): string {
  const rows = series.flatMap(({ key, records }) =>
    records.map(({ seed, outcome, ending }, at) =>
      [key, String(at + 1), String(seed), outcome.toFixed(2), ending].join(','),
    ),
  );
  return ['policy,rerun,seed,outcome,ending', ...rows, ''].join('\n');
}
