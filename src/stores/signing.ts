import { createStore, get, set, del, type UseStore } from 'idb-keyval';
import { fromBase64Url, toBase64Url } from '../domain/exchange/pack.ts';
import type { Message, Signed } from '../domain/mentor/message.ts';
import { storageKeys } from './storage-keys.ts';

const ALGORITHM = 'Ed25519';

let store: UseStore | undefined;
const opened = (): UseStore =>
  (store ??= createStore(storageKeys.signingDatabase, storageKeys.signing));

const bytesOf = (message: Message) => new TextEncoder().encode(JSON.stringify(message));

/** The key of this browser, made at the first signature. It cannot be taken out of the browser, only used in it. */
async function ownKey(): Promise<CryptoKeyPair> {
  const kept = await get<CryptoKeyPair>(storageKeys.signingKey, opened());
  if (kept) return kept;
  // Of a pair that is not extractable the public half still is.
  const made = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  await set(storageKeys.signingKey, made, opened());
  return made;
}

/**
 * Signs a message (Ed25519, RFC 8032) with the key of this browser. Undefined where the browser cannot: without
 * WebCrypto or storage. A signature shows that two messages came from the same browser, never who sat before it.
 */
export async function signedBy(message: Message): Promise<Signed | undefined> {
  try {
    const { publicKey, privateKey } = await ownKey();
    const [key, signature] = await Promise.all([
      crypto.subtle.exportKey('raw', publicKey),
      crypto.subtle.sign(ALGORITHM, privateKey, bytesOf(message)),
    ]);
    return {
      key: toBase64Url(new Uint8Array(key)),
      signature: toBase64Url(new Uint8Array(signature)),
    };
  } catch {
    store = undefined;
    return undefined;
  }
}

/** True if the signature of a message was made with its key; undefined where the browser cannot tell. */
export async function isGenuine(
  message: Message,
  { key, signature }: Signed,
): Promise<boolean | undefined> {
  const [raw, signed] = [fromBase64Url(key), fromBase64Url(signature)];
  if (!raw || !signed) return false;
  try {
    const imported = await crypto.subtle.importKey('raw', raw, ALGORITHM, false, ['verify']);
    return await crypto.subtle.verify(ALGORITHM, imported, signed, bytesOf(message));
  } catch {
    return undefined;
  }
}

/** Removes the key. False if the browser refused. */
export async function removeSigningKey(): Promise<boolean> {
  try {
    await del(storageKeys.signingKey, opened());
    return true;
  } catch {
    store = undefined;
    return false;
  }
}
