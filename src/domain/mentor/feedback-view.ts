import type { Fact } from '../progress/fact.ts';
import { registers } from '../progress/registers.ts';
import type { Kept } from './correspondence.ts';
import type { Comment, Feedback, Submission } from './message.ts';
import { resolvedKey } from './registers.ts';

/** The submission that a feedback answers, if it was handed in from here. */
export const answeredBy = (
  { of }: Pick<Feedback, 'of'>,
  handedIn: readonly Kept<Submission>[],
): Kept<Submission> | undefined => handedIn.find(({ digest }) => digest === of);

const byVersion = (a: Kept<Feedback>, b: Kept<Feedback>): number =>
  b.message.version - a.message.version || b.at - a.at;

/** The versions of the feedback on one submission, the newest first, whatever the order in which they came. */
export const feedbackOn = (
  givenBack: readonly Kept<Feedback>[],
  submission: string,
): Kept<Feedback>[] => givenBack.filter(({ message }) => message.of === submission).sort(byVersion);

/** Comments about one place, in the order of the mentor. */
export const commentsAbout = ({ comments }: Pick<Feedback, 'comments'>, about: string): Comment[] =>
  comments.filter((comment) => comment.about === about);

/** Comments on the whole, and those about something that is not among the places shown: none is ever left out. */
export const commentsElsewhere = (
  { comments }: Pick<Feedback, 'comments'>,
  places: readonly string[],
): Comment[] => comments.filter(({ about }) => !places.includes(about));

const isSame = (a: Comment, b: Comment): boolean =>
  a.id === b.id && a.about === b.about && a.text === b.text;

/**
 * True if a learner marked a comment as resolved. A mark given under an earlier version of the feedback holds in a
 * later one for a comment that is the same word by word, until the learner says otherwise there. `versions` are those
 * of feedback on one submission, the newest first, beginning with the one that is looked at.
 */
export function isResolved(
  facts: readonly Fact[],
  versions: readonly Kept<Feedback>[],
  comment: Comment,
): boolean {
  const kept = registers(facts);
  for (const { digest, message } of versions) {
    if (!message.comments.some((each) => isSame(each, comment))) continue;
    const value = kept.get(resolvedKey(digest, comment.id));
    if (value !== undefined) return value === 'yes';
  }
  return false;
}

/** How many comments of the newest feedback are resolved, of how many. */
export function resolvedCount(
  facts: readonly Fact[],
  versions: readonly Kept<Feedback>[],
): { readonly resolved: number; readonly of: number } {
  const comments = versions[0]?.message.comments ?? [];
  const resolved = comments.filter((comment) => isResolved(facts, versions, comment)).length;
  return { resolved, of: comments.length };
}

const named = (name: string): string => name.trim().toLowerCase();

/**
 * What a signature tells of a feedback that is opened. `key` is its public key, `genuine` whether the signature was
 * made with it (undefined where the browser cannot tell). It never tells who somebody is.
 */
export type SignedWords =
  | { readonly kind: 'unsigned' | 'untold' | 'false' | 'first' }
  /** An earlier feedback, taken in on this day, has the same key. */
  | { readonly kind: 'same'; readonly day: string }
  /** Feedback under the same name was signed with another key, or this one is not signed and that was. */
  | { readonly kind: 'other' | 'dropped'; readonly day: string };

/** Compares the key of a feedback with those of the feedback taken in before. */
export function signatureOf(
  { by }: Pick<Feedback, 'by'>,
  { key, genuine }: { readonly key: string; readonly genuine: boolean | undefined },
  before: readonly Kept<Feedback>[],
): SignedWords {
  const own = before.filter(({ message }) => named(message.by) === named(by));
  const signed = own.findLast((each) => each.key !== '');
  if (key === '') return signed ? { kind: 'dropped', day: signed.day } : { kind: 'unsigned' };
  if (genuine === undefined) return { kind: 'untold' };
  if (!genuine) return { kind: 'false' };
  const same = before.findLast((each) => each.key === key);
  if (same) return { kind: 'same', day: same.day };
  return signed ? { kind: 'other', day: signed.day } : { kind: 'first' };
}

/** Versions handed in after the one that was reviewed. */
export const newerThan = (
  versions: readonly Kept<Submission>[],
  reviewed: string,
): readonly Kept<Submission>[] =>
  versions.slice(versions.findIndex(({ digest }) => digest === reviewed) + 1);

/** Where a work stands: not reviewed, or reviewed in its version so-and-so with so many comments still open. */
export interface Standing {
  /** The feedback that came back last, if any did. */
  readonly feedback?: Kept<Feedback>;
  /** The version it is about. */
  readonly about?: Kept<Submission>;
  readonly open: number;
  readonly comments: number;
}

/** How a work stands by its latest version that was reviewed. */
export function standingOf(
  versions: readonly Kept<Submission>[],
  givenBack: readonly Kept<Feedback>[],
  facts: readonly Fact[],
): Standing {
  const about = versions.findLast(({ digest }) => feedbackOn(givenBack, digest).length > 0);
  if (!about) return { open: 0, comments: 0 };
  const all = feedbackOn(givenBack, about.digest);
  const [feedback] = all;
  const { resolved, of } = resolvedCount(facts, all);
  return { about, ...(feedback && { feedback }), open: of - resolved, comments: of };
}
