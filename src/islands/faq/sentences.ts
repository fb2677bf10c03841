import type { FaqFinding, SearchedWord } from '../../domain/faq/finding.ts';

/** "1 answer", "44 answers". */
export const answersCounted = (count: number): string =>
  `${count} ${count === 1 ? 'answer' : 'answers'}`;

/** What a screen reader is told when the results have settled. */
export function foundSentence(found: number, total: number, best?: string, topic?: string): string {
  const where = topic === undefined ? '' : ` in ${topic}`;
  if (found === 0) return `No answer found${where}.`;
  return `${answersCounted(found)} of ${total}${where}, best first: ${best ?? ''}`;
}

/** Quoted words joined the way a sentence joins them. */
export function quoted(words: readonly string[], joint = 'and'): string {
  const marked = words.map((word) => `“${word}”`);
  const last = marked.pop() ?? '';
  return marked.length === 0 ? last : `${marked.join(', ')} ${joint} ${last}`;
}

/** The synonyms that led to the answers on top, each once, at most three. */
export function synonymsSearched({ hits }: Pick<FaqFinding, 'hits'>): string[] {
  const texts = hits
    .slice(0, 5)
    .flatMap(({ through }) => through.map((segments) => segments.map(({ text }) => text).join('')));
  return [...new Set(texts)].slice(0, 3);
}

/** The query without the words that no answer holds. */
export function withoutUnknown(words: readonly SearchedWord[]): string {
  return words
    .filter(({ known }) => known)
    .map(({ typed, instead }) => instead ?? typed)
    .join(' ');
}
