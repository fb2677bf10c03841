import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortHash } from '../../../../src/domain/checksum.ts';
import { encodeLine } from '../../../../src/domain/progress/line.ts';
import { merge } from '../../../../src/domain/progress/merge.ts';
import { digestOf, exportSave } from '../../../../src/domain/progress/save-file.ts';
import {
  FILE_LIMIT,
  readSaveFile,
  type SavePreview,
} from '../../../../src/islands/progress/read-save-file.ts';
import { aFact, anAnswer, inOrder, NOW, someFact } from '../../../fixtures/facts.ts';

const version1 = readFileSync(
  new URL('../../../fixtures/saves/version-1.json', import.meta.url),
  'utf8',
);
const saved = '2026-11-24T12:00:00.000Z';
const fileOf = (lines: readonly string[]) => exportSave(lines, saved);

function preview(text: string, here: Parameters<typeof readSaveFile>[1] = []): SavePreview {
  const reading = readSaveFile(text, here, NOW);
  if (!reading.ok) throw new Error(reading.message);
  return reading.preview;
}
function message(text: string): string {
  const reading = readSaveFile(text, [], NOW);
  if (reading.ok) throw new Error('was read');
  return reading.message;
}

describe('a file saved by version 1', () => {
  test('is read whole: every kind, the unknown one included', () => {
    const found = preview(version1);
    expect(found).toMatchObject({
      isIntact: true,
      added: 12,
      replaced: 0,
      alreadyHere: 0,
      unreadable: 0,
      newer: 0,
      ahead: 0,
      lessons: [
        { lesson: 'confusion-matrix-and-threshold', entries: 6, answers: 2, finished: true },
        { lesson: 'roc-pr-and-base-rates', entries: 2, answers: 0, finished: false },
      ],
    });
    expect(new Set(found.facts.map(({ kind }) => kind)).size).toBe(10);
  });

  test('saved again gives the same file, byte for byte', () => {
    const lines = merge(preview(version1).facts, []).map(encodeLine);
    expect(exportSave(lines, '2026-11-20T22:00:00.000Z')).toBe(version1);
  });

  test('adds nothing the second time', () => {
    expect(preview(version1, preview(version1).facts)).toMatchObject({
      facts: [],
      added: 0,
      alreadyHere: 12,
      lessons: [],
    });
  });
});

test('reads back every record that can be saved', () => {
  fc.assert(
    fc.property(fc.array(someFact, { maxLength: 8 }), (facts) => {
      const record = merge(facts, []);
      expect(merge(preview(fileOf(record.map(encodeLine))).facts, [])).toEqual(record);
    }),
  );
});

test('says what is damaged, newer, dated ahead or different, line by line', () => {
  const [first, second, third] = inOrder(
    { kind: 'skipped', lesson: 'a' },
    { kind: 'skipped', lesson: 'b' },
    { kind: 'skipped', lesson: 'z' },
  );
  if (!first || !second || !third) throw new Error('three facts');
  const newer = `2 ${shortHash('2 {}')} {}`;
  const ahead = aFact({ kind: 'skipped', lesson: 'c' }, { seq: 7, at: NOW + 3 * 86_400_000 });
  const lines = [first, second, third, ahead].map(encodeLine);
  const here = [first, { ...second, lesson: 'zz' }, { ...third, lesson: 'a' }];
  expect(preview(fileOf([...lines, newer, 'rubbish']), here)).toMatchObject({
    added: 1,
    replaced: 1,
    alreadyHere: 2,
    newer: 1,
    unreadable: 1,
    ahead: 1,
    isIntact: true,
  });
});

test('warns of a wrong digest and still offers the intact lines', () => {
  const lines = [encodeLine(anAnswer()), encodeLine(anAnswer({}, { seq: 1 }))];
  const text = fileOf(lines).replace('"score\\":1', '"score\\":0');
  expect(preview(text)).toMatchObject({ isIntact: false, unreadable: 1, added: 1 });
  expect(preview(fileOf(lines).replace(digestOf(lines), '00000000'))).toMatchObject({
    isIntact: false,
    added: 2,
  });
});

describe('a hostile or mistaken file', () => {
  const whole = JSON.parse(fileOf([encodeLine(anAnswer())])) as Record<string, unknown>;

  test('that is no JSON, or cut off, is refused with what to do', () => {
    for (const text of ['', ' ', 'hello', '{', version1.slice(0, -40), '\u0000', 'undefined'])
      expect(message(text)).toMatch(/Choose/);
  });

  test('of another shape is refused, extra fields included', () => {
    const wrong: unknown[] = [null, [], 1, 'x', {}, { ...whole, extra: 1 }];
    for (const field of Object.keys(whole))
      for (const value of [null, {}, [1], 7]) wrong.push({ ...whole, [field]: value });
    for (const value of wrong)
      if (JSON.stringify(value) !== JSON.stringify({ ...whole, version: 7 }))
        expect(message(JSON.stringify(value)), JSON.stringify(value)).toMatch(/not a file saved/);
  });

  test('of a newer version says to reload', () => {
    expect(message(JSON.stringify({ ...whole, version: 2, more: true }))).toMatch(/newer version/);
  });

  test('cannot reach a prototype', () => {
    const text = JSON.stringify(whole);
    for (const key of ['__proto__', 'constructor', 'prototype'])
      expect(message(`{"${key}":{"admin":true},${text.slice(1)}`)).toMatch(/not a file saved/);
    const inner = `{"__proto__":{"admin":1},${JSON.stringify(anAnswer()).slice(1)}`;
    expect(preview(fileOf([`1 ${shortHash(`1 ${inner}`)} ${inner}`]))).toMatchObject({
      unreadable: 1,
      added: 0,
    });
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });

  test('that is a depth bomb, outside or inside a line, is refused without a crash', () => {
    const bomb = '['.repeat(5_000_000);
    expect(message(bomb)).toMatch(/too deeply/);
    const inner = `{"more":${'['.repeat(90_000)}${']'.repeat(90_000)},${JSON.stringify(anAnswer()).slice(1)}`;
    expect(preview(fileOf([`1 ${shortHash(`1 ${inner}`)} ${inner}`]))).toMatchObject({
      unreadable: 1,
    });
  });

  test('that is huge is refused by its length, its number of lines or the length of one', () => {
    expect(message(' '.repeat(FILE_LIMIT + 1))).toMatch(/20 MB/);
    expect(message(fileOf(Array<string>(200_001).fill('x')))).toMatch(/not a file saved/);
    expect(message(fileOf(['x'.repeat(200_001)]))).toMatch(/not a file saved/);
  });

  test('keeps its markup as text', () => {
    const lesson = '<img src=x onerror=alert(1)>';
    const line = encodeLine(aFact({ kind: 'skipped', lesson }));
    expect(preview(fileOf([line])).lessons).toEqual([
      { lesson, entries: 1, answers: 0, finished: false },
    ]);
  });

  test('never makes reading throw', () => {
    const at = fc.nat({ max: version1.length });
    fc.assert(
      fc.property(at, fc.string({ unit: 'binary', maxLength: 5 }), at, (from, put, skip) => {
        readSaveFile(version1.slice(0, from) + put + version1.slice(from + (skip % 9)), [], NOW);
      }),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readSaveFile(JSON.stringify(value), [], NOW);
      }),
    );
  });
});
