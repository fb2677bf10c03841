import { useEffect, useRef, useState } from 'preact/hooks';
import type { About, Comment } from '../../../domain/mentor/message.ts';
import { CommentForm } from './CommentForm.tsx';
import type { ReviewHandle } from './use-review.ts';
import { kindWords } from './words.ts';

interface RemarksProps {
  review: ReviewHandle;
  about: About;
  /** What it is, after “Comment on”: “this decision”. */
  noun: string;
  /** What it is called, where several are on the page. */
  place: string;
}

type Focus = 'add' | 'undo' | undefined;

/** The comments on one place, and a way to write another. */
export function Remarks({ review, about, noun, place }: RemarksProps) {
  const [open, setOpen] = useState<Comment>();
  const [deleted, setDeleted] = useState<Comment>();
  const [focus, setFocus] = useState<Focus>();
  const add = useRef<HTMLButtonElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus === 'add') add.current?.focus();
    if (focus === 'undo') undo.current?.focus();
    setFocus(undefined);
  }, [focus]);
  const own = review.draft.comments.filter(
    (comment) => comment.about === about && comment.id !== open?.id,
  );
  const remove = (comment: Comment) => {
    review.put({ ...comment, text: '' });
    setDeleted(comment);
    setOpen(undefined);
    setFocus('undo');
  };
  return (
    <div class={own.length > 0 || open || deleted ? 'mr-remarks is-full' : 'mr-remarks'}>
      {own.map((comment) => (
        <div class="mr-note" key={comment.id}>
          <p class="label">{kindWords[comment.kind]}</p>
          <p class="mr-text">{comment.text}</p>
          <div class="mr-links">
            <button
              type="button"
              onClick={() => {
                setDeleted(undefined);
                setOpen(comment);
              }}
            >
              Edit<span class="vh"> the comment on {place}</span>
            </button>
            <button
              type="button"
              onClick={() => {
                remove(comment);
              }}
            >
              Delete<span class="vh"> the comment on {place}</span>
            </button>
          </div>
        </div>
      ))}
      <div role="status" class="mr-links">
        {deleted && (
          <>
            <span class="small">Comment deleted.</span>
            <button
              type="button"
              ref={undo}
              onClick={() => {
                review.put(deleted);
                setDeleted(undefined);
                setFocus('add');
              }}
            >
              Undo
            </button>
          </>
        )}
      </div>
      {open ? (
        <CommentForm
          key={open.id}
          comment={open}
          {...{ review, place }}
          onChange={(comment) => {
            setOpen(comment);
            review.put(comment);
          }}
          onDone={() => {
            setOpen(undefined);
            setFocus('add');
          }}
          onDelete={() => {
            remove(open);
          }}
        />
      ) : (
        <div class="mr-links">
          <button
            type="button"
            ref={add}
            onClick={() => {
              setDeleted(undefined);
              setOpen(review.begin(about));
            }}
          >
            Comment on {noun}
            <span class="vh">: {place}</span>
          </button>
        </div>
      )}
    </div>
  );
}
