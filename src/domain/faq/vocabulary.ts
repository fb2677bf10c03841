import { indexedWordsOf, slips, slipsAllowed, stem } from './words.ts';

/** Every stem the answers are filed under, with a word that shows how it is written. */
export type Vocabulary = ReadonlyMap<string, string>;

/** The vocabulary of some texts. */
export function vocabularyOf(texts: readonly string[]): Vocabulary {
  const found = new Map<string, string>();
  for (const word of texts.flatMap(indexedWordsOf)) {
    const known = found.get(stem(word));
    if (known === undefined || word.length < known.length) found.set(stem(word), word);
  }
  return found;
}

/** Whether a term of two letters or more begins a word of the vocabulary. */
export function beginsWord(vocabulary: Vocabulary, term: string): boolean {
  return term.length > 1 && [...vocabulary.keys()].some((own) => own.startsWith(term));
}

/**
 * The stem a misspelt term most likely meant: fewest slips, then the same first letter, then the same length
 * ("modle" is "model", not "mode"), then the alphabet.
 */
export function nearest(vocabulary: Vocabulary, term: string): string | undefined {
  const allowed = slipsAllowed(term);
  let best: { own: string; rank: number } | undefined;
  for (const own of vocabulary.keys()) {
    if (own.length < 4 || Math.abs(own.length - term.length) > allowed) continue;
    const distance = slips(term, own);
    if (distance > allowed) continue;
    const isSameStart = own.startsWith(term.charAt(0));
    const rank = distance + (isSameStart ? 0 : 0.5) + (own.length === term.length ? 0 : 0.25);
    if (!best || rank < best.rank || (rank === best.rank && own < best.own)) best = { own, rank };
  }
  return best?.own;
}
