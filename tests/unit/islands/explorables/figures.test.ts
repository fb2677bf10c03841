import { describe, expect, it } from 'vitest';
import {
  chance,
  count,
  fixed,
  percent,
  plain,
} from '../../../../src/islands/explorables/figures.ts';

describe('numbers as the explorables write them', () => {
  it('groups thousands and writes a real minus', () => {
    expect(count(3309.6)).toBe('3,310');
    expect(count(-2910)).toBe('−2,910');
    expect(fixed(-1.5)).toBe('−1.50');
    expect(plain(0.514)).toBe('0.514');
  });

  it('gives small shares two digits and never a trailing zero', () => {
    expect(percent(0.8413)).toBe('84\u202f%');
    expect(percent(0.0508)).toBe('5.1\u202f%');
    expect(percent(0.0026)).toBe('0.26\u202f%');
    expect(percent(0.01)).toBe('1\u202f%');
    expect(percent(0)).toBe('0\u202f%');
  });

  it('shows a rate that is undefined as a dash', () => {
    expect([percent(undefined), fixed(undefined)]).toEqual(['–', '–']);
  });

  it('keeps two digits of a chance below one in ten', () => {
    expect([chance(0.1), chance(0.0122), chance(0.5), chance(0)]).toEqual([
      '0.10',
      '0.012',
      '0.50',
      '0.00',
    ]);
  });
});
