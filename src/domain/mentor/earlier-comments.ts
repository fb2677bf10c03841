import type { About, Comment, Feedback } from './message.ts';

/** A comment on the version before, and whether what it was about is still as it was. */
export interface EarlierComment {
  readonly comment: Comment;
  /** `open`: it is about a criterion or the whole, which only a reader can judge. */
  readonly now: 'same' | 'changed' | 'open';
}

const canTell = (about: About): boolean => /^(?:scene|memo|reflection|item|question):/.test(about);

/** The comments of an earlier review against the places that have changed since. */
export const earlierComments = (
  { comments }: Pick<Feedback, 'comments'>,
  changes: readonly { readonly about: About }[],
): EarlierComment[] =>
  comments.map((comment) => ({
    comment,
    now: !canTell(comment.about)
      ? 'open'
      : changes.some(({ about }) => about === comment.about)
        ? 'changed'
        : 'same',
  }));
