import { shortHash } from '../checksum.ts';
import { isShallowJson } from '../progress/shallow-json.ts';
import { isPlainTree } from '../progress/untrusted.ts';
import type { Message } from './message.ts';
import { checkMessage, type Checked } from './message-check.ts';
import { deflate, fromBase64Url, inflate, toBase64Url } from './pack.ts';
import type { Question } from './question.ts';

/** Longest text that is opened, in characters, by the way it came. */
export const longest = { link: 8_000, file: 200_000 } as const;
/** Up to so many characters every messenger passes a link on whole. */
const SAFE_LINK = 2_000;
/** Most bytes that a message may have when it is inflated: 512 kB. */
const INFLATED = 512 * 1024;
/** A message, its list of answers, an answer, a list of points. */
const LEVELS = 4;
const DIGEST = 8;

const refuse = (refusal: string): Checked => ({ ok: false, refusal });
const damaged =
  'This was cut off or changed on its way. Ask for it again, as a file if the link was long.';
const foreign = 'This is not a link or file from a mock interview. Ask for it again.';

/** How a complete link of so many characters travels: `safe`, `long` (some messengers cut it) or as a `file` only. */
export function linkFits(link: string): 'safe' | 'long' | 'file' {
  return link.length <= SAFE_LINK ? 'safe' : link.length <= longest.link ? 'long' : 'file';
}

/**
 * A message as letters, digits, - and _, which a link can carry after # and a file can hold: a CRC-32 of what follows
 * it (8 hex digits), then the JSON, deflated, in base64url. The digest tells damage and proves nothing about the sender.
 */
export async function encode(message: Message): Promise<string> {
  const body = toBase64Url(await deflate(JSON.stringify(message)));
  return shortHash(body) + body;
}

/** Name of the file in which an ask or a sheet of a local civil day is sent. */
export function messageFileName(kind: Message['kind'], day: string): string {
  return `shadow-launch-${kind === 'ask' ? 'interview' : 'sheet'}-${day}.txt`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Opens a text that anybody may have written: length, digest, inflating up to 512 kB, depth, JSON, keys, form, and
 * whether this site has its questions. A whole link is read from its #. Never throws and never rejects: what cannot be
 * taken in is a plain sentence.
 */
export async function decode(
  text: string,
  way: keyof typeof longest,
  questions: readonly Question[],
): Promise<Checked> {
  if (text.length > longest[way])
    return refuse(
      way === 'link'
        ? 'This link is longer than any from this site. Ask your friend to send a file.'
        : 'This file is larger than any sheet from this site. Choose another.',
    );
  const packed = text.trim().replace(/^.*[#=]/s, '');
  const body = packed.slice(DIGEST);
  if (shortHash(body) !== packed.slice(0, DIGEST)) return refuse(damaged);
  const bytes = fromBase64Url(body);
  if (!bytes) return refuse(foreign);
  try {
    const json = await inflate(bytes, INFLATED);
    if (json === undefined || !isShallowJson(json, LEVELS)) return refuse(foreign);
    const value = parse(json);
    return isPlainTree(value, LEVELS) ? checkMessage(value, questions) : refuse(foreign);
  } catch {
    return refuse('This browser is too old to open it. Use a newer one.');
  }
}
