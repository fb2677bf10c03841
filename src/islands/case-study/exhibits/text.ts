/** A number with sign, currency, and one unit: a sign, a short symbol or a single word. */
const amount = String.raw`[≈~<>≤≥]?\s?[+\-−–]?\s?[$€£]?\d[\d,]*(?:\.\d+)?\s?(?:[%‰×]|[A-Za-z]{1,8})?`;
/** One number, or two as a range or a share, with the same in other words in brackets. */
const numeric = new RegExp(
  String.raw`^${amount}(?:\s?(?:–|\bto\b|\bof\b|/|±)\s?${amount})?(?:\s\(${amount}\))?$`,
);
const blank = /^[–—-]?$/;
/** Words that stand for a number nobody has, such as "not computed". */
const missing = /^[^\d\s]+(?:\s[^\d\s]+)?$/;

/** Whether a cell holds a number. */
export const isNumeric = (cell: string): boolean => numeric.test(cell);

/** For every column but the first whether it is set right: at least half are numbers, and no other cell has a digit. */
export const numericColumns = (rows: readonly (readonly string[])[]): boolean[] =>
  (rows[0] ?? []).map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => !blank.test(cell));
    const numbers = cells.filter(isNumeric);
    return (
      column > 0 &&
      numbers.length > 0 &&
      2 * numbers.length >= cells.length &&
      cells.every((cell) => isNumeric(cell) || missing.test(cell))
    );
  });

/** Text as the site sets it: per cent close to its number, and never parted from it by the end of a line. */
export const typeset = (text: string): string => text.replace(/(\d)\s?%/g, '$1\u202f%');

/** A cell as the site sets it: also with a true minus before a number. */
export const typesetCell = (text: string): string =>
  typeset(text).replace(/^([+<>≈~]?)-(?=[$€£]?\d)/, '$1−');

/** Lines of at most `most` characters, broken between words; a longer word keeps a line to itself. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < most)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Width of a character of 12 px mono, and the least gap between two numbers. */
const CHARACTER = 7.3;
const GAP = 5;

/**
 * Which centred numbers can be written beside each other at places in per cent of a width in px. The shortest come
 * first: with few cases a number says most.
 */
export function writable(
  numbers: readonly { readonly place: number; readonly text: string }[],
  width: number,
): ReadonlySet<number> {
  const kept = new Set<number>();
  const order = numbers.map((_, index) => index);
  const size = (index: number) => numbers[index]?.text.length ?? 0;
  for (const index of order.sort((a, b) => size(a) - size(b))) {
    const isFree = [...kept].every((other) => {
      const apart =
        (Math.abs((numbers[index]?.place ?? 0) - (numbers[other]?.place ?? 0)) * width) / 100;
      return apart >= ((size(index) + size(other)) * CHARACTER) / 2 + GAP;
    });
    if (isFree) kept.add(index);
  }
  return kept;
}
