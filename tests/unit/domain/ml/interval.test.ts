import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../../src/domain/ml/interval.ts';

describe('the Wilson interval', () => {
  it('puts 80 of 100 between 71 % and 87 %', () => {
    const { low, high } = wilsonInterval(80, 100);
    expect(low).toBeCloseTo(0.7112, 4);
    expect(high).toBeCloseTo(0.8666, 4);
  });

  it('solves the equation it was defined by: the observed share lies z standard errors away', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 500 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, part) => {
          const hits = Math.min(n - 1, Math.max(1, Math.round(n * part)));
          for (const bound of Object.values(wilsonInterval(hits, n)) as number[]) {
            const z = (hits / n - bound) / Math.sqrt((bound * (1 - bound)) / n);
            expect(Math.abs(z)).toBeCloseTo(1.959963984540054, 8);
          }
        },
      ),
    );
  });

  it('stays between 0 and 1 at the ends and says everything is possible before the first trial', () => {
    expect(wilsonInterval(0, 10).low).toBe(0);
    expect(wilsonInterval(10, 10).high).toBe(1);
    expect(wilsonInterval(10, 10).low).toBeCloseTo(0.7225, 4);
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});
