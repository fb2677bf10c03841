import { type Opened, seal, unseal, type Way } from '../exchange/envelope.ts';
import { digestOf } from './digest.ts';
import { checkMessage } from './message-check.ts';
import type { Message, Signed } from './message.ts';

/** A message, its work, a list, an entry, a list in it, with one to spare. */
const LEVELS = 6;

/** A message that came whole and in its form, or the sentence that says why it was not taken. */
export type Letter =
  | {
      readonly ok: true;
      readonly message: Message;
      readonly digest: string;
      readonly signed: Signed | undefined;
    }
  | { readonly ok: false; readonly refusal: string };

/** A message as letters, digits, - and _, for a link (after #) or a file. */
export const sealMessage = (message: Message, signed?: Signed): Promise<string> =>
  seal(signed ? { ...message, signed } : message);

const refusals: Record<(Opened & { ok: false })['why'] | 'newer', string | ((way: Way) => string)> =
  {
    long: (way) =>
      way === 'link'
        ? 'This link is longer than any from this site. Ask for a file.'
        : 'This file is larger than any from this site. Choose another.',
    damaged:
      'This was cut off or changed on its way. Ask for it again, as a file if the link was long.',
    foreign: 'This is not a link or file from the mentor desk. Ask for it again.',
    newer: 'This was made by a newer version of this site. Reload the page, then open it again.',
    'old-browser':
      'This browser cannot open it here: it is too old, or the page was not loaded over https. Open this page over https in a newer browser.',
  };

/** Opens a text that anybody may have written, up to its form. Never throws and never rejects. */
export async function openLetter(text: string, way: Way): Promise<Letter> {
  const refuse = (why: keyof typeof refusals): Letter => {
    const refusal = refusals[why];
    return { ok: false, refusal: typeof refusal === 'string' ? refusal : refusal(way) };
  };
  const opened = await unseal(text, way, LEVELS);
  if (!opened.ok) return refuse(opened.why);
  const checked = checkMessage(opened.value);
  if (!checked.ok) return refuse(checked.why);
  const { message, signed } = checked;
  try {
    return { ok: true, message, digest: await digestOf(message), signed };
  } catch {
    return refuse('old-browser');
  }
}

/** Name of the file in which a message of a local civil day is sent. */
export const letterFileName = (kind: Message['kind'], day: string): string =>
  `shadow-launch-${kind}-${day}.txt`;
