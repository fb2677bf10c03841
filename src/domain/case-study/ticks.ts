/** Rounding noise of a sum of steps, which must not cost an axis its last tick. */
const SLACK = 1e-9;

/** The smallest of 1, 2 or 5 times a power of ten that splits a span into at most `most` steps. */
export function niceStep(span: number, most: number): number {
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough) + SLACK);
  const factor = [1, 2, 5].find((each) => each * power >= rough * (1 - SLACK)) ?? 10;
  return factor * power;
}

/** The multiples of a nice step between two ends, both included; the start alone if there is nothing between. */
export function ticks(from: number, to: number, most: number): number[] {
  if (!(to > from)) return [from];
  const step = niceStep(to - from, most);
  const first = Math.ceil(from / step - SLACK);
  const last = Math.floor(to / step + SLACK);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    // Twelve digits take 3 × 0.1 back to 0.3; adding zero turns −0 into 0.
    Number(((first + index) * step + 0).toPrecision(12)),
  );
}

/** Where an axis that starts at zero ends: the first multiple of its nice step that holds `value`. */
export function axisEnd(value: number, most: number): number {
  if (!(value > 0)) return 1;
  const step = niceStep(value, most);
  return Number((Math.ceil(value / step - SLACK) * step).toPrecision(12));
}

/** The decimals, at most four, that write every one of these values exactly or nearly so. */
export const decimalsOf = (values: readonly number[]): number =>
  values.reduce(
    (most, value) => Math.max(most, Number(value.toFixed(4)).toString().split('.')[1]?.length ?? 0),
    0,
  );

/** A number with as many decimals as its neighbours: thousands by comma, a true minus sign. */
export const writeAligned = (value: number, decimals: number): string =>
  // Rounded first: what rounds to zero must not keep its minus.
  (Number(value.toFixed(decimals)) + 0)
    .toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    .replace('-', '−');
