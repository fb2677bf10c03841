/** The list of the ranking panel and its order, kept in the page address as one number. */

/** A result of Harbor's help search with its grade, 0 (useless) to 3 (answers the question). */
export interface Result {
  readonly title: string;
  readonly grade: number;
}

/** Results for the query “refund not received”, as the search first gave them. */
export const results: readonly Result[] = [
  { title: 'Refund rules of each country', grade: 1 },
  { title: 'Where is my refund?', grade: 3 },
  { title: 'Change your card', grade: 0 },
  { title: 'How long refunds take', grade: 2 },
  { title: 'Log in with a code', grade: 0 },
  { title: 'Ask the merchant first', grade: 1 },
];

const places = results.map((_, at) => at);

/** Places in `results`, from the first shown down; text that is no order gives the first one. */
export function orderOf(code: number): readonly number[] {
  const order = Array.from(String(code), (digit) => Number(digit) - 1);
  const isOrder = order.length === places.length && places.every((place) => order.includes(place));
  return isOrder ? order : places;
}

/** The number of an order. */
export const codeOf = (order: readonly number[]): number =>
  Number(order.map((place) => place + 1).join(''));

/** The order with the result at a place (0 is the first) moved one up (−1) or down (+1), if there is room. */
export function movedBy(order: readonly number[], at: number, by: 1 | -1): readonly number[] {
  const [here, there] = [order[at], order[at + by]];
  if (here === undefined || there === undefined) return order;
  return order.map((place, index) => (index === at ? there : index === at + by ? here : place));
}

/** Grades from the first place down. */
export const gradesOf = (order: readonly number[]): number[] =>
  order.map((place) => results[place]?.grade ?? 0);

/** The order with the highest grades first. */
export const bestOrder: readonly number[] = [...places].sort(
  (a, b) => (results[b]?.grade ?? 0) - (results[a]?.grade ?? 0),
);
