import type { Catalog } from '../../../domain/mentor/catalog.ts';
import { type Arrival, answeredTask } from '../../../domain/mentor/arrivals.ts';
import type { CommentKind, Work } from '../../../domain/mentor/message.ts';
import { taskTitle } from '../../../domain/mentor/task-words.ts';

/** A local civil date as people write it: “3 Dec 2026”. */
export const dayText = (day: string): string =>
  new Date(`${day}T00:00:00`).toLocaleDateString('en-GB', { dateStyle: 'medium' });

/** A share of 0 to 1 as a whole percentage. */
export const percentText = (share: number): string => `${String(Math.round(share * 100))}\u202f%`;

/** What a comment is, as its button says and as it is shown. */
export const kindWords: Readonly<Record<CommentKind, string>> = {
  praise: 'Praise',
  question: 'Question',
  issue: 'Issue',
  idea: 'Idea',
};

/** What was handed in, in a few words. */
export const workTitle = (work: Work, catalog: Catalog | undefined): string =>
  catalog ? taskTitle(answeredTask(work), catalog) : 'A submission';

/** Where a review stands. */
export function stateText({ state, released }: Arrival): string {
  const last = released.at(-1);
  if (state === 'released' && last) return `Released ${dayText(last.day)}`;
  return state === 'begun' ? 'In review' : 'New';
}

/** A plain list of things. */
export const listText = (things: readonly string[]): string =>
  new Intl.ListFormat('en-GB').format(things);
