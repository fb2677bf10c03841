import { stem, tellingWords, wordsOf } from '../faq/words.ts';

/** The words of a right answer that a typed one holds and lacks, each once, in their order and as they are written. */
export interface Compared {
  readonly used: readonly string[];
  readonly missed: readonly string[];
}

// Numbers stay whole ("0.25"), and so do single letters joined by a mark ("A/B"), which the search reads as one word.
const WRITTEN =
  /\p{N}+(?:[.,]\p{N}+)+|(?<![\p{L}\p{N}])\p{L}[/&.-]\p{L}(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+/gu;

const written = (text: string): string[] => text.match(WRITTEN) ?? [];

/** What two spellings of a word have in common: no accents, no endings; "1,000" is "1000". */
const keyOf = (word: string): string =>
  /^\p{N}+[.,]/u.test(word)
    ? word.replace(/,(?=\p{N}{3})/gu, '')
    : wordsOf(word).map(stem).join(' ');

/**
 * Compares a typed answer with the back of a card, word by word, endings aside. It never grades: other words may say
 * the same, and the same words something else.
 */
export function compareTyped(answer: string, back: string): Compared {
  const typed = new Set(written(answer).map(keyOf));
  const telling = new Set(tellingWords(back));
  const seen = new Set<string>();
  const used: string[] = [];
  const missed: string[] = [];
  for (const word of written(back)) {
    const key = keyOf(word);
    if (seen.has(key) || !wordsOf(word).some((part) => telling.has(part))) continue;
    seen.add(key);
    (typed.has(key) ? used : missed).push(word);
  }
  return { used, missed };
}
