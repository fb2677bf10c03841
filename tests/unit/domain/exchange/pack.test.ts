import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deflate,
  fromBase64Url,
  inflate,
  toBase64Url,
} from '../../../../src/domain/exchange/pack.ts';
import { bomb } from '../../../hostile/packed.ts';

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);

describe('bytes in a link', () => {
  it('are the base64url that Node writes, and read back the same', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = toBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(text)).toEqual(own(bytes));
      }),
    );
  });

  it.each(['A', 'AAAAA', 'AA==', 'AA+/', 'AA A', 'ÄAAA', 'AAA\n', '<img'])(
    'are never read from %j',
    (text) => {
      expect(fromBase64Url(text)).toBeUndefined();
    },
  );
});

describe('a text that is deflated', () => {
  it('is what any other inflater reads, and reads what any other wrote', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
        expect(inflateRawSync(await deflate(text)).toString()).toBe(text);
        // A byte order mark says how a text is written and is no part of it.
        const read = await inflate(own(deflateRawSync(text)), 10_000);
        expect(read).toBe(text.replace(/^\ufeff/, ''));
      }),
    );
  });

  it('is read up to its limit in bytes, and not one further', async () => {
    const bytes = own(deflateRawSync('é'.repeat(500)));
    expect(await inflate(bytes, 1_000)).toBe('é'.repeat(500));
    expect(await inflate(bytes, 999)).toBeUndefined();
  });

  it('is given up long before a bomb has gone off', async () => {
    const before = process.memoryUsage().rss;
    expect(await inflate(own(bomb(1024)), 512 * 1024)).toBeUndefined();
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('is nothing if it was cut, goes on after its end, or is not UTF-8', async () => {
    const whole = deflateRawSync('The queue is read by thirty people.');
    for (let length = 0; length < whole.length; length++)
      expect(await inflate(own(whole.subarray(0, length)), 1_000)).toBeUndefined();
    for (const broken of [
      Buffer.concat([whole, Buffer.from([0])]),
      deflateRawSync(Buffer.from([0xff, 0xfe])),
      // Half a character, over-long zero, half of a surrogate pair.
      deflateRawSync(Buffer.from([0xe2, 0x82])),
      deflateRawSync(Buffer.from([0xc0, 0x80])),
      deflateRawSync(Buffer.from([0xed, 0xa0, 0x80])),
    ])
      expect(await inflate(own(broken), 1_000)).toBeUndefined();
  });
});
