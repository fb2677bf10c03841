import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSeed, writeSeed } from '../../../../src/domain/case-study/seed.ts';

const seeds = fc.integer({ min: 0, max: 0xffffffff });

describe('a seed that is passed on', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(readSeed(writeSeed(seed))).toBe(seed);
      }),
    );
  });

  it('has four to eight upper-case digits', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(writeSeed(seed)).toMatch(/^[0-9A-F]{4,8}$/);
      }),
    );
  });

  it.each([
    ['7F2A', 0x7f2a],
    [' 7f2a ', 0x7f2a],
    ['#7F2A', 0x7f2a],
    ['0x7f2a', 0x7f2a],
    ['7F2A 0001', 0x7f2a0001],
    ['0', 0],
    ['FFFFFFFF', 0xffffffff],
  ])('forgives how %j was typed', (text, seed) => {
    expect(readSeed(text)).toBe(seed);
  });

  it.each(['', '  ', '#', 'seed', '7F2G', '-1', '1.5', '123456789', '7F2A?'])(
    'is not found in %j',
    (text) => {
      expect(readSeed(text)).toBeUndefined();
    },
  );
});
