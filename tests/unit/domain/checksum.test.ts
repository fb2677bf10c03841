import { crc32 as platformCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32, shortHash } from '../../../src/domain/checksum.ts';

test('gives the published check value', () => {
  expect(crc32('123456789')).toBe(0xcbf43926);
});

test('agrees with zlib on any text, over its UTF-8 bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(crc32(text)).toBe(platformCrc32(Buffer.from(text, 'utf8')));
    }),
  );
});

test('writes a hash as exactly eight lower-case hex digits, leading zeros kept', () => {
  expect(shortHash('')).toBe('00000000');
  fc.assert(fc.property(fc.string(), (text) => /^[0-9a-f]{8}$/.test(shortHash(text))));
});
