import type { Row } from './rows.ts';

/** By what the table is sorted: a fixed column, or a criterion. */
export type Column = 'name' | 'made' | 'replay' | 'review' | 'right' | `criterion:${string}`;

/** How the table is sorted. */
export interface Order {
  readonly by: Column;
  readonly isDown: boolean;
}

const reviewed = { none: 0, draft: 1, released: 2 } as const;
const verdicts = { differs: 0, unfinished: 1, changed: 2, same: 3 } as const;

/** What a column compares; undefined sorts last, however the column is turned. */
function valueOf(
  { learner, reviews, found, stated }: Row,
  by: Column,
): string | number | undefined {
  switch (by) {
    case 'name':
      return learner.name.toLowerCase();
    case 'made':
      return learner.submission.made;
    case 'replay':
      return found && verdicts[found.verdict];
    case 'review':
      return reviewed[reviews.own] + reviews.others.length / 100;
    case 'right':
      return stated?.came;
    default:
      return reviews.merged.get(by.slice('criterion:'.length))?.level;
  }
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, 'en') : Number(a) - Number(b);

/** Rows in an order; equals stay by name, what is not there stands last. */
export function inOrder(rows: readonly Row[], { by, isDown }: Order): Row[] {
  return [...rows].sort((one, other) => {
    const [a, b] = [valueOf(one, by), valueOf(other, by)];
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined);
    return isDown ? compare(b, a) : compare(a, b);
  });
}
