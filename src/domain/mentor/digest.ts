import { toBase64Url } from '../exchange/pack.ts';
import type { Message } from './message.ts';

/** Characters of a digest: 96 of the 256 bits of SHA-256, enough that nobody makes a second message with the same. */
const LENGTH = 16;

/**
 * What makes a message the same message: the beginning of SHA-256 over its JSON, in base64url, without its signature.
 * Rejects where the browser has no WebCrypto (a page that is not served securely).
 */
export async function digestOf(message: Message): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(message));
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return toBase64Url(new Uint8Array(hash)).slice(0, LENGTH);
}
