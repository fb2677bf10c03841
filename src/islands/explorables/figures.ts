/** How the explorables write numbers: minus U+2212, narrow no-break space before %, en dash for "undefined". */

const minus = (text: string): string => text.replace('-', '\u2212');

/** A whole number with thousands separators, such as 3,310. */
export function count(value: number): string {
  return minus(Math.round(value).toLocaleString('en-US'));
}

/** A number with a fixed number of decimals; "–" when it is undefined. */
export function fixed(value: number | undefined, decimals = 2): string {
  return value === undefined ? '–' : minus(value.toFixed(decimals));
}

/** A number as short as it can be written, up to four decimals. */
export function plain(value: number): string {
  return minus(value.toLocaleString('en-US', { maximumFractionDigits: 4 }));
}

/** A share (0 to 1) as per cent with two significant digits below 10 %; "–" when it is undefined. */
export function percent(share: number | undefined): string {
  if (share === undefined) return '–';
  const points = 100 * share;
  const decimals = points >= 9.95 || points === 0 ? 0 : points >= 0.995 ? 1 : 2;
  return `${Number(points.toFixed(decimals))}\u202f%`;
}

/** A chance with two decimals, or two significant digits when it is smaller than .095. */
export function chance(value: number): string {
  return value >= 0.095 || value === 0 ? value.toFixed(2) : String(Number(value.toPrecision(2)));
}
