import type { Segment } from './highlight.ts';

/** One answer as the search index carries it. */
export interface FaqRecord {
  readonly id: string;
  readonly question: string;
  /** The 30-second answer; shown and marked, not searched. */
  readonly short: string;
  readonly topics: readonly string[];
  /** Words people type that the question does not contain, such as "PPV" for precision. */
  readonly synonyms: readonly string[];
}

/** One found answer, ready to draw. */
export interface FaqHit<T extends FaqRecord = FaqRecord> {
  readonly record: T;
  readonly question: readonly Segment[];
  readonly short: readonly Segment[];
  /** Synonyms that hold words of the query which the question lacks. */
  readonly through: readonly (readonly Segment[])[];
}

/** A word of the query and what became of it. */
export interface SearchedWord {
  /** As typed, folded to lower case. */
  readonly typed: string;
  /** The stem searched for. */
  readonly term: string;
  /** The word searched for instead, when no answer holds the word as typed but one holds a near spelling. */
  readonly instead?: string;
  /** False when no question, topic or synonym holds the word in any spelling. */
  readonly known: boolean;
}

/** What a query found, and an honest account of what was searched. */
export interface FaqFinding<T extends FaqRecord = FaqRecord> {
  /** Best first; only answers filed under the chosen topic. */
  readonly hits: readonly FaqHit<T>[];
  /** Found answers per topic, before the topic filter. */
  readonly perTopic: Readonly<Record<string, number>>;
  /** Found answers in all topics. */
  readonly foundInAll: number;
  /** When nothing was found in any topic: topics with the likest words, best first, three at most. */
  readonly near: readonly string[];
  /** Every word of the query that counted; common words such as "the" are left out. */
  readonly words: readonly SearchedWord[];
}

/** What narrows a search: one topic, and whether synonyms are left out. */
export interface FaqFilter {
  readonly topic?: string | undefined;
  readonly ownWordsOnly?: boolean;
}

/** Answers queries over a fixed set of records; building one costs more than asking it. */
export type FaqSearch<T extends FaqRecord = FaqRecord> = (
  query: string,
  filter?: FaqFilter,
) => FaqFinding<T>;
