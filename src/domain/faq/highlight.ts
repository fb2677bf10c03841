import { answers, fold, stem } from './words.ts';

/** A stretch of plain text and whether it answers the query; never HTML. */
export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

/** Splits a text into segments whose joined text is the original, whole words marked. */
export function highlight(text: string, terms: readonly string[]): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[/&.-][\p{L}\p{M}\p{N}]+)*/gu)) {
    for (const [start, word] of piecesOf(match[0], terms)) {
      if (!answersAny(word, terms)) continue;
      const from = match.index + start;
      if (from > done) segments.push({ text: text.slice(done, from), hit: false });
      segments.push({ text: word, hit: true });
      done = from + word.length;
    }
  }
  if (done < text.length) segments.push({ text: text.slice(done), hit: false });
  return segments;
}

const answersAny = (word: string, terms: readonly string[]): boolean =>
  terms.some((term) => answers(stem(fold(word).replaceAll('-', '')), term));

/** "A/B" is one piece because it folds to one word, "fine-tune" when "finetune" was asked; else words. */
function piecesOf(run: string, terms: readonly string[]): [number, string][] {
  const words = [...run.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  if (/^[\p{L}\p{N}]+$/u.test(fold(run))) return [[0, run]];
  if (!words.some(([word]) => answersAny(word, terms)) && answersAny(run, terms)) return [[0, run]];
  return words.map((word) => [word.index, word[0]]);
}
