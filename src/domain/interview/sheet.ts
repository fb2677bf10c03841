import { type Opened, seal, unseal, type Way } from '../exchange/envelope.ts';
import type { Message } from './message.ts';
import { checkMessage, type Checked } from './message-check.ts';
import type { Question } from './question.ts';

/** A message, its list of answers, an answer, a list of points. */
const LEVELS = 4;

/** A message as letters, digits, - and _, for a link or a file. */
export const encode = (message: Message): Promise<string> => seal(message);

/** Name of the file in which an ask or a sheet of a local civil day is sent. */
export function messageFileName(kind: Message['kind'], day: string): string {
  return `shadow-launch-${kind === 'ask' ? 'interview' : 'sheet'}-${day}.txt`;
}

const refusals: Record<(Opened & { ok: false })['why'], string | ((way: Way) => string)> = {
  long: (way) =>
    way === 'link'
      ? 'This link is longer than any from this site. Ask your friend to send a file.'
      : 'This file is larger than any sheet from this site. Choose another.',
  damaged:
    'This was cut off or changed on its way. Ask for it again, as a file if the link was long.',
  foreign: 'This is not a link or file from a mock interview. Ask for it again.',
  'old-browser': 'This browser is too old to open it. Use a newer one.',
};

/**
 * Opens a text that anybody may have written, and checks its form and whether this site has its questions. A whole link
 * is read from its #. Never throws and never rejects: what cannot be taken in is a plain sentence.
 */
export async function decode(
  text: string,
  way: Way,
  questions: readonly Question[],
): Promise<Checked> {
  const opened = await unseal(text, way, LEVELS);
  if (opened.ok) return checkMessage(opened.value, questions);
  const refusal = refusals[opened.why];
  return { ok: false, refusal: typeof refusal === 'string' ? refusal : refusal(way) };
}
