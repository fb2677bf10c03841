import type { Way } from '../../../domain/exchange/envelope.ts';
import {
  correspondenceOf,
  givenBack,
  handedIn,
  type Kept,
} from '../../../domain/mentor/correspondence.ts';
import { answeredBy, type SignedWords, signatureOf } from '../../../domain/mentor/feedback-view.ts';
import { openLetter } from '../../../domain/mentor/letter.ts';
import type { Feedback, Message, Submission } from '../../../domain/mentor/message.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { isGenuine } from '../../../stores/signing.ts';
import { isFramed } from '../keep.ts';

/** A feedback that may be taken in, or why not. */
export type Read =
  | {
      readonly ok: true;
      readonly feedback: Feedback;
      readonly digest: string;
      readonly submission: Kept<Submission>;
      /** The key to keep: empty if there is none, or its signature does not fit. */
      readonly key: string;
      readonly signed: SignedWords;
      /** It was taken in before. */
      readonly isKnown: boolean;
    }
  | { readonly ok: false; readonly refusal: string };

const elsewhere: Readonly<Record<Exclude<Message['kind'], 'feedback'>, string>> = {
  assignment:
    'This is an assignment, not feedback. It opens on the assignment page: follow its link.',
  submission: 'This is handed-in work, not feedback. A mentor opens it on the review page.',
};
const foreign =
  'This answers something that was not handed in from this browser. Open it where you handed the work in, or add that browser’s save file on the progress page first.';
const framed = 'Another page shows this one inside it. Open this site in a tab of its own.';

/** Reads a text that anybody may have written, up to what it would add; nothing is kept. Never rejects. */
export async function readFeedback(text: string, way: Way, facts: readonly Fact[]): Promise<Read> {
  if (isFramed()) return { ok: false, refusal: framed };
  const letter = await openLetter(text, way);
  if (!letter.ok) return letter;
  const { message, digest, signed } = letter;
  if (message.kind !== 'feedback') return { ok: false, refusal: elsewhere[message.kind] };
  const kept = correspondenceOf(facts);
  const submission = answeredBy(message, handedIn(kept));
  if (!submission) return { ok: false, refusal: foreign };
  const genuine = signed && (await isGenuine(message, signed));
  const before = givenBack(kept).filter((each) => each.digest !== digest);
  return {
    ok: true,
    feedback: message,
    digest,
    submission,
    key: signed && genuine === true ? signed.key : '',
    signed: signatureOf(message, { key: signed?.key ?? '', genuine }, before),
    isKnown: givenBack(kept).some((each) => each.digest === digest),
  };
}
