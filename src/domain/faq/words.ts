// What counts as a word in FAQ search, and when two words count as the same.

/** Words so common in questions that finding one says nothing about the subject. */
const COMMON = new Set(
  (
    'a about all am an and any are as at be because been but by can could did do does doing for from ' +
    'get gets getting go goes got had has have having how i if in into is it its just like many me much my ' +
    'no not of on or our out really say says she so some such than that the their them then there ' +
    'these they thing things this those to too use uses very was we were what when where which who ' +
    'why will with would you your s t re ve ll don doesn isn'
  ).split(' '),
);

/** Lower case without accents; single letters joined by a mark are one word, so "A/B" is "ab". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])(\p{L})[/&.-](\p{L})(?![\p{L}\p{N}])/gu, '$1$2');
}

/** The words of a text in order, folded: runs of letters and digits. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A folded word without its commonest English endings: "retraining" → "retrain". */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const one = word
    .replace(/ies$/, 'y')
    .replace(/(?<![ais]|\p{L}{3}u)s$/u, '')
    .replace(/([bdgmnprt])\1(?:ing|ed)$/, '$1')
    .replace(/(?<=\p{L}{3})(?:ing|(?<!e)ed)$/u, '');
  return one.length > 4 ? one.replace(/e$/, '') : one;
}

/** The words of a text that tell its subject; common words are left out unless nothing else remains. */
export function tellingWords(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !COMMON.has(word));
  return telling.length > 0 ? telling : words;
}

/** The stems a text is searched by, each once. */
export function termsOf(text: string): string[] {
  return [...new Set(tellingWords(text).map(stem))];
}

/**
 * Whether a stem of a text answers a term: short terms match whole ("ai" is not in "aim"), longer ones
 * match the start of a word ("calib" is in "calibration"), and so does any term ending in "*".
 */
export function answers(own: string, term: string): boolean {
  if (term.endsWith('*')) return own.startsWith(term.slice(0, -1));
  return own === term || (term.length > 3 && own.startsWith(term));
}

/** The words a text can be found by: its own, and hyphened ones written as one ("fine-tune", "finetune"). */
export function indexedWordsOf(text: string): string[] {
  const hyphened = fold(text).match(/\p{L}+(?:-\p{L}+)+/gu) ?? [];
  return [...tellingWords(text), ...hyphened.map((word) => word.replaceAll('-', ''))];
}

/** How many slips of the finger a term may carry: none up to 3 letters, 1 up to 7, then 2. */
export function slipsAllowed(term: string): number {
  return term.length < 4 || /\d/.test(term) ? 0 : term.length < 8 ? 1 : 2;
}

/** Fewest single-letter edits and swaps of neighbours from a to b (optimal string alignment). */
export function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(before, j - 2) + 1);
      }
      row.push(least);
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
