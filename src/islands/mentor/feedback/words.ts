import type { SignedWords } from '../../../domain/mentor/feedback-view.ts';
import type { CommentKind } from '../../../domain/mentor/message.ts';
import { dateWords } from '../hand-in/words.ts';

/** What a comment is, as a word. */
export const commentWords: Readonly<Record<CommentKind, string>> = {
  praise: 'Praise',
  question: 'Question',
  issue: 'Issue',
  idea: 'Idea',
};

/** What a signature tells, in a sentence; it is never said to be a person. */
export function signedSentence(signed: SignedWords): string {
  switch (signed.kind) {
    case 'unsigned':
      return 'Not signed.';
    case 'untold':
      return 'Signed, but this browser cannot check signatures: treat it as unsigned.';
    case 'false':
      return 'The signature does not fit: treat it as unsigned.';
    case 'first':
      return 'Signed; the first from this key.';
    case 'same':
      return `Signed with the same key as the feedback of ${dateWords(signed.day)}.`;
    case 'other':
      return `Signed with another key than the feedback of ${dateWords(signed.day)} under the same name: another browser, or another person.`;
    case 'dropped':
      return `Not signed, though the feedback of ${dateWords(signed.day)} under the same name was.`;
  }
}

/** True for what a learner should stop at. */
export const isAlarming = ({ kind }: SignedWords): boolean =>
  kind === 'false' || kind === 'other' || kind === 'dropped';
