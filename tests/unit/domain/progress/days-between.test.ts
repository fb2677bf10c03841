import { expect, test } from 'vitest';
import { daysBetween } from '../../../../src/domain/progress/days-between.ts';

test('counts days over a change to summer time and over a leap day', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-11-24', '2026-11-23')).toBe(-1);
});
