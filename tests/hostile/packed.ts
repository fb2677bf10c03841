import { constants, deflateRawSync } from 'node:zlib';
import { shortHash } from '../../src/domain/checksum.ts';

/** Whatever bytes somebody with bad intent puts into a code, under a right checksum. */
export const enveloped = (deflated: Uint8Array): string => {
  const body = Buffer.from(deflated).toString('base64url');
  return shortHash(body) + body;
};

/** Whatever text somebody with bad intent packs as a message. */
export const packed = (json: string | Uint8Array): string => enveloped(deflateRawSync(json));

/** Whatever data somebody with bad intent packs as a message. */
export const packedData = (data: unknown): string => packed(JSON.stringify(data));

/**
 * A DEFLATE stream that inflates to a head and then so many MiB of one character. One block that ends on a byte is
 * made once and repeated, so that a gigabyte takes no time to make.
 */
export function bomb(mebibytes: number, head = '', character = 'a'): Uint8Array {
  const flushed = { finishFlush: constants.Z_FULL_FLUSH };
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, character), { ...flushed, level: 9 });
  const blocks = Array.from({ length: mebibytes }, () => block);
  return Buffer.concat([deflateRawSync(head, flushed), ...blocks, deflateRawSync('')]);
}
