/**
 * The median of levels. Between two middle levels it is their mean, rounded up to a level: two careful reviewers who
 * differ by one are settled in the learner’s favour. Undefined without levels.
 */
export function medianUp(levels: readonly number[]): number | undefined {
  const sorted = [...levels].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1];
  const high = sorted[Math.floor(half)];
  return low === undefined || high === undefined ? undefined : Math.ceil((low + high) / 2);
}
