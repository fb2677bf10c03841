import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  axisEnd,
  decimalsOf,
  niceStep,
  ticks,
  writeAligned,
} from '../../../../src/domain/case-study/ticks.ts';

const spans = fc.tuple(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: 1e-4, max: 1e6, noNaN: true }),
);

describe('ticks of an axis', () => {
  it('are round numbers, without the noise of their sum', () => {
    expect(ticks(0.4, 1, 6)).toEqual([0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(ticks(0, 0.3, 5)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(ticks(-12, 8, 5)).toEqual([-10, -5, 0, 5]);
    expect(ticks(0, 20_000, 4)).toEqual([0, 5000, 10_000, 15_000, 20_000]);
  });

  it('write zero without a sign', () => {
    expect(ticks(-1, 1, 4).some((tick) => Object.is(tick, -0))).toBe(false);
  });

  it('are one when there is nothing between the ends', () => {
    expect(ticks(3, 3, 5)).toEqual([3]);
    expect(ticks(5, 3, 5)).toEqual([5]);
  });

  it('lie inside, rise evenly and are never more than asked for', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 2, max: 10 }), ([from, span], most) => {
        const to = from + span;
        const found = ticks(from, to, most);
        const slack = niceStep(span, most) * 1e-6;
        expect(found.length).toBeLessThanOrEqual(most + 1);
        for (const tick of found) {
          expect(tick).toBeGreaterThanOrEqual(from - slack);
          expect(tick).toBeLessThanOrEqual(to + slack);
        }
      }),
    );
  });
});

describe('the step of an axis', () => {
  it('is the smallest of 1, 2 or 5 times a power of ten that is not too many', () => {
    expect(niceStep(1, 5)).toBe(0.2);
    expect(niceStep(0.6, 6)).toBeCloseTo(0.1, 12);
    expect(niceStep(9.1, 5)).toBe(2);
    expect(niceStep(30, 5)).toBe(10);
    expect(niceStep(1000, 10)).toBe(100);
  });
});

describe('where an axis from zero ends', () => {
  it('holds the value on a tick', () => {
    expect(axisEnd(9.1, 5)).toBe(10);
    expect(axisEnd(18_400, 4)).toBe(20_000);
    expect(axisEnd(0.44, 5)).toBe(0.5);
    expect(axisEnd(10, 5)).toBe(10);
    expect(axisEnd(0, 5)).toBe(1);
  });

  it('is never below the value and never far above it', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1e6, noNaN: true }), (value) => {
        const end = axisEnd(value, 5);
        expect(end).toBeGreaterThanOrEqual(value * (1 - 1e-6));
        expect(end).toBeLessThanOrEqual(value * 1.5 + 1e-9);
        expect(ticks(0, end, 5).at(-1)).toBeCloseTo(end, 6);
      }),
    );
  });
});

describe('numbers of a column', () => {
  it('take the decimals of the one that has most, four at most', () => {
    expect(decimalsOf([0.9, 0.85, 1])).toBe(2);
    expect(decimalsOf([3, 12])).toBe(0);
    expect(decimalsOf([1 / 3])).toBe(4);
    expect(decimalsOf([])).toBe(0);
  });

  it('are written alike, with groups of thousands and a true minus', () => {
    expect(writeAligned(0.9, 2)).toBe('0.90');
    expect(writeAligned(-9.4, 1)).toBe('−9.4');
    expect(writeAligned(18_400, 0)).toBe('18,400');
  });

  it('have no minus when nothing is left of them', () => {
    expect(writeAligned(-0.001, 1)).toBe('0.0');
  });
});
