/**
 * How good an order of results is. Relevances are listed from the first place down: grades ≥ 0 for gain,
 * and above 0 means relevant where only yes or no counts. k is the number of places looked at, ≥ 1.
 */
import { share } from './confusion-matrix.ts';

/** 1 / log₂(place + 1), place from 1: what a result in this place counts (Järvelin & Kekäläinen 2002). */
export function discountAt(place: number): number {
  return 1 / Math.log2(place + 1);
}

/** 2^relevance − 1: 0, 1, 3, 7 … (Burges et al. 2005), so one excellent result outweighs several fair ones. */
export function gainOf(relevance: number): number {
  return 2 ** relevance - 1;
}

/** DCG@k = Σ (2^rel − 1) / log₂(place + 1) over the first k places. */
export function dcg(relevances: readonly number[], k = relevances.length): number {
  return relevances
    .slice(0, k)
    .reduce((sum, relevance, index) => sum + gainOf(relevance) * discountAt(index + 1), 0);
}

/**
 * NDCG@k, 0 to 1: DCG@k over that of the best order of all results given, also those beyond k; `undefined`
 * when nothing is relevant. Järvelin & Kekäläinen (2002), ACM TOIS 20.
 */
export function ndcg(relevances: readonly number[], k = relevances.length): number | undefined {
  return share(
    dcg(relevances, k),
    dcg(
      [...relevances].sort((a, b) => b - a),
      k,
    ),
  );
}

/** Share of the first k places that hold a relevant result; places without a result count as not relevant. */
export function precisionAtPlace(relevances: readonly number[], k: number): number {
  return relevances.slice(0, k).filter((relevance) => relevance > 0).length / k;
}

/** 1 / place of the first relevant result, 0 if none is. */
export function reciprocalRank(relevances: readonly number[]): number {
  const first = relevances.findIndex((relevance) => relevance > 0);
  return first < 0 ? 0 : 1 / (first + 1);
}

/** Mean reciprocal rank over queries (Voorhees 1999, TREC-8); `undefined` without queries. */
export function meanReciprocalRank(queries: readonly (readonly number[])[]): number | undefined {
  return share(
    queries.reduce((sum, relevances) => sum + reciprocalRank(relevances), 0),
    queries.length,
  );
}

/** A result with the score it is ranked by, highest first. */
export interface ScoredResult {
  readonly score: number;
  readonly relevance: number;
}

/**
 * DCG@k of results ranked by score, as expected when equal scores are put in a random order: each place of
 * a tie counts the mean gain of the tie. F. McSherry & M. Najork (2008), ECIR.
 */
export function dcgOfScores(results: readonly ScoredResult[], k = results.length): number {
  const gains = new Map<number, number[]>();
  for (const { score, relevance } of results)
    gains.set(score, [...(gains.get(score) ?? []), gainOf(relevance)]);
  let [place, sum] = [0, 0];
  for (const [, tied] of [...gains].sort(([a], [b]) => b - a)) {
    const each = tied.reduce((total, gain) => total + gain, 0) / tied.length;
    for (let taken = 0; taken < tied.length && place < k; taken += 1) {
      place += 1;
      sum += each * discountAt(place);
    }
  }
  return sum;
}
