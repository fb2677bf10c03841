import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianUp } from '../../../../src/domain/mentor/median.ts';

const level = fc.integer({ min: 1, max: 4 });

describe('levels of several reviewers', () => {
  it.each([
    [[3], 3],
    [[2, 3], 3],
    [[3, 2], 3],
    [[2, 4], 3],
    [[1, 4], 3],
    [[1, 1, 4], 1],
    [[1, 2, 3, 4], 3],
    [[2, 2, 3, 3], 3],
    [[4, 1, 1, 1], 1],
    [[4, 4, 1, 2, 3], 3],
  ])('%j is merged to %i', (levels, merged) => {
    expect(medianUp(levels)).toBe(merged);
  });

  it('are nothing without a reviewer', () => {
    expect(medianUp([])).toBeUndefined();
  });

  it('are merged to the smallest level that half of them reach from below and that is no less than the mean of the middle two', () => {
    // Another way to it: of all levels doubled, the middle two of the list written twice are the same middle.
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 9 }), (levels) => {
        const twice = [...levels, ...levels].sort((a, b) => a - b);
        const [a = 0, b = 0] = twice.slice(levels.length - 1, levels.length + 1);
        expect(medianUp(levels)).toBe(Math.round((a + b) / 2));
      }),
    );
  });

  it('do not depend on who marked first', () => {
    fc.assert(
      fc.property(fc.array(level, { minLength: 1 }), (levels) => {
        expect(medianUp([...levels].reverse())).toBe(medianUp(levels));
      }),
    );
  });
});
