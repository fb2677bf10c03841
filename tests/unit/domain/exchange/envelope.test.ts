import { crc32, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { linkFits, longest, seal, unseal } from '../../../../src/domain/exchange/envelope.ts';
import { packed } from '../../../hostile/packed.ts';

const open = (text: string, levels = 6) => unseal(text, 'file', levels);
const foreign = { ok: false, why: 'foreign' };

describe('data under seal', () => {
  it('are a checksum and deflated JSON, as a reader that shares no code with this one finds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const code = await seal(value);
        const body = code.slice(8);
        expect(code.slice(0, 8)).toBe(crc32(body).toString(16).padStart(8, '0'));
        expect(inflateRawSync(Buffer.from(body, 'base64url')).toString()).toBe(
          JSON.stringify(value),
        );
      }),
    );
  });

  it('are opened from the code, a whole link, and a file with blanks around it', async () => {
    const code = await seal({ a: [1, 'ü'] });
    const opened = { ok: true, value: { a: [1, 'ü'] } };
    for (const text of [
      ...[code, `\n ${code}\r\n`, `\ufeff${code}`, `#letter=${code}`],
      `https://shadow-launch.example/feedback/#letter=${code}`,
      // Programs of mail put what they like before a fragment.
      `https://shadow-launch.example/feedback/?utm=x#letter=${code}`,
    ])
      expect(await open(text)).toEqual(opened);
  });

  it('nest to the level that was asked for and not one further', async () => {
    const code = await seal([[[['deep']]]]);
    expect(await open(code, 4)).toEqual({ ok: true, value: [[[['deep']]]] });
    expect(await open(code, 3)).toEqual(foreign);
  });

  it.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
    'with a field %s are foreign, wherever it stands',
    async (key) => {
      for (const json of [`{"${key}":1}`, `[{"a":{"${key}":{}}}]`, `{"a":1,"${key}":null}`])
        expect(await open(packed(json))).toEqual(foreign);
    },
  );

  it('may hold those words as texts', async () => {
    const value = ['__proto__', { a: 'constructor' }];
    expect(await open(await seal(value))).toEqual({ ok: true, value });
  });

  it('are looked at up to a length that goes by how they came', async () => {
    for (const way of ['link', 'file'] as const) {
      expect(await unseal('x'.repeat(longest[way]), way, 6)).toMatchObject({ why: 'damaged' });
      expect(await unseal('x'.repeat(longest[way] + 1), way, 6)).toMatchObject({ why: 'long' });
    }
  });

  it('inflate to 512 kB and not one byte further', async () => {
    const text = 'x'.repeat(512 * 1024 - 2);
    expect(await open(await seal(text))).toEqual({ ok: true, value: text });
    expect(await open(await seal(`${text}x`))).toEqual(foreign);
  });

  it('never throw or reject, whatever text comes', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }).map((text) => packed(text)),
      fc.json().map((json) => packed(json)),
      fc.uint8Array().map((bytes) => packed(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(typeof (await open(text)).ok).toBe('boolean');
      }),
      { numRuns: 2_000 },
    );
  });
});

it('data that nest too deeply are never given to a parser, whose stack may be small', async () => {
  const parsed = vi.spyOn(JSON, 'parse');
  for (const json of ['['.repeat(100_000), '{"a":'.repeat(7) + '0' + '}'.repeat(7)])
    expect(await open(packed(json))).toEqual(foreign);
  expect(parsed).not.toHaveBeenCalled();
  parsed.mockRestore();
});

describe('in a browser that cannot inflate', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('whole data are told from damaged ones all the same', async () => {
    const code = await seal(1);
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await open(code)).toEqual({ ok: false, why: 'old-browser' });
    expect(await open(`${code}x`)).toEqual({ ok: false, why: 'damaged' });
  });
});

it('a link is safe up to 2,000 characters, long up to 8,000, and a file beyond', () => {
  const fits = [0, 2_000, 2_001, 8_000, 8_001].map((length) => linkFits('x'.repeat(length)));
  expect(fits).toEqual(['safe', 'safe', 'long', 'long', 'file']);
});
