/** Items about what a forecast or a list is worth: the quantile that two prices name, and NDCG. */
import { criticalShare } from '../../ml/newsvendor.ts';
import { dcg, gainOf, ndcg } from '../../ml/ranking.ts';
import type { Model, Models } from '../model.ts';
import { between, oneOf, percent, settled } from './figures.ts';

const criticalRatio: Model = (random) => {
  const prices = [5, 8, 10, 12, 15, 20, 25, 30, 40, 45, 50, 60, 75, 80, 90, 100, 120, 150];
  const [under, over] = [oneOf(random, prices), oneOf(random, prices)];
  const mistakes = {
    reversed: percent(criticalShare({ under: over, over: under })),
    half: 50,
    'price-ratio': percent(Math.min(under, over) / Math.max(under, over)),
  };
  return settled({ under, over }, percent(criticalShare({ under, over })), mistakes, [5, 95]);
};

const ndcgAtThree: Model = (random) => {
  const grades = [between(random, 1, 4), between(random, 1, 4), between(random, 1, 4)] as const;
  const [g1, g2, g3] = grades;
  const best = [...grades].sort((a, b) => b - a);
  // A grade is its own gain where 2^x − 1 gives it back.
  const plain = (list: readonly number[]): number[] => list.map((grade) => Math.log2(grade + 1));
  const mistakes = {
    'grades-as-gains': ndcg(plain(grades)) ?? NaN,
    'no-discount': 1,
    'share-of-best': gainOf(g1) / gainOf(best[0] ?? NaN),
  };
  const values = { g1, g2, g3, dcg: dcg(grades), ideal: dcg(best) };
  return settled(values, ndcg(grades) ?? NaN, mistakes, [0.3, 0.95]);
};

/** Models by name. */
export const forecastModels: Models = {
  'critical-ratio': criticalRatio,
  'ndcg-at-three': ndcgAtThree,
};
