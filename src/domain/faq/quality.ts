import { randomFrom } from '../ml/random.ts';
import type { FaqSearch } from './finding.ts';
import { tellingWords } from './words.ts';

/** What somebody typed, how, and the answers that would serve them. */
export interface AskedQuery {
  readonly query: string;
  readonly kind: 'keywords' | 'natural' | 'typo' | 'prefix' | 'synonym';
  /** Ids of answers; any one of them will do. */
  readonly answers: readonly string[];
}

/** How well a search serves a set of queries. */
export interface SearchQuality {
  readonly queries: number;
  /** Mean reciprocal rank: the mean of 1 ÷ place of the first wanted answer; an answer not found counts 0. */
  readonly mrr: number;
  /** Share of the queries with a wanted answer among the first five. */
  readonly recallAt5: number;
  /** Queries without a wanted answer among the first five. */
  readonly lost: readonly AskedQuery[];
}

/** Place of the first wanted answer, from 1; Infinity if it is not found. */
export function placeOf(find: FaqSearch, { query, answers }: Omit<AskedQuery, 'kind'>): number {
  const at = find(query).hits.findIndex(({ record }) => answers.includes(record.id));
  return at < 0 ? Infinity : at + 1;
}

/** Mean reciprocal rank and recall at five over some queries; both 0 for none. */
export function qualityOf(find: FaqSearch, queries: readonly AskedQuery[]): SearchQuality {
  const places = queries.map((asked) => placeOf(find, asked));
  const mean = (values: readonly number[]) =>
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    queries: queries.length,
    mrr: mean(places.map((place) => 1 / place)),
    recallAt5: mean(places.map((place) => (place <= 5 ? 1 : 0))),
    lost: queries.filter((_, at) => (places[at] ?? Infinity) > 5),
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * A query with one slip in its longest telling word: a letter lost, doubled, replaced or swapped with the next,
 * drawn by the seed; the first letter stays. Unchanged if no word of four letters or more can carry one.
 */
export function withSlip(query: string, seed: number): string {
  const [word] = tellingWords(query)
    .filter((each) => /^[a-z]{4,}$/.test(each))
    .sort((a, b) => b.length - a.length);
  if (word === undefined) return query;
  const random = randomFrom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const at = 1 + below(word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const slips = [
    before + after,
    before + letter + letter + after,
    before + LETTERS.charAt(below(LETTERS.length)) + after,
    before + after.charAt(0) + letter + after.slice(1),
  ];
  const slipped = slips[below(slips.length)] ?? word;
  return query.toLowerCase().replace(word, slipped);
}
