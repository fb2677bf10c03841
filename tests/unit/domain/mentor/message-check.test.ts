import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMessage } from '../../../../src/domain/mentor/message-check.ts';
import { MESSAGE_LIMIT, messageLimits } from '../../../../src/domain/mentor/message.ts';
import { everyKind } from '../../../hostile/any-message.ts';
import { bases } from '../../../hostile/bases.ts';
import {
  nameOf,
  type Path,
  placesOf,
  valueAt,
  without,
  withValue,
  wrongFor,
} from '../../../hostile/places.ts';
import { aCaseWork, aFeedback, anAssignment, aSubmission } from '../../../fixtures/mentor.ts';

const foreign = { ok: false, why: 'foreign' };
const isField = (path: Path): boolean => typeof path.at(-1) === 'string';
const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

describe.each(Object.entries(everyKind))('%s', (_, messages) => {
  it('is taken in whatever form is allowed, and refused after one change of a field', () => {
    fc.assert(
      fc.property(messages, fc.nat(), fc.nat(), (message, place, choice) => {
        expect(checkMessage(message)).toEqual({ ok: true, message, signed: undefined });
        const places = placesOf(message);
        const path = places[place % places.length] ?? [];
        const wrong = wrongFor(valueAt(message, path), path);
        const broken = withValue(message, path, wrong[choice % wrong.length]);
        expect(checkMessage(broken), nameOf(path)).toEqual(foreign);
        if (isField(path))
          expect(checkMessage(without(message, path)), `no ${nameOf(path)}`).toEqual(foreign);
        if (isObject(valueAt(message, path)))
          expect(checkMessage(withValue(message, [...path, 'more'], 1))).toEqual(foreign);
        expect(checkMessage({ ...message, more: 1 })).toEqual(foreign);
      }),
      { numRuns: 500 },
    );
  });
});

describe.each(Object.entries(bases))('a harmless %s', (_, message) => {
  it('is refused with any wrong value in any place, and with any field left out', () => {
    expect(checkMessage(message)).toMatchObject({ ok: true, message });
    for (const path of placesOf(message)) {
      for (const wrong of wrongFor(valueAt(message, path), path))
        expect(checkMessage(withValue(message, path, wrong)), nameOf(path)).toEqual(foreign);
      if (isField(path))
        expect(checkMessage(without(message, path)), nameOf(path)).toEqual(foreign);
    }
  });
});

describe('what contradicts itself is refused', () => {
  const interview = bases['submission of an interview'];
  const [spoken] = interview.work.answers;
  const scored = (over: object) => ({
    ...interview,
    work: { ...interview.work, answers: [{ ...spoken, ...over }] },
  });
  it.each([
    ['a first version that follows another', aSubmission({ before: 'AbCdEfGh01234567' })],
    ['a second version that follows none', aSubmission({ version: 2 })],
    ['a mark too few', scored({ marks: [1] })],
    ['a line of evidence too many', scored({ evidence: ['a', 'b', 'c'] })],
    ['a day that does not exist', aFeedback({ made: '2026-02-30' })],
    ['a name of blanks', aFeedback({ by: ' \u2003' })],
    [
      'a comment about two things',
      aFeedback({ comments: [{ id: 'c', kind: 'idea', text: '', about: 'scene:a memo:b' }] }),
    ],
    [
      'a section of the memo twice',
      aSubmission({
        work: aCaseWork({
          texts: [
            ['memo:a', '1'],
            ['memo:a', '2'],
          ],
        }),
      }),
    ],
  ])('%s', (_, message) => {
    expect(checkMessage(message)).toEqual(foreign);
  });
});

describe('a message as a whole', () => {
  const long = (count: number, length: number) =>
    aSubmission({
      work: aCaseWork({
        texts: Array.from({ length: count }, (_, at) => [
          `memo:part-${String(at)}`,
          'x'.repeat(length),
        ]),
      }),
    });

  it('has room for the length of a line of the record and no more', () => {
    const rest = MESSAGE_LIMIT - JSON.stringify(long(15, 0)).length;
    const length = Math.floor(rest / 15);
    expect(checkMessage(long(15, length)).ok).toBe(true);
    expect(checkMessage(long(15, length + 1))).toEqual(foreign);
    expect(length).toBeLessThan(messageLimits.text);
  });

  it('is no text, list, number or nothing', () => {
    for (const value of [
      'x'.repeat(1e6),
      Array(1e5).fill(0),
      7,
      null,
      undefined,
      true,
      [anAssignment()],
      '',
      {},
    ])
      expect(checkMessage(value)).toEqual(foreign);
  });

  it('with thousands of fields is refused before any is looked at', () => {
    let reads = 0;
    const many = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, at) => [`f${String(at)}`, 0]),
    );
    const watched = new Proxy(many, {
      get: (target, key) => {
        reads += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    expect(checkMessage(watched)).toEqual(foreign);
    expect(reads).toBe(0);
  });

  it('is newer if it says so, before anything else of it is looked at', () => {
    for (const value of [{ v: 2 }, { ...anAssignment(), v: 7 }, { v: 1e9, kind: 'order' }])
      expect(checkMessage(value)).toEqual({ ok: false, why: 'newer' });
  });
});

describe('a signature', () => {
  const right = { key: 'k'.repeat(43), signature: 's'.repeat(86) };

  it('stands beside the message and is no part of it', () => {
    const message = aFeedback();
    expect(checkMessage({ ...message, signed: right })).toEqual({
      ok: true,
      message,
      signed: right,
    });
  });

  it.each([
    ...[null, '', 7, [], {}, { key: right.key }, { ...right, key: `${right.key}k` }],
    ...[{ ...right, signature: '<' + 's'.repeat(85) }, { ...right, by: 'Ines' }, [right]],
  ])('in the form %j is refused with its message', (signed) => {
    expect(checkMessage({ ...aFeedback(), signed })).toEqual(foreign);
  });
});
