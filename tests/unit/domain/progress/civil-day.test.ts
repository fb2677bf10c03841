import { expect, test } from 'vitest';
import {
  civilDay,
  heldInstant,
  isCivilDay,
  LAST_INSTANT,
} from '../../../../src/domain/progress/civil-day.ts';

const at = Date.UTC(2026, 10, 24, 23, 30);

test('dates an evening in Tokyo and one in New York by their own calendars', () => {
  expect(civilDay(at, 0)).toBe('2026-11-24');
  expect(civilDay(at, -540)).toBe('2026-11-25');
  expect(civilDay(Date.UTC(2026, 10, 25, 3), 300)).toBe('2026-11-24');
});

test('knows which dates exist', () => {
  expect(isCivilDay('2028-02-29')).toBe(true);
  for (const no of ['2026-02-29', '2026-13-01', '2026-1-01', '+02026-01-01', '', '2026-00-10'])
    expect(isCivilDay(no)).toBe(false);
});

test('survives a clock that is broken', () => {
  for (const [clock, held] of [
    [NaN, 0],
    [-5, 0],
    [Infinity, 0],
    [1e300, LAST_INSTANT],
  ] as const)
    expect(heldInstant(clock)).toBe(held);
  expect(isCivilDay(civilDay(1e300, -840))).toBe(true);
  expect(civilDay(NaN, 0)).toBe('1970-01-01');
});
