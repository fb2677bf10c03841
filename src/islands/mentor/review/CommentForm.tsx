import { useEffect, useRef } from 'preact/hooks';
import { type Comment, commentKinds, messageLimits } from '../../../domain/mentor/message.ts';
import { Bank } from './Bank.tsx';
import type { ReviewHandle } from './use-review.ts';
import { kindWords } from './words.ts';

interface CommentFormProps {
  review: ReviewHandle;
  comment: Comment;
  /** What it is about, in words. */
  place: string;
  onChange: (comment: Comment) => void;
  onDone: () => void;
  onDelete: () => void;
}

/** A comment being written; what is typed is kept at once. */
export function CommentForm(props: CommentFormProps) {
  const { review, comment, place, onChange, onDone, onDelete } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <div class="mr-form" role="group" aria-label={`Comment on ${place}`}>
      <fieldset class="mr-kinds">
        <legend>Kind</legend>
        {commentKinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={`kind-${comment.id}`}
              checked={comment.kind === kind}
              onChange={() => {
                onChange({ ...comment, kind });
              }}
            />
            <span>{kindWords[kind]}</span>
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span>Your comment</span>
        <textarea
          ref={field}
          rows={4}
          maxLength={messageLimits.comment}
          value={comment.text}
          onInput={(event) => {
            onChange({ ...comment, text: event.currentTarget.value });
          }}
        />
      </label>
      <div class="acts">
        <button type="button" class="btn sm" onClick={onDone}>
          Done
        </button>
        {comment.text.trim() !== '' && (
          <button type="button" class="btn sm" onClick={onDelete}>
            Delete
          </button>
        )}
        <span class="small">Draft kept in this browser.</span>
      </div>
      <Bank
        {...{ review, comment }}
        onInsert={({ kind, text }) => {
          const own = comment.text.trim();
          onChange({
            ...comment,
            kind: own === '' ? kind : comment.kind,
            text: (own === '' ? text : `${own}\n\n${text}`).slice(0, messageLimits.comment),
          });
          field.current?.focus();
        }}
      />
    </div>
  );
}
