import Fuse from 'fuse.js';
import type { IFuseOptions } from 'fuse.js';
import type { FaqRecord, FaqSearch, SearchedWord } from './finding.ts';
import { highlight } from './highlight.ts';
import { nearTopics } from './near-topics.ts';
import { beginsWord, nearest, vocabularyOf } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';
import { answers, indexedWordsOf, stem, tellingWords, termsOf } from './words.ts';

interface Doc {
  readonly question: string;
  readonly topics: string;
  readonly synonyms: readonly string[];
}

/** Stems between spaces, so that a pattern starting with a space matches only where a word starts. */
const padded = (text: string): string => ` ${indexedWordsOf(text).map(stem).join(' ')} `;

/** What Fuse looks for in padded text, by the rule of answers(): whole short words, starts of longer ones. */
function patternsOf(text: string): string[] {
  return text
    .split(' ')
    .filter((term) => term !== '')
    .map((term) => {
      if (term.endsWith('*')) return ` ${term.slice(0, -1)}`;
      return term.length < 4 ? ` ${term} ` : ` ${term}`;
    });
}

/** Measured with `node tests/bench/faq.ts`; change them only with its figures in hand. */
const options: IFuseOptions<Doc> = {
  useTokenSearch: true,
  tokenize: patternsOf,
  threshold: 0.2,
  ignoreFieldNorm: true,
  isCaseSensitive: true,
  keys: [
    { name: 'question', weight: 2 },
    { name: 'synonyms', weight: 2 },
    { name: 'topics', weight: 0.5 },
  ],
};

/** A search over the records; indexes question, topics and synonyms, and ranks by Fuse's token search. */
export function createFaqSearch<T extends FaqRecord>(records: readonly T[]): FaqSearch<T> {
  const vocabulary = vocabularyOf(records.flatMap((r) => [r.question, ...r.topics, ...r.synonyms]));
  const withSynonyms = new Fuse(records.map(docOf), options);
  // Built only for readers who ask for their own words alone.
  let questionsOnly: Fuse<Doc> | undefined;

  return (query, { topic, ownWordsOnly = false } = {}) => {
    const words = wordsSearched(query, vocabulary);
    const terms = words.filter(({ known }) => known).map(({ term }) => term);
    const searched = ownWordsOnly ? records.map(withoutSynonyms) : records;
    const fuse = ownWordsOnly
      ? (questionsOnly ??= new Fuse(searched.map(docOf), options))
      : withSynonyms;
    const ranked = rank(fuse, terms, searched);
    return {
      hits: ranked
        .filter(({ topics }) => topic === undefined || topics.includes(topic))
        .map((record) => ({
          record,
          question: highlight(record.question, terms),
          short: highlight(record.short, terms),
          through: synonymsThatHelped(record, terms),
        })),
      perTopic: countPerTopic(ranked),
      foundInAll: ranked.length,
      near: ranked.length > 0 ? [] : nearTopics(records, query),
      words,
    };
  };
}

const docOf = ({ question, topics, synonyms }: FaqRecord): Doc => ({
  question: padded(question),
  topics: padded(topics.join(' ')),
  synonyms: synonyms.map(padded),
});

const withoutSynonyms = <T extends FaqRecord>(record: T): T => ({ ...record, synonyms: [] });

/** Best first, without answers that hold less than half as many of the terms as the fullest one does. */
function rank<T extends FaqRecord>(
  fuse: Fuse<Doc>,
  terms: readonly string[],
  records: readonly T[],
): T[] {
  // Fuse answers an empty query with everything.
  if (terms.length === 0) return [];
  const found = fuse.search(terms.join(' ')).flatMap(({ refIndex }) => records[refIndex] ?? []);
  const held = found.map((record) => {
    const own = indexedWordsOf(
      [record.question, ...record.topics, ...record.synonyms].join(' '),
    ).map(stem);
    return terms.filter((term) => own.some((stem) => answers(stem, term))).length;
  });
  const least = Math.max(1, ...held) / 2;
  return found.filter((_, index) => (held[index] ?? 0) >= least);
}

function wordsSearched(query: string, vocabulary: Vocabulary): SearchedWord[] {
  const seen = new Set<string>();
  return tellingWords(query).flatMap((typed): SearchedWord[] => {
    const term = stem(typed);
    if (seen.has(term)) return [];
    seen.add(term);
    if (vocabulary.has(term)) return [{ typed, term, known: true }];
    // A term still being typed is taken as the start of a word.
    if (beginsWord(vocabulary, term)) return [{ typed, term: `${term}*`, known: true }];
    const meant = nearest(vocabulary, term);
    if (meant === undefined) return [{ typed, term, known: false }];
    return [{ typed, term: meant, instead: vocabulary.get(meant) ?? meant, known: true }];
  });
}

function synonymsThatHelped({ question, synonyms }: FaqRecord, terms: readonly string[]) {
  const own = termsOf(question);
  const missing = terms.filter((term) => !own.some((word) => answers(word, term)));
  return synonyms
    .map((synonym) => highlight(synonym, missing))
    .filter((segments) => segments.some(({ hit }) => hit));
}

function countPerTopic(records: readonly FaqRecord[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const topic of records.flatMap(({ topics }) => topics)) {
    counts[topic] = (counts[topic] ?? 0) + 1;
  }
  return counts;
}
