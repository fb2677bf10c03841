import type { Way } from '../../../domain/exchange/envelope.ts';
import { unknownTo } from '../../../domain/mentor/catalog.ts';
import { openLetter } from '../../../domain/mentor/letter.ts';
import type { Message, Submission } from '../../../domain/mentor/message.ts';
import { isGenuine } from '../../../stores/signing.ts';
import { isFramed } from '../keep.ts';
import { catalog } from '../use-catalog.ts';

/** A submission that came whole and means something here, or why nothing is taken in. */
export type Reading =
  | {
      readonly ok: true;
      readonly submission: Submission;
      readonly digest: string;
      /** Public key of its signature; empty if it is not signed, or not by this key. */
      readonly key: string;
      /** Whether its signature fits; undefined if it is not signed, `unknown` if this browser cannot tell. */
      readonly signature: 'fits' | 'wrong' | 'unknown' | undefined;
    }
  | { readonly ok: false; readonly refusal: string };

const elsewhere: Readonly<Record<Exclude<Message['kind'], 'submission'>, string>> = {
  assignment: 'This is an assignment, not something handed in. It opens on the assignment page.',
  feedback: 'This is a review given back, not something handed in. It opens on the feedback page.',
};

const refuse = (refusal: string): Reading => ({ ok: false, refusal });

/** Reads what anybody may have sent as a submission. Never rejects. */
export async function readSubmission(text: string, way: Way): Promise<Reading> {
  if (isFramed()) return refuse('Open this site in a tab of its own to take something in.');
  const opened = await openLetter(text, way);
  if (!opened.ok) return refuse(opened.refusal);
  const { message, digest, signed } = opened;
  if (message.kind !== 'submission') return refuse(elsewhere[message.kind]);
  try {
    const unknown = unknownTo(await catalog(), message);
    if (unknown !== undefined) return refuse(unknown);
  } catch {
    return refuse(
      'The list of what this site has could not be fetched. Try again when you are connected.',
    );
  }
  const fits = signed && (await isGenuine(message, signed));
  return {
    ok: true,
    submission: message,
    digest,
    key: signed && fits !== false ? signed.key : '',
    signature: signed && (fits === undefined ? 'unknown' : fits ? 'fits' : 'wrong'),
  };
}
