import type { Fact } from '../progress/fact.ts';
import { registers } from '../progress/registers.ts';
import { accepted, correspondenceOf, handedIn, type Kept } from './correspondence.ts';
import type { Assignment } from './message.ts';
import { shelvedKey } from './registers.ts';

/** Sorts after every date. */
const NO_DATE = '9999-12-32';

/**
 * What was accepted, is not handed in and was not taken off the list, the nearest due date first and those without one
 * last. `shown` are digests that stay in the list although they were taken off it.
 */
export function openAssignments(
  facts: readonly Fact[],
  shown: readonly string[] = [],
): Kept<Assignment>[] {
  const kept = correspondenceOf(facts);
  const answered = new Set(handedIn(kept).map(({ message }) => message.of));
  const texts = registers(facts);
  const place = ({ message: { due } }: Kept<Assignment>) => (due === '' ? NO_DATE : due);
  return accepted(kept)
    .filter(
      ({ digest }) =>
        !answered.has(digest) &&
        (texts.get(shelvedKey(digest)) !== 'yes' || shown.includes(digest)),
    )
    .sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}
