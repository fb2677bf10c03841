import { useState } from 'preact/hooks';
import { type BankEntry, findInBank, tagsOf } from '../../../domain/mentor/comment-bank.ts';
import { type Comment, messageLimits } from '../../../domain/mentor/message.ts';
import { countOf } from '../../count-of.ts';
import type { ReviewHandle } from './use-review.ts';
import { kindWords } from './words.ts';

interface BankProps {
  review: ReviewHandle;
  /** The comment that is being written. */
  comment: Comment;
  onInsert: (entry: BankEntry) => void;
}

interface EntryFormProps {
  entry: BankEntry;
  review: ReviewHandle;
  onDone: () => void;
}

/** One entry of the bank being changed; it is kept when that is done. */
function EntryForm({ entry, review, onDone }: EntryFormProps) {
  const [text, setText] = useState(entry.text);
  const [tags, setTags] = useState(entry.tags.join(', '));
  return (
    <div class="mr-entry-form">
      <label class="field">
        <span>Text in the bank</span>
        <textarea
          rows={3}
          maxLength={messageLimits.comment}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
          }}
        />
      </label>
      <label class="field">
        <span>Tags, parted by commas</span>
        <input
          type="text"
          autocomplete="off"
          value={tags}
          onInput={(event) => {
            setTags(event.currentTarget.value);
          }}
        />
      </label>
      <div class="acts">
        <button
          type="button"
          class="btn sm"
          onClick={() => {
            if (text.trim() !== '')
              review.save({ ...entry, text: text.trim(), tags: tagsOf(tags) });
            onDone();
          }}
        >
          Keep the change
        </button>
        <button type="button" class="btn sm" onClick={onDone}>
          Leave it
        </button>
      </div>
    </div>
  );
}

function Entry({ entry, review, onInsert }: Omit<BankProps, 'comment'> & { entry: BankEntry }) {
  const [isOpen, setIsOpen] = useState(false);
  const name = <span class="vh">: {entry.text.slice(0, 60)}</span>;
  if (isOpen)
    return (
      <li>
        <EntryForm
          {...{ entry, review }}
          onDone={() => {
            setIsOpen(false);
          }}
        />
      </li>
    );
  return (
    <li>
      <p class="label">{[kindWords[entry.kind], ...entry.tags].join(' · ')}</p>
      <p>{entry.text}</p>
      <div class="send-row">
        <button
          type="button"
          class="btn sm"
          onClick={() => {
            onInsert(entry);
          }}
        >
          Insert{name}
        </button>
        <button
          type="button"
          class="btn sm"
          onClick={() => {
            setIsOpen(true);
          }}
        >
          Edit{name}
        </button>
        <button
          type="button"
          class="btn sm"
          onClick={() => {
            review.unsave(entry.id);
          }}
        >
          Remove{name}
        </button>
      </div>
    </li>
  );
}

/** Puts the comment that is being written into the bank, under tags. */
function Saving({ review, comment }: Pick<BankProps, 'review' | 'comment'>) {
  const [tags, setTags] = useState('');
  const text = comment.text.trim();
  const has = review.bank.some((entry) => entry.text === text);
  if (text === '') return <p class="small">Write the comment first to keep it for another time.</p>;
  if (has)
    return (
      <p class="small" role="status">
        This comment is in the bank.
      </p>
    );
  return (
    <div class="mr-saving">
      <label class="field">
        <span>Keep this comment for another time; tags, parted by commas</span>
        <input
          type="text"
          autocomplete="off"
          value={tags}
          onInput={(event) => {
            setTags(event.currentTarget.value);
          }}
        />
      </label>
      <button
        type="button"
        class="btn sm"
        onClick={() => {
          review.save({ kind: comment.kind, text, tags: tagsOf(tags) });
        }}
      >
        Save to the bank
      </button>
    </div>
  );
}

/** Comments to use again: find one by its words or tags, insert it, or keep this one. They stay in this browser. */
export function Bank({ review, comment, onInsert }: BankProps) {
  const [query, setQuery] = useState('');
  const found = findInBank(review.bank, query);
  return (
    <details class="mr-fold mr-bank">
      <summary>Comment bank: {countOf(review.bank.length, 'comment')}</summary>
      {review.bank.length > 0 && (
        <label class="field">
          <span>Find by text or tag</span>
          <input
            type="search"
            autocomplete="off"
            value={query}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
            }}
          />
        </label>
      )}
      <ul>
        {found.map((entry) => (
          <Entry key={entry.id} {...{ entry, review, onInsert }} />
        ))}
      </ul>
      {review.bank.length > 0 && found.length === 0 && (
        <p class="small">Nothing in the bank has these words.</p>
      )}
      <Saving {...{ review, comment }} />
    </details>
  );
}
