import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FactBody, isKnown, parseFact } from '../../../../src/domain/progress/fact.ts';
import { aFact, anAnswer, someFact } from '../../../fixtures/facts.ts';

const long = (length: number) => 'x'.repeat(length);

const bodies: FactBody[] = [
  { kind: 'opened', lesson: 'l', wording: 'w' },
  { kind: 'reached', lesson: 'l', section: 's' },
  { kind: 'finished', lesson: 'l', wording: 'w' },
  { kind: 'skipped', lesson: 'l' },
  { kind: 'reopened', lesson: 'l' },
  { kind: 'predicted', explorable: 'e', guess: -1.5, truth: 3 },
  { kind: 'attempted', quiz: 'q', attempt: 'a', seed: 7 },
  { kind: 'graded', card: 'faq/recall', grade: 3, took: 4200, study: '2026-11-25' },
  { kind: 'crammed', card: 'faq/recall', grade: 1, took: 0, study: '2026-11-25' },
  { kind: 'ungraded', graded: 'replicaaaaaa:3' },
  { kind: 'interviewed', attempt: 'a', seed: 7, level: 'senior', questions: ['q1', 'q2'] },
  {
    kind: 'spoken',
    attempt: 'a',
    question: 'q1',
    think: 60,
    talk: 170.5,
    probe: 'p',
    notes: long(20_000),
  },
  {
    kind: 'assessed',
    attempt: 'a',
    question: 'q1',
    by: '',
    points: ['p1', 'p2'],
    marks: [0.5, 1],
    evidence: ['Named the baseline', ''],
    flags: [],
    remark: '',
  },
  { kind: 'set', key: 'k', value: long(20_000) },
];

describe('a fact of a known kind', () => {
  test('is read as it was written, whatever the kind', () => {
    for (const fact of [
      ...bodies.map((body) => aFact(body)),
      anAnswer(),
      anAnswer({ response: 3 }),
    ])
      expect(parseFact(JSON.parse(JSON.stringify(fact)))).toEqual(fact);
  });

  test('is refused when any one of its fields is missing or of another type', () => {
    for (const fact of [...bodies.map((body) => aFact(body)), anAnswer()])
      for (const field of Object.keys(fact))
        for (const wrong of [undefined, null, {}, [{}], true])
          expect(parseFact({ ...fact, [field]: wrong }), `${fact.kind}.${field}`).toBeUndefined();
  });

  test('is refused when a number is out of range or a text too long', () => {
    const wrong: [string, unknown][] = [
      ['confidence', 1.01],
      ['confidence', -0.1],
      ['score', NaN],
      ['response', Infinity],
      ['response', Array(51).fill('a')],
      ['response', [long(2001)]],
      ['item', long(2001)],
      ['id', 'UPPERCASE:1'],
      ['id', 'short:1'],
      ['id', 'replicaaaaaa:'],
      ['id', 'replicaaaaaa:1e3'],
      ['id', 'replicaaaaaa:1\n'],
      ['tick', 1.5],
      ['tick', -1],
      ['tick', 2 ** 53],
      ['at', -1],
      ['at', 9e15],
      ['day', '2026-02-30'],
      ['kind', 'toString'],
      ['kind', '__proto__'],
    ];
    for (const [field, value] of wrong)
      expect(
        parseFact({ ...anAnswer(), [field]: value }),
        `${field} ${String(value)}`,
      ).toBeUndefined();
    const graded = aFact({ kind: 'graded', card: 'c', grade: 3, took: 1, study: '2026-11-25' });
    for (const [field, value] of [
      ['grade', 0],
      ['grade', 5],
      ['grade', 2.5],
      ['took', -1],
      ['study', '2026-02-30'],
      ['card', long(2001)],
    ] as const)
      expect(parseFact({ ...graded, [field]: value }), field).toBeUndefined();
    const assessed = bodies.find(({ kind }) => kind === 'assessed');
    for (const marks of [[1.5], [-0.5], ['1'], Array(51).fill(1)])
      expect(parseFact({ ...aFact(), ...assessed, marks })).toBeUndefined();
    const tooLong = { ...aFact(), kind: 'set', key: 'k', value: long(20_001) };
    expect(parseFact(tooLong)).toBeUndefined();
  });

  test('keeps fields a later build added to it', () => {
    const later = { ...anAnswer(), seconds: 40 };
    expect(parseFact(later)).toEqual(later);
  });
});

describe('a fact of a kind this build does not know', () => {
  test('is carried along whole, and marked as not known', () => {
    const raw = { ...aFact(), kind: 'reviewed', card: 'c1', grade: 3 };
    const fact = parseFact(raw);
    expect(fact).toEqual({ id: raw.id, tick: 1, at: raw.at, day: raw.day, kind: 'reviewed', raw });
    expect(fact && isKnown(fact)).toBe(false);
  });

  test('is refused when it nests deeply or reaches for a prototype', () => {
    const head = JSON.stringify({ ...aFact(), kind: 'reviewed' }).slice(0, -1);
    const of = (rest: string) => parseFact(JSON.parse(`${head},"more":${rest}}`));
    expect(of('{"a":{"b":[1]}}')).toBeDefined();
    expect(of('{"__proto__":{"admin":true}}')).toBeUndefined();
    expect(of('[{"constructor":1}]')).toBeUndefined();
    expect(of('['.repeat(9) + ']'.repeat(9))).toBeUndefined();
  });
});

test('reads anything at all without throwing', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      parseFact(value);
    }),
  );
  fc.assert(
    fc.property(someFact, fc.string(), fc.jsonValue(), (fact, key, value) => {
      parseFact({ ...fact, [key]: value });
    }),
  );
});
