import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortHash } from '../../../../src/domain/checksum.ts';
import {
  decodeLine,
  decodeLines,
  encodeLine,
  factText,
} from '../../../../src/domain/progress/line.ts';
import { aFact, anAnswer, inOrder, someFact } from '../../../fixtures/facts.ts';

const segmentOf = (facts: readonly Parameters<typeof encodeLine>[0][]) =>
  facts.map((fact) => `${encodeLine(fact)}\n`).join('');

/** What a damaged segment yields, against what was written: no fact may come out that did not go in. */
function expectOnlyWritten(bytes: Uint8Array, written: ReadonlySet<string>): number {
  const decoded = decodeLines(new TextDecoder().decode(bytes));
  let facts = 0;
  for (const each of decoded) {
    if (each.kind === 'newer') throw new Error(`damage passed for a newer version: ${each.line}`);
    if (each.kind !== 'fact') continue;
    facts++;
    if (!written.has(factText(each.fact))) throw new Error(`never written: ${each.line}`);
  }
  return facts;
}

const segment = segmentOf([
  anAnswer({ item: 'naïve “quotes” \u2028 \ud83d\ude80' }),
  anAnswer({ response: 41.5 }, { seq: 1 }),
  aFact({ kind: 'set', key: 'k', value: 'two\nlines, 1 00000000 {}' }, { seq: 2 }),
]);
const written = new Set(
  decodeLines(segment).map((each) => (each.kind === 'fact' ? factText(each.fact) : '')),
);
const bytes = new TextEncoder().encode(segment);

test('writes one fact as one line: version, checksum, JSON', () => {
  const fact = aFact({ kind: 'skipped', lesson: 'l' });
  const line = encodeLine(fact);
  expect(line).toBe(
    '1 589e7ae3 {"id":"replicaaaaaa:0","tick":1,"at":1795521600000,"day":"2026-11-24","kind":"skipped","lesson":"l"}',
  );
  expect(decodeLine(line)).toEqual({ kind: 'fact', fact, line });
});

test('reads back every fact it can write, unknown kinds byte for byte', () => {
  fc.assert(
    fc.property(fc.array(someFact), (facts) => {
      const decoded = decodeLines(segmentOf(facts));
      expect(decoded.map(({ line }) => line)).toEqual(facts.map(encodeLine));
      for (const each of decoded) expect(each.kind).toBe('fact');
    }),
  );
});

test('cut off at any byte, gives the facts before the cut and nothing else', () => {
  // A line counts as soon as its last byte is there; its line break is not needed.
  const whole = [...bytes.keys()].filter((at) => bytes[at] === 10);
  for (let cut = 0; cut <= bytes.length; cut++)
    expect(expectOnlyWritten(bytes.slice(0, cut), written)).toBe(
      whole.filter((at) => at <= cut).length,
    );
});

test('with any one bit flipped, loses the damaged lines only', () => {
  for (let at = 0; at < bytes.length; at++)
    for (let bit = 0; bit < 8; bit++) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
      expect(expectOnlyWritten(damaged, written)).toBeGreaterThanOrEqual(1);
    }
});

test('with any byte replaced, never yields a fact that was not written', () => {
  for (let at = 0; at < bytes.length; at++)
    for (const value of [0, 9, 10, 13, 32, 34, 48, 49, 50, 92, 123, 125, 0x80, 0xff]) {
      const damaged = bytes.slice();
      damaged[at] = value;
      expectOnlyWritten(damaged, written);
    }
});

test('survives any mixture of damage', () => {
  const damage = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(damage, fc.nat({ max: bytes.length }), (changes, length) => {
      const damaged = bytes.slice();
      for (const [at, value] of changes) damaged[at] = value;
      expectOnlyWritten(damaged.slice(0, length), written);
    }),
    { numRuns: 2_000 },
  );
});

test('tells a line of a newer version, by its own checksum, from a damaged one', () => {
  const newer = `2 ${shortHash('2 whatever it will be')} whatever it will be`;
  expect(decodeLine(newer)).toEqual({ kind: 'newer', line: newer });
  expect(decodeLine(encodeLine(aFact()).replace(/^1/, '2')).kind).toBe('unreadable');
});

test('keeps what it cannot read word for word', () => {
  const [first, second] = inOrder(
    { kind: 'skipped', lesson: 'a' },
    { kind: 'skipped', lesson: 'b' },
  );
  if (!first || !second) throw new Error('two facts');
  const decoded = decodeLines(`${encodeLine(first)}\nrubbish \u0000\n\n${encodeLine(second)}`);
  expect(decoded.map(({ kind }) => kind)).toEqual(['fact', 'unreadable', 'fact']);
  expect(decoded[1]?.line).toBe('rubbish \u0000');
});

test('does not take a well-sealed line that is no fact', () => {
  for (const json of ['null', '[]', '{}', '{"id":1}', '1', '"text"', '{'.repeat(50_000)])
    expect(decodeLine(`1 ${shortHash(`1 ${json}`)} ${json}`).kind).toBe('unreadable');
});
