import { type Check, attempt, matching, oneOf, shaped, upTo } from '../exchange/shape.ts';
import { isPlainTree } from '../progress/untrusted.ts';
import {
  type Comment,
  type CommentKind,
  commentKinds,
  type Feedback,
  MESSAGE_LIMIT,
  MESSAGE_VERSION,
  messageLimits as most,
} from './message.ts';
import { reviewKey } from './registers.ts';

/** A review as it is being written. */
export interface Draft {
  /** Levels 1 to 4 by criterion; a criterion without a mark is absent. */
  readonly marks: ReadonlyMap<string, number>;
  /** In the order in which they were begun; one that has no words yet is among them. */
  readonly comments: readonly Comment[];
  readonly next: string;
  /** Never leaves the browser. */
  readonly private: string;
}

const about: Check = matching(
  /^(?:|(?:scene|memo|reflection|criterion|question):[a-z0-9-]{1,80}|own:\d|item:[a-z0-9-]{1,80}\/[a-z0-9-]{1,80})$/,
);
const written = shaped({ about, kind: oneOf(...commentKinds), text: upTo(most.comment) });

/** A comment as its register holds it. */
export const commentText = ({ about: place, kind, text }: Comment): string =>
  JSON.stringify({ about: place, kind, text });

/** A comment from its register; undefined for one that was taken out, and for anything that is none. */
export function readComment(id: string, value: string): Comment | undefined {
  if (value === '' || !attempt(id)) return undefined;
  try {
    const read: unknown = JSON.parse(value);
    return isPlainTree(read) && written(read)
      ? { id, ...(read as Omit<Comment, 'id'>) }
      : undefined;
  } catch {
    return undefined;
  }
}

const prefixOf = (digest: string, part: 'mark' | 'comment'): string =>
  reviewKey(digest, `${part}:`);

/** Ids of the comments that a review has or had, in the order in which they were begun. */
export function commentIds(registers: ReadonlyMap<string, string>, digest: string): string[] {
  const prefix = prefixOf(digest, 'comment');
  return [...registers.keys()].flatMap((key) =>
    key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
  );
}

const levelOf = (value: string | undefined): number | undefined =>
  value !== undefined && /^[1-4]$/.test(value) ? Number(value) : undefined;

/** The review of a submission as its registers hold it; `criteria` are the ids that can be marked. */
export function draftOf(
  registers: ReadonlyMap<string, string>,
  digest: string,
  criteria: readonly string[],
): Draft {
  const text = (part: Parameters<typeof reviewKey>[1]): string =>
    registers.get(reviewKey(digest, part)) ?? '';
  return {
    marks: new Map(
      criteria.flatMap((id) => {
        const level = levelOf(text(`mark:${id}`));
        return level === undefined ? [] : [[id, level] as const];
      }),
    ),
    comments: commentIds(registers, digest).flatMap(
      (id) => readComment(id, text(`comment:${id}`)) ?? [],
    ),
    next: text('next'),
    private: text('private'),
  };
}

/** True once anything of a review has been written. */
export const isBegun = (registers: ReadonlyMap<string, string>, digest: string): boolean =>
  [...registers].some(([key, value]) => value !== '' && key.startsWith(`review:${digest}:`));

/** Criteria without a mark. */
export const missingMarks = <Criterion extends { readonly id: string }>(
  criteria: readonly Criterion[],
  { marks }: Pick<Draft, 'marks'>,
): Criterion[] => criteria.filter(({ id }) => !marks.has(id));

/** Comments that have words, as they will be given back: trimmed and within the limit. */
export const saidIn = ({ comments }: Pick<Draft, 'comments'>): Comment[] =>
  comments.flatMap((comment) => {
    const text = comment.text.trim().slice(0, most.comment);
    return text === '' ? [] : [{ ...comment, text }];
  });

/** Most comments, of those that ask something of the learner, before the desk advises to choose. */
const FEW = 3;

const asksSomething = (kind: CommentKind): boolean => kind !== 'praise';

/**
 * Whether the comments that ask something of the learner (everything but praise) are too few or too many to act on: a
 * rule of thumb and no finding.
 */
export function loadOf(comments: readonly Comment[]): 'none' | 'few' | 'many' {
  const count = comments.filter(({ kind }) => asksSomething(kind)).length;
  return count === 0 ? 'none' : count <= FEW ? 'few' : 'many';
}

/** What a review is given back with. */
export interface Giving {
  readonly by: string;
  /** Local civil day. */
  readonly made: string;
  /** The review of this submission that was released before, if one was. */
  readonly before: Pick<Feedback, 'version'> | undefined;
  /** Digest of the submission. */
  readonly of: string;
}

/**
 * A review as it is given back, within the limits of a message: without what is private, without empty comments.
 * `left` is how many comments at the end did not fit and were left out.
 */
export function feedbackOf(
  draft: Draft,
  { by, made, before, of }: Giving,
): { readonly feedback: Feedback; readonly left: number } {
  const said = saidIn(draft);
  const withFirst = (count: number): Feedback => ({
    v: MESSAGE_VERSION,
    kind: 'feedback',
    by: by.trim().slice(0, most.name),
    made,
    version: Math.min(999, (before?.version ?? 0) + 1),
    of,
    marks: [...draft.marks].slice(0, most.marks),
    comments: said.slice(0, count),
    next: draft.next.trim().slice(0, most.next),
  });
  let count = Math.min(said.length, most.comments);
  while (count > 0 && JSON.stringify(withFirst(count)).length > MESSAGE_LIMIT) count -= 1;
  return { feedback: withFirst(count), left: said.length - count };
}

const essence = ({ marks, comments, next }: Feedback): string =>
  JSON.stringify([marks, comments, next]);

/** True if two reviews say the same, whoever gave them and whenever. */
export const isSameReview = (a: Feedback, b: Feedback): boolean => essence(a) === essence(b);
