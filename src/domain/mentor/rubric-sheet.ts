import type { Rubric } from '../../schemas/case-study.ts';
import { type About, type Assignment, messageLimits } from './message.ts';

/** What a run is marked by. */
export interface RubricSheet {
  /** Criteria with levels that are looked at. */
  readonly first: Rubric;
  /** The others of the case, which can be marked as well. */
  readonly others: Rubric;
  /** Criteria of the mentor’s own: they have no levels and take comments only. */
  readonly own: readonly { readonly about: About; readonly title: string }[];
}

/** The rubric of a case as an assignment asks to look at it; without one, or if it names none of them, all of it. */
export function rubricSheet(rubric: Rubric, assignment?: Assignment): RubricSheet {
  const isLooked = ({ id }: Rubric[number]): boolean => assignment?.look.includes(id) ?? false;
  const looked = rubric.filter(isLooked);
  return {
    first: looked.length === 0 ? rubric : looked,
    others: looked.length === 0 ? [] : rubric.filter((each) => !isLooked(each)),
    own: (assignment?.own ?? [])
      .slice(0, messageLimits.own)
      .flatMap((title, at) =>
        title.trim() === '' ? [] : [{ about: `own:${String(at)}`, title: title.trim() }],
      ),
  };
}
