import { givenBack, type Kept, released } from './correspondence.ts';
import { medianUp } from './median.ts';
import type { Feedback } from './message.ts';
import { reviewKey } from './registers.ts';

/** The level that counts for a criterion, and how many reviewers stand behind it. */
export interface Merged {
  readonly level: number;
  readonly reviewers: number;
}

/** Everything said about one submission, by whoever reviewed it. */
export interface Reviews {
  /** How far the review made in this browser is. */
  readonly own: 'none' | 'draft' | 'released';
  /** The one thing to try next, from the review made in this browser. */
  readonly next: string;
  /** Names of the other reviewers. */
  readonly others: readonly string[];
  /** By criterion: the median of all reviewers who marked it, rounding up. Without a mark it is not there. */
  readonly merged: ReadonlyMap<string, Merged>;
}

const latestOf = <T extends Kept<Feedback>>(feedback: readonly T[]): T[] => {
  const newest = Math.max(...feedback.map(({ message }) => message.version));
  return feedback.filter(({ message }) => message.version === newest);
};

/**
 * What other reviewers gave back on a submission, each by their latest version. Two with the same name and the same
 * version are two people; what was released from this browser and came back to it is not another’s.
 */
function othersOn(kept: readonly Kept[], digest: string): Kept<Feedback>[] {
  const own = new Set(released(kept).map((each) => each.digest));
  const others = givenBack(kept).filter(
    (each) => each.message.of === digest && !own.has(each.digest),
  );
  return [...Map.groupBy(others, ({ message }) => message.by).values()].flatMap(latestOf);
}

const isLevel = (text: string): boolean => /^[1-4]$/.test(text);

/**
 * The marks of this browser: as the review stands now, which may be a draft; a criterion that the draft does not
 * mention stays as it was released.
 */
function ownMarks(
  criteria: readonly string[],
  digest: string,
  last: Feedback | undefined,
  texts: ReadonlyMap<string, string>,
): [criterion: string, level: number][] {
  const out = new Map(last?.marks);
  return criteria.flatMap((id) => {
    const draft = texts.get(reviewKey(digest, `mark:${id}`));
    const level = draft === undefined ? out.get(id) : isLevel(draft) ? Number(draft) : undefined;
    return level === undefined ? [] : [[id, level]];
  });
}

/** Merges all reviews of a submission over the criteria of its rubric; a reviewer’s own criteria have no levels. */
export function reviewsOf(
  criteria: readonly string[],
  digest: string,
  kept: readonly Kept[],
  texts: ReadonlyMap<string, string>,
): Reviews {
  const out = released(kept).filter(({ message }) => message.of === digest);
  const last = out.length === 0 ? undefined : latestOf(out).at(-1)?.message;
  const mine = ownMarks(criteria, digest, last, texts);
  const others = othersOn(kept, digest);
  const all = [mine, ...others.map(({ message }) => message.marks)];
  const next = texts.get(reviewKey(digest, 'next')) ?? last?.next ?? '';
  return {
    own: last ? 'released' : mine.length > 0 || next !== '' ? 'draft' : 'none',
    next,
    others: others.map(({ message }) => message.by),
    merged: new Map(
      criteria.flatMap((id) => {
        const levels = all.flatMap((marks) =>
          marks.filter(([criterion]) => criterion === id).map(([, level]) => level),
        );
        const level = medianUp(levels);
        return level === undefined ? [] : [[id, { level, reviewers: levels.length }]];
      }),
    ),
  };
}
