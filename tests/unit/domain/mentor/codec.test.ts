import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../../src/domain/mentor/digest.ts';
import { letterFileName, openLetter, sealMessage } from '../../../../src/domain/mentor/letter.ts';
import { type Message, MESSAGE_LIMIT } from '../../../../src/domain/mentor/message.ts';
import { anyMessage, everyKind } from '../../../hostile/any-message.ts';
import { bases } from '../../../hostile/bases.ts';
import { packedData } from '../../../hostile/packed.ts';
import { placesOf, valueAt, withValue } from '../../../hostile/places.ts';
import { aCaseWork, aFeedback, anAssignment, aSubmission } from '../../../fixtures/mentor.ts';

const folder = new URL('../../../fixtures/letters/', import.meta.url);

/** What is said of a text that is not taken. */
const refusalOf = async (text: string): Promise<string> => {
  const letter = await openLetter(text, 'file');
  return letter.ok ? 'taken' : letter.refusal;
};

describe('a message that is packed and opened again', () => {
  it.each(Object.entries(everyKind))(
    '%s: is the same message in 2,200 chance cases',
    { timeout: 120_000 },
    async (_, messages) => {
      await fc.assert(
        fc.asyncProperty(messages, async (message) => {
          const code = await sealMessage(message);
          expect(code).toMatch(/^[0-9a-f]{8}[\w-]+$/);
          const letter = await openLetter(code, 'file');
          // As JSON too, so that the order of fields is the same, and with it the digest.
          expect(letter.ok && JSON.stringify(letter.message)).toBe(JSON.stringify(message));
          expect(letter).toEqual({
            ...{ ok: true, message, signed: undefined },
            digest: await digestOf(message),
          });
        }),
        { numRuns: 2_200 },
      );
    },
  );

  it('carries a signature beside it, which is no part of the message or of its digest', async () => {
    const signed = { key: 'k'.repeat(43), signature: 's'.repeat(86) };
    const message = aFeedback();
    const letter = await openLetter(await sealMessage(message, signed), 'link');
    expect(letter).toEqual({ ok: true, message, signed, digest: await digestOf(message) });
  });

  it('opens from a file at the full length, however badly its text compresses', async () => {
    // Ideographs by chance: three bytes each, of which nothing can be left out.
    const random = fc.sample(fc.integer({ min: 0x4e00, max: 0x9fff }), 14 * 6_000);
    const texts = Array.from({ length: 14 }, (_, at): [string, string] => [
      `memo:part-${String(at)}`,
      String.fromCharCode(...random.slice(at * 6_000, (at + 1) * 6_000)),
    ]);
    const message = aSubmission({ work: aCaseWork({ texts }) });
    expect(JSON.stringify(message).length).toBeGreaterThan(MESSAGE_LIMIT - 6_000);
    expect(JSON.stringify(message).length).toBeLessThanOrEqual(MESSAGE_LIMIT);
    expect(await openLetter(await sealMessage(message), 'file')).toMatchObject({
      ok: true,
      message,
    });
  });
});

describe('any one change is detected', () => {
  const alphabet = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));
  const others = [...alphabet, '\n', '\0', 'é', '\u2028', '\ud83d'];

  it.each([anAssignment(), aSubmission(), aFeedback()])(
    'of every character of a code of kind $kind into every other that can be typed',
    async (message) => {
      const code = await sealMessage(message);
      const refusals = new Set<string>();
      for (let at = 0; at < code.length; at++)
        for (const other of others) {
          if (code[at] === other) continue;
          refusals.add(await refusalOf(code.slice(0, at) + other + code.slice(at + 1)));
        }
      expect([...refusals]).toEqual([expect.stringMatching(/^This was cut off or changed/)]);
    },
  );

  it('of any code by a letter left out, doubled or changed places with the next', async () => {
    const code = await sealMessage(aSubmission());
    for (let at = 0; at < code.length; at++) {
      const before = code.slice(0, at);
      const [letter, next, after] = [code.charAt(at), code.charAt(at + 1), code.slice(at + 2)];
      for (const changed of [
        `${before}${next}${after}`,
        `${before}${letter}${letter}${next}${after}`,
        `${before}${next}${letter}${after}`,
      ])
        if (changed !== code) expect(await refusalOf(changed)).toMatch(/^This was cut off/);
    }
  });

  it('of chance places in chance messages', async () => {
    await fc.assert(
      fc.asyncProperty(
        ...([anyMessage, fc.nat(), fc.constantFrom(...others)] as const),
        async (message, place, other) => {
          const code = await sealMessage(message);
          const at = place % code.length;
          fc.pre(code[at] !== other);
          const changed = code.slice(0, at) + other + code.slice(at + 1);
          expect(await refusalOf(changed)).toMatch(/^This was cut off/);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('the digest of a message', () => {
  it('is another after a change of any field, and none is like another', async () => {
    for (const message of Object.values(bases)) {
      const changed = placesOf(message)
        .filter((path) => typeof valueAt(message, path) !== 'object')
        .map((path) => {
          const value = valueAt(message, path);
          return withValue(
            message,
            path,
            typeof value === 'number' ? value + 1 : `${String(value)}x`,
          );
        });
      const digests = await Promise.all(
        [message, ...changed].map((each) => digestOf(each as Message)),
      );
      expect(new Set(digests).size).toBe(changed.length + 1);
      for (const digest of digests) expect(digest).toMatch(/^[\w-]{16}$/);
    }
  });

  it('is the same for the same message, and another for any two of 500 that differ', async () => {
    const messages = fc.sample(anyMessage, 500);
    const digests = await Promise.all(messages.map(digestOf));
    expect(await Promise.all(messages.map(digestOf))).toEqual(digests);
    expect(new Set(digests).size).toBe(new Set(messages.map((each) => JSON.stringify(each))).size);
  });

  it('is the beginning of SHA-256 in base64url, which never changes', async () => {
    expect(await digestOf(anAssignment())).toMatchInlineSnapshot(`"Ra6LXXV__Fxafbiz"`);
  });
});

const letters = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('a message that was once sent opens for ever', () => {
  it('whatever its kind', () => {
    expect(letters.length).toBeGreaterThanOrEqual(9);
  });

  it.each(letters)('%s', async (name) => {
    const file = readFileSync(new URL(name, folder), 'utf8');
    const kept: unknown = JSON.parse(
      readFileSync(new URL(name.replace(/txt$/, 'json'), folder), 'utf8'),
    );
    const letter = await openLetter(file, 'file');
    expect({ signed: undefined, ...letter }).toEqual({
      ok: true,
      signed: undefined,
      ...(kept as object),
    });
  });
});

describe('a message of a newer version', () => {
  it.each([2, 999, 1e9])('%d is refused with what to do, whatever else is in it', async (v) => {
    for (const data of [{ ...anAssignment(), v }, { v }, { v, kind: 'order', lines: [1] }])
      expect(await refusalOf(packedData(data))).toBe(
        'This was made by a newer version of this site. Reload the page, then open it again.',
      );
  });
});

it('a file is named by what it is and the day', () => {
  expect(letterFileName('feedback', '2026-12-05')).toBe('shadow-launch-feedback-2026-12-05.txt');
});
