/** A count with its noun: “1 card”, “2 cards”. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;
