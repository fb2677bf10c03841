import { dcg, ndcg } from '../../../domain/ml/ranking.ts';
import { fixed } from '../figures.ts';
import type { Values } from '../setting.ts';
import { bestOrder, gradesOf, orderOf, results } from './results.ts';
import type { Key } from './settings.ts';

/** The list in its order, with what the ranking metric says about it. */
export function rank({ r, k }: Pick<Values<Key>, 'r' | 'k'>) {
  const order = orderOf(r);
  const grades = gradesOf(order);
  return {
    order,
    k,
    list: order.flatMap((place) => results[place] ?? []),
    ndcg: ndcg(grades, k) ?? 0,
    dcg: dcg(grades, k),
    ideal: dcg(gradesOf(bestOrder), k),
  };
}

/** What `rank` gives. */
export type Ranked = ReturnType<typeof rank>;

/** What the list scores, as a sentence. */
export function rankWords({ list, k, ndcg: score, dcg: sum, ideal }: Ranked): string {
  const best = score > 0.99995 ? ', the best that an order can score' : '';
  return `“${list[0]?.title ?? ''}” leads the list. NDCG@${k} is ${fixed(sum)} / ${fixed(ideal)} = ${fixed(score)}${best}. Whether fewer people then open a chat, it does not say.`;
}
