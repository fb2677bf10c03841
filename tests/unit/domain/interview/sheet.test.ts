import { readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { shortHash } from '../../../../src/domain/checksum.ts';
import { randomFrom } from '../../../../src/domain/ml/random.ts';
import { levels } from '../../../../src/domain/interview/level.ts';
import { type Message, messageLimits } from '../../../../src/domain/interview/message.ts';
import { linkFits, longest } from '../../../../src/domain/exchange/envelope.ts';
import { decode, encode, messageFileName } from '../../../../src/domain/interview/sheet.ts';
import {
  anAsk,
  aQuestion,
  aSheet,
  aSheetAnswer,
  someQuestions,
} from '../../../fixtures/interview.ts';

const textOf = (most: number) => fc.string({ unit: 'binary', maxLength: Math.min(most / 2, 60) });
const attempt = fc.stringMatching(/^[a-z0-9]{1,14}$/);
const someIds = (least: number) =>
  fc.uniqueArray(fc.constantFrom(...someQuestions.map(({ id }) => id)), { minLength: least });
const anyAsk: fc.Arbitrary<Message> = fc.record({
  v: fc.constant(1 as const),
  kind: fc.constant('ask' as const),
  from: textOf(messageLimits.name),
  level: fc.constantFrom(...levels.map(({ id }) => id)),
  seed: fc.integer({ min: 0, max: 0xffffffff }),
  attempt,
  questions: someIds(1),
});
const anyAnswer = (question: string) =>
  fc.integer({ min: 1, max: 5 }).chain((count) => {
    const lists = { minLength: count, maxLength: count };
    return fc.record({
      question: fc.constant(question),
      points: fc.constant(
        aQuestion()
          .rubric.slice(0, count)
          .map(({ id }) => id),
      ),
      marks: fc.array(fc.constantFrom(0, 0.5, 1), lists),
      evidence: fc.array(textOf(messageLimits.evidence), lists),
      flags: fc.array(textOf(messageLimits.flag), { maxLength: 3 }),
      remark: textOf(messageLimits.remark),
    });
  });
const anySheet: fc.Arbitrary<Message> = someIds(1).chain((ids) =>
  fc.record({
    v: fc.constant(1 as const),
    kind: fc.constant('sheet' as const),
    by: textOf(messageLimits.name).filter((name) => name.trim() !== ''),
    attempt,
    answers: fc.tuple(...ids.map(anyAnswer)),
    of: fc.nat(0xffffffff).map((n) => n.toString(16).padStart(8, '0')),
  }),
);

/** Packs whatever JSON text as a sender with bad intent would. */
const packed = (json: string | Uint8Array): string => {
  const body = deflateRawSync(json).toString('base64url');
  return shortHash(body) + body;
};
const refusalOf = async (text: string, way: 'link' | 'file' = 'file'): Promise<string> => {
  const read = await decode(text, way, someQuestions);
  return read.ok ? 'taken in' : read.refusal;
};
const hostile = (value: unknown): Promise<string> => refusalOf(packed(JSON.stringify(value)));
const sentence = /^[A-Z][^!<>{}]{20,160}\.$/;

describe('a message between two people', () => {
  it('is read as it was written, in 1,500 random asks and sheets', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyAsk, anySheet), async (message) => {
        const text = await encode(message);
        expect(text).toMatch(/^[\w-]+$/);
        expect(await decode(text, 'file', someQuestions)).toEqual({ ok: true, message });
      }),
      { numRuns: 1_500 },
    );
  });

  it('is read from a whole link, and from a file with a line break at its end', async () => {
    const text = await encode(anAsk());
    const read = { ok: true, message: anAsk() };
    const link = `https://example.org/interview/sheet/#ask=${text}`;
    expect(await decode(link, 'link', someQuestions)).toEqual(read);
    expect(await decode(`\uFEFF${text}\r\n`, 'file', someQuestions)).toEqual(read);
  });

  it('is refused after any change of one character', async () => {
    const text = await encode(aSheet());
    const refusals = new Set<string>();
    for (let at = 0; at < text.length; at++)
      for (const other of ['A', 'B', '0', '_', '.', '=', '#', 'é', ' ']) {
        if (text[at] === other) continue;
        refusals.add(await refusalOf(text.slice(0, at) + other + text.slice(at + 1)));
      }
    expect([...refusals]).toEqual([expect.stringContaining('cut off or changed')]);
  });

  it('is refused with a letter missing, doubled or two swapped', async () => {
    const text = await encode(aSheet());
    for (let at = 0; at + 1 < text.length; at++) {
      const [head, a = '', b = '', tail] = [
        text.slice(0, at),
        text[at],
        text[at + 1],
        text.slice(at + 2),
      ];
      for (const changed of [head + b + tail, head + a + a + b + tail, head + b + a + tail])
        if (changed !== text) expect(await refusalOf(changed)).toMatch(/cut off or changed/);
    }
  });
});

describe('what others send with bad intent is refused with a plain sentence', () => {
  const ask = anAsk();
  const sheet = aSheet();
  const answer = (over: object) => ({ ...sheet, answers: [{ ...aSheetAnswer(), ...over }] });
  const script = '<script>alert(1)</script>';
  it.each([
    ['a future version', { ...ask, v: 2, more: true }, /newer version/],
    ['a version of the wrong type', { ...ask, v: '1' }, /not a link or file/],
    ['no version', { kind: 'ask' }, /not a link or file/],
    ['another kind', { ...ask, kind: 'order' }, /not a link or file/],
    ['a field too many', { ...ask, admin: true }, /not a link or file/],
    ['a field too few', { v: 1, kind: 'ask', from: '' }, /not a link or file/],
    ['an unknown level', { ...ask, level: 'god' }, /not a link or file/],
    ['a seed that is none', { ...ask, seed: -1 }, /not a link or file/],
    ['a seed of infinite size', { ...ask, seed: '1e999' }, /not a link or file/],
    ['script for an attempt', { ...ask, attempt: script }, /not a link or file/],
    ['script for a question', { ...ask, questions: [script] }, /not a link or file/],
    ['script for a level', { ...ask, level: script }, /not a link or file/],
    ['script for a digest', { ...sheet, of: script }, /not a link or file/],
    ['script for a rubric point', answer({ points: [script, 'baseline'] }), /not a link or file/],
    ['an unknown question', { ...ask, questions: ['nobody-asked'] }, /does not have/],
    ['a question named like a method', { ...ask, questions: ['constructor'] }, /does not have/],
    ['a question twice', { ...ask, questions: ['kill', 'kill'] }, /not a link or file/],
    ['no question', { ...ask, questions: [] }, /not a link or file/],
    ['too many questions', { ...ask, questions: Array(9).fill('kill') }, /not a link or file/],
    ['a name too long', { ...ask, from: 'x'.repeat(61) }, /not a link or file/],
    ['a name that is a list', { ...ask, from: ['Ada'] }, /not a link or file/],
    ['a blank name, which would pose as the learner', { ...sheet, by: ' \u00a0' }, /who filled/],
    ['a sheet without answers', { ...sheet, answers: [] }, /scores no answer/],
    ['answers that are an object', { ...sheet, answers: { length: 1 } }, /not a link or file/],
    ['an answer that is null', { ...sheet, answers: [null] }, /not a link or file/],
    ['an answer twice', { ...sheet, answers: [aSheetAnswer(), aSheetAnswer()] }, /not a link/],
    ['an unknown question scored', answer({ question: 'nobody' }), /does not have/],
    ['an unknown rubric point', answer({ points: ['charm', 'baseline'] }), /rubric point/],
    ['a rubric point twice', answer({ points: ['baseline', 'baseline'] }), /not a link or file/],
    ['a mark above 1', answer({ marks: [6, 6] }), /not a link or file/],
    ['a mark between', answer({ marks: [0.75, 1] }), /not a link or file/],
    ['a mark in words', answer({ marks: ['1', 1] }), /not a link or file/],
    ['fewer marks than points', answer({ marks: [1] }), /not a link or file/],
    ['more evidence than points', answer({ evidence: ['', '', ''] }), /not a link or file/],
    ['evidence too long', answer({ evidence: ['x'.repeat(1_001), ''] }), /not a link or file/],
    ['a list of all', [ask], /not a link or file/],
    ['a number', 1, /not a link or file/],
    ['nothing', null, /not a link or file/],
  ])('%s', async (_, value, expected) => {
    const refusal = await hostile(value);
    expect(refusal).toMatch(expected);
    expect(refusal).toMatch(sentence);
  });

  const json = JSON.stringify(ask);
  it.each([
    ['a key that reaches a prototype', json.replace('{', '{"__proto__":{"admin":true},')],
    ['such a key further in', json.replace('"Ada"', '{"constructor":{"prototype":{}}}')],
    [
      'a field given twice with another type',
      json.replace('{', '{"kind":[],').replace('"ask"', '1'),
    ],
    ['lists 100,000 deep', '['.repeat(100_000)],
    ['objects 50,000 deep', '{"v":'.repeat(50_000) + '1' + '}'.repeat(50_000)],
    ['a number out of range', json.replace('"seed":7', '"seed":1e999')],
    ['JSON cut off', json.slice(0, -1)],
    ['no JSON', 'javascript:alert(1)'],
    ['an empty text', ''],
  ])('%s', async (_, text) => {
    const refusal = await refusalOf(packed(text));
    expect(refusal).toMatch(sentence);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it.each([
    ['nothing at all', ''],
    ['a digest and nothing else', shortHash('')],
    ['a wrong digest', `00000000${packed(json).slice(8)}`],
    ['a digest in capitals', packed(json).slice(0, 8).toUpperCase() + 'A' + packed(json).slice(8)],
    ['a right digest over what is not base64url', `${shortHash('<b>')}<b>`],
    ['a right digest over base64url of a length that cannot be', `${shortHash('AAAAA')}AAAAA`],
    ['a right digest over what is not DEFLATE', `${shortHash('_____w')}_____w`],
    ['bytes that are not UTF-8', packed(new Uint8Array([34, 255, 254, 34]))],
    ['something after the end', packed(json).slice(8) + 'AAAA'],
  ])('%s', async (_, text) => {
    const own = text.endsWith('AAAA') ? shortHash(text) + text : text;
    expect(await refusalOf(own)).toMatch(sentence);
  });

  it('a name that is not UTF-8, in a message that is right otherwise', async () => {
    const bytes = new TextEncoder().encode(json).map((byte) => (byte === 65 ? 255 : byte));
    expect(await refusalOf(packed(bytes))).toMatch(sentence);
  });

  it('nesting beyond what a message has, before any parser sees it', async () => {
    const parser = vi.spyOn(JSON, 'parse');
    await refusalOf(packed('['.repeat(5) + ']'.repeat(5)));
    expect(parser).not.toHaveBeenCalled();
    await refusalOf(packed(json));
    expect(parser).toHaveBeenCalledOnce();
    parser.mockRestore();
  });

  it('a message cut anywhere and given a right digest again', async () => {
    const body = packed(json).slice(8);
    for (let end = 0; end < body.length; end++) {
      const cut = body.slice(0, end);
      expect(await refusalOf(shortHash(cut) + cut)).toMatch(sentence);
    }
  });

  it('anything else of any length, without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.json(), async (text, other) => {
        expect(await refusalOf(text)).toMatch(sentence);
        expect(await refusalOf(packed(other))).toMatch(sentence);
      }),
      { numRuns: 500 },
    );
  });

  it('a bomb of 1 GB by its length, and one of 150 MB that fits a file before it has gone off', async () => {
    // DEFLATE shrinks zeros at most 1,032-fold, so 1 GB is over 1 MB packed and never gets past the length.
    const gigabyte = 'A'.repeat(Math.ceil((2 ** 30 / 1_032 / 3) * 4));
    expect(await refusalOf(shortHash(gigabyte) + gigabyte)).toMatch(/larger than any/);
    const bomb = packed(new Uint8Array(145_000_000));
    expect(bomb.length).toBeGreaterThan(185_000);
    expect(bomb.length).toBeLessThan(longest.file);
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusalOf(bomb)).toMatch(sentence);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  it('a link longer than 8,000 characters, and a file longer than 370,000', async () => {
    expect(await refusalOf('A'.repeat(8_001), 'link')).toMatch(/^This link is longer/);
    expect(await refusalOf('A'.repeat(370_001))).toMatch(/^This file is larger/);
    expect(await refusalOf('A'.repeat(8_000), 'link')).toMatch(/cut off or changed/);
  });

  it('but script in a text that people write is only text, and kept letter by letter', async () => {
    const message = aSheet({
      by: script,
      answers: [aSheetAnswer({ evidence: [script, 'p < 0.05'], remark: script })],
    });
    expect(await decode(await encode(message), 'file', someQuestions)).toEqual({
      ok: true,
      message,
    });
  });
});

/** Words of the questions at random, which DEFLATE shrinks less than any sentence made of them. */
const words = readdirSync('content/interviews')
  .flatMap((name) => readFileSync(`content/interviews/${name}`, 'utf8').match(/[A-Za-z]{2,}/g))
  .flatMap((word) => word ?? []);
const random = randomFrom(1);
const someWords = (count: number): string =>
  Array.from({ length: count }, () => words[Math.floor(random() * words.length)]).join(' ');

describe('how large a message is', () => {
  const files = readdirSync('content/interviews').map(
    (name) =>
      parse(readFileSync(`content/interviews/${name}`, 'utf8')) as {
        questions: { id: string; rubric: { id: string }[]; red_flags: string[] }[];
      },
  );
  // The longest id of each group, four groups: no loop is larger.
  const four = files
    .map(({ questions }) => [...questions].sort((a, b) => b.id.length - a.id.length)[0])
    .flatMap((each) => each ?? [])
    .slice(0, 4);
  const ids = four.map(({ id }) => id);
  const name = 'x'.repeat(messageLimits.name);
  const origin = 'https://shadow-launch.example.org/interview/sheet/#sheet=';

  it('an ask of four questions fits a link that every messenger passes on', async () => {
    const text = await encode(anAsk({ from: name, attempt: '1z141z31z141z3', questions: ids }));
    console.log(`interview: ask of 4 questions: ${String(text.length)} characters`);
    expect(linkFits(origin + text)).toBe('safe');
    expect(text.length).toBeLessThan(400);
  });

  it('a sheet of four questions still fits a link with 40 words of evidence on every point, with a warning', async () => {
    const answers = (count: number) =>
      four.map(({ id, rubric, red_flags: flags }) => ({
        question: id,
        points: rubric.map((point) => point.id),
        marks: rubric.map((_, place) => [0, 0.5, 1][place % 3] ?? 0),
        evidence: rubric.map(() => someWords(count)),
        flags,
        remark: someWords(count),
      }));
    const full = await encode(aSheet({ by: name, answers: answers(40) }));
    const short = await encode(aSheet({ answers: answers(10) }));
    const points = four.reduce((sum, { rubric }) => sum + rubric.length, 0);
    console.log(
      `interview: sheet of 4 questions, ${String(points)} points: ${String(full.length)} characters with 40 words each, ${String(short.length)} with 10`,
    );
    expect(linkFits(origin + full)).toBe('long');
    expect(linkFits(origin + short)).toBe('safe');
  });

  it('decides how a link travels at 2,000 and 8,000 characters', () => {
    const fits = [2_000, 2_001, 8_000, 8_001].map((length) => linkFits('x'.repeat(length)));
    expect(fits).toEqual(['safe', 'long', 'long', 'file']);
  });

  it('names the file by what it is and the day', () => {
    expect(messageFileName('ask', '2026-11-24')).toBe('shadow-launch-interview-2026-11-24.txt');
    expect(messageFileName('sheet', '2026-11-24')).toBe('shadow-launch-sheet-2026-11-24.txt');
  });
});
