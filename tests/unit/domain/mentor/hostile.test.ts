import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Way } from '../../../../src/domain/exchange/envelope.ts';
import { unknownTo } from '../../../../src/domain/mentor/catalog.ts';
import { openLetter, sealMessage } from '../../../../src/domain/mentor/letter.ts';
import { bases } from '../../../hostile/bases.ts';
import { corpus } from '../../../hostile/corpus.ts';
import type { Fate } from '../../../hostile/hostile-case.ts';
import { catalog } from '../../../hostile/site.ts';
import { markup, spellings } from '../../../hostile/spellings.ts';
import { anAssignment } from '../../../fixtures/mentor.ts';

const says: readonly (readonly [words: RegExp, fate: Fate])[] = [
  [/^This (link|file) is l(onger|arger) than any/, 'long'],
  [/^This was cut off or changed/, 'damaged'],
  [/^This is not a link or file from the mentor desk/, 'foreign'],
  [/^This was made by a newer version/, 'newer'],
  [/^This names something that this site does not have/, 'unknown'],
];

/** What becomes of a text, and the sentence that a person reads. */
async function fateOf(text: string, way: Way) {
  const letter = await openLetter(text, way);
  const said = letter.ok ? unknownTo(catalog, letter.message) : letter.refusal;
  const fate = said === undefined ? 'opened' : says.find(([words]) => words.test(said))?.[1];
  return { fate, said, message: letter.ok ? letter.message : undefined };
}

/** A sentence that a mentor understands: whole, in words, and with what to do. */
function expectPlain(said: string) {
  expect(said).toMatch(/^[A-Z][^!<>{}[\]]{20,200}\.$/);
  expect(said).not.toMatch(/JSON|undefined|null|digest|NaN|base64|deflate|parse|Error|schema/i);
  expect(said).toMatch(/\. (Ask|Choose|Reload|Open) /);
}

const families = [...new Set(corpus.map(({ family }) => family))];

describe('the corpus of hostile packages', () => {
  it('has 500 packages and more under names of their own, and every way to attack', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(500);
    expect(new Set(corpus.map(({ name, family }) => `${family} ${name}`)).size).toBe(corpus.length);
    expect(families.length).toBeGreaterThanOrEqual(20);
    expect(spellings.length).toBeGreaterThanOrEqual(200);
    expect(Math.max(...[...spellings, ...markup].map(({ length }) => length))).toBeLessThanOrEqual(
      60,
    );
  });

  it('plants its texts in messages that are harmless otherwise', async () => {
    for (const message of Object.values(bases))
      expect(await fateOf(await sealMessage(message), 'link')).toMatchObject({ fate: 'opened' });
  });
});

describe.each(families)('what comes with %s', (family) => {
  const cases = corpus.filter((each) => each.family === family);

  it('is refused with a plain sentence or opened with its texts as they are, by link and by file', async () => {
    const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
    const before = prototypes.map((each) => Reflect.ownKeys(each));
    for (const { name, text, expect: wanted, way, holds } of cases)
      for (const by of ['link', 'file'] as const) {
        const { fate, said, message } = await fateOf(text, by);
        const right = by !== way && by === 'link' && text.length > 8_000 ? 'long' : wanted;
        // A link that is too long for an address may come in a file.
        if (by === way || way === 'file') expect(fate, name).toBe(right);
        if (said !== undefined) expectPlain(said);
        if (fate === 'opened' && holds !== undefined) expect(message, name).toEqual(holds);
      }
    expect(prototypes.map((each) => Reflect.ownKeys(each))).toEqual(before);
    expect('polluted' in {}).toBe(false);
  });
});

describe('in a browser that cannot open anything', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ['has no way to inflate', 'DecompressionStream'],
    ['has no WebCrypto, as over http', 'crypto'],
  ])('that %s, a message is refused with what to do', async (_, missing) => {
    const code = await sealMessage(anAssignment());
    vi.stubGlobal(missing, undefined);
    const letter = await openLetter(code, 'link');
    expect(letter.ok).toBe(false);
    if (letter.ok) return;
    expect(letter.refusal).toMatch(/too old, or the page was not loaded over https/);
    expectPlain(letter.refusal);
  });
});
