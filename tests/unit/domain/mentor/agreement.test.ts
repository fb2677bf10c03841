import { describe, expect, it } from 'vitest';
import { agreementOf, biasWords, gapWords } from '../../../../src/domain/mentor/agreement.ts';

const pairs = (...rows: readonly (readonly [number, number])[]) =>
  rows.map(([mine, reference]) => ({ mine, reference }));

describe('a mentor beside the reference', () => {
  it('agrees exactly, nearly, or not, and has a bias', () => {
    expect(agreementOf(pairs([3, 3], [4, 3], [2, 4], [3, 2]))).toEqual({
      ...{ n: 4, exact: 1, near: 3, bias: 0 },
    });
  });

  it('has no agreement before anything is marked', () => {
    expect(agreementOf([])).toBeUndefined();
  });

  it.each([
    [3, 3, 'The same level'],
    [4, 3, 'You are one level above'],
    [1, 3, 'You are two levels below'],
    [4, 1, 'You are three levels above'],
  ])('reads %i beside %i in words', (mine, reference, words) => {
    expect(gapWords({ mine, reference })).toBe(words);
  });

  it.each([
    [
      [
        [3, 3],
        [2, 2],
      ],
      'On average you mark level with the reference.',
    ],
    [
      [
        [4, 3],
        [2, 3],
      ],
      'On average you mark level with the reference, as high and low cancel out.',
    ],
    [
      [
        [4, 3],
        [2, 2],
      ],
      'On average you mark half a level above the reference.',
    ],
    [
      [
        [1, 2],
        [2, 2],
        [2, 2],
        [2, 2],
      ],
      'On average you mark a quarter of a level below the reference.',
    ],
    [[[1, 2]], 'On average you mark one level below the reference.'],
    [
      [
        [4, 2],
        [4, 3],
      ],
      'On average you mark 1.5 levels above the reference.',
    ],
  ] as const)('says which way the marks %j lean', (rows, words) => {
    const agreement = agreementOf(pairs(...rows));
    expect(agreement && biasWords(agreement)).toBe(words);
  });
});
