import type { Comment, CommentKind } from '../../../domain/mentor/message.ts';
import { commentWords } from './words.ts';

/** Whether a comment is resolved, and how that is changed. */
export interface Resolving {
  readonly isResolved: (comment: Comment) => boolean;
  readonly onResolve: (comment: Comment, isResolved: boolean) => void;
}

const marks: Readonly<Record<CommentKind, string>> = {
  praise: 'M2.5 8.5 6.5 12.5 13.5 3.5',
  question: 'M5 5.5A3 3 0 1 1 8 8.6V10.2M8 13.4V13.6',
  issue: 'M8 2V9.4M8 13.2V13.4',
  idea: 'M8 2V14M2 8H14M3.8 3.8 12.2 12.2M12.2 3.8 3.8 12.2',
};

function One({ comment, isResolved, onResolve }: Resolving & { comment: Comment }) {
  const resolved = isResolved(comment);
  return (
    <article class={resolved ? 'fd-comment is-resolved' : 'fd-comment'}>
      <p class="label">
        <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
          <path d={marks[comment.kind]} />
        </svg>{' '}
        {commentWords[comment.kind]}
        {resolved && ' · resolved'}
      </p>
      <p class="fd-text">{comment.text}</p>
      <button
        type="button"
        class="fd-toggle"
        onClick={() => {
          onResolve(comment, !resolved);
        }}
      >
        {resolved ? 'Open it again' : 'Mark as resolved'}
        <span class="vh">: {comment.text.slice(0, 60)}</span>
      </button>
    </article>
  );
}

/** What a mentor says about one place; nothing where nothing was said. */
export function Comments({ comments, ...resolving }: Resolving & { comments: readonly Comment[] }) {
  if (comments.length === 0) return null;
  return (
    <div class="fd-comments">
      {comments.map((comment, at) => (
        <One key={at} comment={comment} {...resolving} />
      ))}
    </div>
  );
}
