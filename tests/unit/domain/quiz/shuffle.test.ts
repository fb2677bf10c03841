import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  entriesToOrder,
  linesToMatch,
  optionsInOrder,
} from '../../../../src/domain/quiz/shuffle.ts';
import { aMatchItem, anItem, anOrderItem } from '../../../fixtures/quiz.ts';

const order = (item: ReturnType<typeof anItem>, seed: number) =>
  optionsInOrder(item, seed)
    .map((o) => o.id)
    .join('');

describe('order of the options', () => {
  it('is the golden one for known seeds (checked against zlib and mulberry32 in another language)', () => {
    expect([1, 2, 3, 4294967295].map((seed) => order(anItem(), seed))).toEqual([
      'dcba',
      'cabd',
      'dcab',
      'abdc',
    ]);
  });

  it('keeps every option once, and does not depend on the order in the file', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.shuffledSubarray(anItem().options, { minLength: 4 }),
        (seed, options) => {
          const item = anItem({ options });
          expect(Array.from(order(item, seed)).sort().join('')).toBe('abcd');
          expect(order(item, seed)).toBe(order(anItem(), seed));
        },
      ),
    );
  });

  it('differs between items of one attempt, and between attempts', () => {
    const ids = Array.from({ length: 40 }, (_, n) => `item-${String(n)}`);
    expect(new Set(ids.map((id) => order(anItem({ id }), 1))).size).toBeGreaterThan(12);
    expect(new Set(ids.map((_, seed) => order(anItem(), seed))).size).toBeGreaterThan(12);
  });

  it('puts the right answer first, second, third and last equally often', () => {
    const places = [0, 0, 0, 0];
    for (let seed = 0; seed < 8000; seed += 1) {
      const at = order(anItem(), seed).indexOf('a');
      places[at] = (places[at] ?? 0) + 1;
    }
    // 2,000 expected at each place, standard deviation 39; five of them are allowed.
    for (const count of places) expect(Math.abs(count - 2000)).toBeLessThan(195);
  });
});

describe('entries to put in order', () => {
  const first = (seed: number) =>
    entriesToOrder(anOrderItem(), seed)
      .map(({ id }) => id)
      .join('');

  it('are never dealt in the right order, whatever the seed', () => {
    const dealt = new Set(Array.from({ length: 2000 }, (_, seed) => first(seed)));
    expect(dealt.has('abcd')).toBe(false);
    // All other orders of four occur.
    expect(dealt.size).toBe(23);
  });
});

describe('lines to match', () => {
  it('stand in an order by chance, the same for the same seed, so that no grouping tells the targets', () => {
    const lines = (seed: number) =>
      linesToMatch(aMatchItem(), seed)
        .map(({ id }) => id)
        .join('');
    expect(new Set(Array.from({ length: 200 }, (_, seed) => lines(seed))).size).toBe(6);
    expect(lines(9)).toBe(lines(9));
  });
});
