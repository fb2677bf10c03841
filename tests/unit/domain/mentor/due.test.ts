import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayText, dueParts, dueText, isLate } from '../../../../src/domain/mentor/due.ts';

const TODAY = '2026-12-01';

describe('a due date in words', () => {
  it.each([
    ['2026-12-04', 'due Friday 4 December, in 3 days'],
    ['2026-12-02', 'due tomorrow'],
    ['2026-12-01', 'due today'],
    ['2026-11-30', 'was due yesterday'],
    ['2026-11-26', 'was due Thursday 26 November, 5 days ago'],
    ['2027-01-04', 'due Monday 4 January 2027, in 34 days'],
    ['', ''],
  ])('reads %s as “%s”', (due, words) => {
    expect(dueText(due, TODAY)).toBe(words);
  });

  it('can be told apart from how far it is, for paper', () => {
    expect(dueParts('2026-12-04', TODAY)).toEqual(['Friday 4 December', 'in 3 days']);
    expect(dueParts('2026-11-30', TODAY)).toEqual(['Was due Monday 30 November', 'yesterday']);
  });

  it('is late from the day after on, and never without a date', () => {
    expect([TODAY, '2026-11-30', ''].map((due) => isLate(due, TODAY))).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('names the weekday that the platform’s calendar names', () => {
    const days = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2399-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const calendar = new Intl.DateTimeFormat('en-GB', {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          timeZone: 'UTC',
        });
        const day = date.toISOString().slice(0, 10);
        expect(dayText(day, day)).toBe(calendar.format(date).replace(',', ''));
      }),
    );
  });
});
