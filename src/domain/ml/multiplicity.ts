/** Many tests at once: p-values that keep their meaning when several are read. */

/** The p-values in rising order with their places, changed by `change` and put back in their own order. */
function stepThrough(
  pValues: readonly number[],
  change: (sorted: readonly number[]) => number[],
): number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const changed = change(order.map(({ p }) => p));
  const result = new Array<number>(pValues.length).fill(1);
  order.forEach(({ index }, rank) => {
    result[index] = changed[rank] ?? 1;
  });
  return result;
}

/**
 * Holm's adjusted p-values, in the order given: compared with α they keep the chance of any false alarm
 * below α, whatever the dependence. S. Holm (1979), Scandinavian Journal of Statistics 6.
 */
export function holm(pValues: readonly number[]): number[] {
  return stepThrough(pValues, (sorted) => {
    let highest = 0;
    return sorted.map((p, rank) => {
      highest = Math.max(highest, Math.min(1, (sorted.length - rank) * p));
      return highest;
    });
  });
}

/**
 * Benjamini–Hochberg adjusted p-values, in the order given: flagging those ≤ q keeps the expected share of
 * false alarms among the flags ≤ q for independent tests. Y. Benjamini & Y. Hochberg (1995), JRSS B 57.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  return stepThrough(pValues, (sorted) => {
    let lowest = 1;
    return sorted
      .map((p, rank) => ({ p, rank }))
      .reverse()
      .map(({ p, rank }) => {
        lowest = Math.min(lowest, (p * sorted.length) / (rank + 1));
        return lowest;
      })
      .reverse();
  });
}
