import type { Way } from '../../../domain/exchange/envelope.ts';
import { unknownTo } from '../../../domain/mentor/catalog.ts';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import { openLetter } from '../../../domain/mentor/letter.ts';
import type { Assignment, Message } from '../../../domain/mentor/message.ts';
import { isGenuine } from '../../../stores/signing.ts';
import { isFramed } from '../keep.ts';

/** An assignment that came whole, or the sentence that says why it was not taken. */
export type LetterIn =
  | {
      readonly ok: true;
      readonly assignment: Assignment;
      readonly digest: string;
      /** Public key that it was signed with; empty if it was not signed, or this browser cannot tell. */
      readonly key: string;
    }
  | { readonly ok: false; readonly refusal: string };

const elsewhere: Readonly<Record<Exclude<Message['kind'], 'assignment'>, string>> = {
  submission:
    'This is work that somebody handed in, not an assignment. It opens under Review at the mentor desk.',
  feedback: 'This is feedback, not an assignment. It opens on the feedback page.',
};

const refuse = (refusal: string): LetterIn => ({ ok: false, refusal });

/** Reads what anybody may have written, up to what the learner is asked about. Changes nothing. */
export async function letterIn(text: string, way: Way, catalog: Catalog): Promise<LetterIn> {
  if (isFramed()) return refuse('Open this site in a tab of its own to take in an assignment.');
  const letter = await openLetter(text, way);
  if (!letter.ok) return refuse(letter.refusal);
  const { message, digest, signed } = letter;
  if (message.kind !== 'assignment') return refuse(elsewhere[message.kind]);
  const unknown = unknownTo(catalog, message);
  if (unknown !== undefined) return refuse(unknown);
  const isIts = signed && (await isGenuine(message, signed));
  if (isIts === false)
    return refuse(
      'Its signature does not fit: it was changed after it was signed. Ask for it again.',
    );
  return { ok: true, assignment: message, digest, key: isIts ? signed.key : '' };
}
