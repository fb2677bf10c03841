/** Modules of white around a code, which a reader needs to find it (ISO/IEC 18004, 9.1). */
const QUIET = 4;

/** Longest link that is drawn: a longer one gives modules too small for a phone to tell apart on paper. */
const LONGEST = 2_000;

/** True for a link that a phone can read from a code. */
export const fitsQr = (link: string): boolean => link !== '' && link.length <= LONGEST;

/** The dark modules of a code as one path, each run of a row as one rectangle; `size` counts modules with the margin. */
export function qrPath(rows: readonly (readonly boolean[])[]): {
  readonly d: string;
  readonly size: number;
} {
  let d = '';
  for (const [y, row] of rows.entries())
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      const width = x - start + 1;
      d += `M${String(start + QUIET)} ${String(y + QUIET)}h${String(width)}v1h-${String(width)}z`;
    }
  return { d, size: rows.length + 2 * QUIET };
}
