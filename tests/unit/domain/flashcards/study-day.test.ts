import { describe, expect, it } from 'vitest';
import { dayNumber, plusDays, studyDay } from '../../../../src/domain/flashcards/study-day.ts';
import { daysBetween } from '../../../../src/domain/progress/days-between.ts';

/** The study day of a local time in a zone, by the platform's own knowledge of offsets. */
function inZone(iso: string, zone: string, rollover: number): string {
  const at = Date.parse(iso);
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name ?? '') ?? [];
  const east = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return studyDay(at, -east, rollover);
}

describe('a study day', () => {
  it('begins at the hour the learner set', () => {
    expect(studyDay(Date.parse('2026-11-26T03:59:00Z'), 0, 4)).toBe('2026-11-25');
    expect(studyDay(Date.parse('2026-11-26T04:00:00Z'), 0, 4)).toBe('2026-11-26');
    expect(studyDay(Date.parse('2026-11-26T00:00:00Z'), 0, 0)).toBe('2026-11-26');
    expect(studyDay(Date.parse('2026-11-26T11:59:00Z'), 0, 12)).toBe('2026-11-25');
  });

  it('is one day on both nights on which clocks change in Berlin', () => {
    // Spring: 02:00 becomes 03:00 on 29 March. Autumn: 03:00 becomes 02:00 on 25 October.
    for (const [late, early, day] of [
      ['2026-03-28T22:30:00Z', '2026-03-29T01:30:00Z', '2026-03-28'],
      ['2026-10-24T21:30:00Z', '2026-10-25T01:30:00Z', '2026-10-24'],
    ] as const) {
      expect(inZone(late, 'Europe/Berlin', 4)).toBe(day);
      expect(inZone(early, 'Europe/Berlin', 4)).toBe(day);
    }
    expect(inZone('2026-03-29T02:00:00Z', 'Europe/Berlin', 4)).toBe('2026-03-29');
    expect(inZone('2026-10-25T03:00:00Z', 'Europe/Berlin', 4)).toBe('2026-10-25');
  });

  it('follows the traveller across the date line', () => {
    expect(inZone('2026-11-25T12:00:00Z', 'Pacific/Auckland', 0)).toBe('2026-11-26');
    expect(inZone('2026-11-25T13:00:00Z', 'Pacific/Honolulu', 0)).toBe('2026-11-25');
  });

  it('is counted in whole days, over leap days and changes of clocks', () => {
    for (const [from, days] of [
      ['2026-03-28', 1],
      ['2028-02-28', 2],
      ['2026-12-31', 1],
      ['2026-10-20', 400],
    ] as const) {
      const to = plusDays(from, days);
      expect(daysBetween(from, to)).toBe(days);
      expect(dayNumber(to) - dayNumber(from)).toBe(days);
    }
    expect(plusDays('2028-02-28', 1)).toBe('2028-02-29');
  });
});
