import { useMemo, useRef } from 'preact/hooks';
import { type BankEntry, bankOf, bankText } from '../../../domain/mentor/comment-bank.ts';
import type { About, Comment } from '../../../domain/mentor/message.ts';
import { bankKey, bankPrefix, nameKeys, reviewKey } from '../../../domain/mentor/registers.ts';
import { commentText, type Draft, draftOf } from '../../../domain/mentor/review.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { registers } from '../../../domain/progress/registers.ts';
import { newAttempt } from '../../quiz/new-attempt.ts';
import { useKept } from '../../use-kept.ts';

/** A review being written, and all that can be done with it. Everything is kept as it is written. */
export interface ReviewHandle {
  readonly draft: Draft;
  /** Gives a criterion a level, 1 to 4; 0 takes it back. */
  readonly mark: (criterion: string, level: number) => void;
  /** A comment to be written; it is kept from its first word on. */
  readonly begin: (about: About) => Comment;
  /** Keeps a comment; one without words is taken out. */
  readonly put: (comment: Comment) => void;
  readonly write: (part: 'next' | 'private', text: string) => void;
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly bank: readonly BankEntry[];
  /** Keeps an entry of the bank; without an id it is a new one. */
  readonly save: (entry: Omit<BankEntry, 'id'> & { readonly id?: string }) => void;
  readonly unsave: (id: string) => void;
  readonly flush: () => void;
}

/** The review of one submission, from the record and kept in it part by part. */
export function useReview(
  facts: readonly Fact[],
  digest: string,
  criteria: readonly string[],
): ReviewHandle {
  const kept = useKept(facts);
  const saved = useMemo(() => registers(facts), [facts]);
  // Registers written here and not yet in the record: the record is only written when the hand rests.
  const fresh = useRef(new Set<string>());
  const write = (key: string, text: string) => {
    fresh.current.add(key);
    kept.write(key, text);
  };
  const mine = new Map<string, string>();
  for (const key of new Set([...saved.keys(), ...fresh.current]))
    if (key.startsWith(`review:${digest}:`) || key.startsWith(bankPrefix))
      mine.set(key, kept.textOf(key));
  return {
    draft: draftOf(mine, digest, criteria),
    mark: (criterion, level) => {
      write(reviewKey(digest, `mark:${criterion}`), level === 0 ? '' : String(level));
    },
    begin: (about) => ({ id: newAttempt().id, about, kind: 'question', text: '' }),
    put: (comment) => {
      const key = reviewKey(digest, `comment:${comment.id}`);
      const isBlank = comment.text.trim() === '';
      if (!isBlank || mine.has(key)) write(key, isBlank ? '' : commentText(comment));
    },
    write: (part, text) => {
      write(reviewKey(digest, part), text);
    },
    name: kept.textOf(nameKeys.mentor),
    setName: (name) => {
      kept.write(nameKeys.mentor, name);
    },
    bank: bankOf(mine),
    save: ({ id = newAttempt().id, ...entry }) => {
      write(bankKey(id), bankText(entry));
    },
    unsave: (id) => {
      write(bankKey(id), '');
    },
    flush: kept.flush,
  };
}
