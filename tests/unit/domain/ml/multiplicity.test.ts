import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '../../../../src/domain/ml/multiplicity.ts';
import { randomFrom, shuffled } from '../../../../src/domain/ml/random.ts';

/** The 15 p-values of the worked example in Benjamini & Hochberg (1995), section 4. */
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1,
];
// Cubed, so that there are many small ones.
const anyP = fc.integer({ min: 0, max: 1000 }).map((n) => (n / 1000) ** 3);
const anyValues = fc.array(anyP, {
  minLength: 1,
  maxLength: 30,
});
const count = (pValues: readonly number[], limit = 0.05) =>
  pValues.filter((p) => p <= limit).length;

describe('many tests at once', () => {
  it('keeps 4 of the 15 published comparisons by Benjamini–Hochberg, 3 by Holm, 9 without correction', () => {
    const mixed = shuffled(published, randomFrom(1));
    expect(count(mixed)).toBe(9);
    expect(count(benjaminiHochberg(mixed))).toBe(4);
    expect(count(holm(mixed))).toBe(3);
  });

  it('flags as Benjamini and Hochberg stated it: all up to the last p below its line', () => {
    fc.assert(
      fc.property(anyValues, fc.constantFrom(0.05, 0.1, 0.2), (pValues, q) => {
        const sorted = [...pValues].sort((a, b) => a - b);
        const last = sorted.findLastIndex((p, i) => p <= ((i + 1) / sorted.length) * q);
        expect(count(benjaminiHochberg(pValues), q + 1e-12)).toBe(
          count(pValues, last < 0 ? -1 : (sorted[last] ?? 0) + 1e-12),
        );
      }),
    );
  });

  it('flags as Holm stated it: from the smallest on, until the first that fails its line', () => {
    fc.assert(
      fc.property(anyValues, (pValues) => {
        const sorted = [...pValues].sort((a, b) => a - b);
        const failed = sorted.findIndex((p, i) => p * (sorted.length - i) > 0.05);
        expect(count(holm(pValues))).toBe(failed < 0 ? sorted.length : failed);
      }),
    );
  });

  it('keeps the order given, never lowers a p-value, and leaves a single one alone', () => {
    fc.assert(
      fc.property(anyValues, (pValues) => {
        for (const adjust of [holm, benjaminiHochberg])
          adjust(pValues).forEach((p, i) => {
            expect(p).toBeGreaterThanOrEqual((pValues[i] ?? 0) - 1e-15);
            expect(p).toBeLessThanOrEqual(1);
          });
      }),
    );
    expect([holm([0.03]), benjaminiHochberg([0.03]), holm([])]).toEqual([[0.03], [0.03], []]);
  });
});
