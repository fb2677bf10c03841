import { describe, expect, it } from 'vitest';
import {
  attempt,
  between,
  type Check,
  either,
  id,
  isNewer,
  listOf,
  matching,
  oneOf,
  seed,
  shaped,
  tupleOf,
  upTo,
  whole,
} from '../../../../src/domain/exchange/shape.ts';

/** Nothing that a careless check lets through. */
const never = [undefined, null, NaN, true, {}, { length: 1 }, [[]], Symbol('x'), () => 1];

const forms: readonly (readonly [name: string, check: Check, yes: unknown[], no: unknown[]])[] = [
  ['a text up to 3', upTo(3), ['', 'abc', '\ud83d\ude00a'], ['abcd', 7, ['a'], new String('a')]],
  ['a pattern', matching(/^a+$/), ['a', 'aa'], ['', 'a\n', 'ba', 7, ['a']]],
  ['a list up to 2', listOf(upTo(1), 2), [[], ['a', 'b']], [['a', 'b', 'c'], ['ab'], 'a', [7]]],
  ['a tuple', tupleOf(upTo(1), whole(0, 9)), [['a', 7]], [[], ['a'], ['a', 7, 7], [7, 'a'], 'a7']],
  ['one of a few', oneOf('a', 1), ['a', 1], ['b', '1', ['a'], 2]],
  ['either of two', either(upTo(1), whole(0, 1)), ['a', 1], ['ab', 2]],
  ['a whole number', whole(-1, 2), [-1, 0, 2], [-2, 3, 0.5, '1', 2 ** 53, Infinity]],
  ['a number between', between(0, 1), [0, 0.5, 1], [-1e-9, 1.1, '0.5', Infinity, [0.5]]],
  [
    'an id',
    id,
    ['a', 'a-1', 'constructor', 'a'.repeat(80)],
    ['', '-a', 'a-', 'a--b', 'A', 'a_b', 'a\n', 'é', 'a'.repeat(81), '__proto__'],
  ],
  ['an attempt', attempt, ['a', '0z', 'a'.repeat(40)], ['', 'A', 'a-b', 'a'.repeat(41), 7]],
  ['a seed', seed, [0, 7, 0xffffffff], [-1, 0.5, 2 ** 32, '7']],
  [
    'a shape',
    shaped({ a: upTo(1), b: whole(0, 9) }),
    [{ b: 7, a: 'x' }],
    [
      { a: 'x' },
      { a: 'x', b: 7, c: 1 },
      { a: 7, b: 7 },
      ['x', 7],
      Object.create({ a: 'x', b: 7 }),
      { a: 'x', c: 7 },
    ],
  ],
];

describe.each(forms)('%s', (_, check, yes, no) => {
  it('takes what has the form and nothing else', () => {
    for (const value of yes) expect(check(value)).toBe(true);
    for (const value of [...no, ...never]) expect(check(value)).toBe(false);
  });
});

it('an id is checked in no time, however it is written', () => {
  for (const text of ['a'.repeat(1e6), 'a-'.repeat(5e5), '-'.repeat(1e6)])
    expect(id(text)).toBe(false);
  // As long as is looked at, and of the kind that a pattern could try in many ways.
  expect(id(`${'a'.repeat(79)}!`)).toBe(false);
});

describe('data of a newer version', () => {
  it('say so by a whole number after this one', () => {
    for (const v of [2, 999, 1e9, Number.MAX_SAFE_INTEGER]) expect(isNewer({ v }, 1)).toBe(true);
    for (const v of [1, 0, -2, 1.5, '2', [2], null, NaN, Infinity, 2 ** 53])
      expect(isNewer({ v }, 1)).toBe(false);
    for (const value of [null, 2, 'v', [], Object.create({ v: 2 })])
      expect(isNewer(value, 1)).toBe(false);
  });
});
