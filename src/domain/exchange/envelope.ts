import { shortHash } from '../checksum.ts';
import { isShallowJson } from '../progress/shallow-json.ts';
import { isPlainTree } from '../progress/untrusted.ts';
import { deflate, fromBase64Url, inflate, toBase64Url } from './pack.ts';

/**
 * Longest text that is opened, in characters, by the way it came. The longest message (`MESSAGE_LIMIT`) of characters
 * of three bytes each that nothing compresses takes 360,000.
 */
export const longest = { link: 8_000, file: 370_000 } as const;
/** How a text came: after # in an address, or from a file or the clipboard. */
export type Way = keyof typeof longest;
/** Up to so many characters every messenger passes a link on whole. */
const SAFE_LINK = 2_000;
/** Most bytes that a message may have when it is inflated: 512 kB. */
const INFLATED = 512 * 1024;
const DIGEST = 8;

/** How a complete link of so many characters travels: `safe`, `long` (some messengers cut it) or as a `file` only. */
export function linkFits(link: string): 'safe' | 'long' | 'file' {
  return link.length <= SAFE_LINK ? 'safe' : link.length <= longest.link ? 'long' : 'file';
}

/**
 * Data as letters, digits, - and _, which a link can carry after # and a file can hold: a CRC-32 of what follows it (8
 * hex digits), then the JSON, deflated, in base64url. The digest tells damage and proves nothing about the sender.
 */
export async function seal(value: unknown): Promise<string> {
  const body = toBase64Url(await deflate(JSON.stringify(value)));
  return shortHash(body) + body;
}

/** Data that came whole, or why it cannot be looked at. */
export type Opened =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: 'long' | 'damaged' | 'foreign' | 'old-browser' };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Opens what `seal` gave, or whatever else anybody may have written: length, digest, inflating up to 512 kB, depth,
 * JSON, keys. A whole link is read from its #, a file from its last =. What the data mean is for the caller to check.
 * Never throws and never rejects.
 */
export async function unseal(text: string, way: Way, levels: number): Promise<Opened> {
  if (text.length > longest[way]) return { ok: false, why: 'long' };
  const sealed = text.trim().replace(/^.*[#=]/s, '');
  const body = sealed.slice(DIGEST);
  if (shortHash(body) !== sealed.slice(0, DIGEST)) return { ok: false, why: 'damaged' };
  const bytes = fromBase64Url(body);
  if (!bytes) return { ok: false, why: 'foreign' };
  try {
    const json = await inflate(bytes, INFLATED);
    if (json === undefined || !isShallowJson(json, levels)) return { ok: false, why: 'foreign' };
    const value = parse(json);
    return isPlainTree(value, levels) ? { ok: true, value } : { ok: false, why: 'foreign' };
  } catch {
    return { ok: false, why: 'old-browser' };
  }
}
