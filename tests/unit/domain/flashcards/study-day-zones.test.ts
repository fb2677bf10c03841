import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDays, studyDay } from '../../../../src/domain/flashcards/study-day.ts';
import { isCivilDay } from '../../../../src/domain/progress/civil-day.ts';
import { daysBetween } from '../../../../src/domain/progress/days-between.ts';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the wall says in a zone, from the time-zone database; `west` as the browser would give it. */
function wall(at: number, timeZone: string): { day: string; hour: number; west: number } {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(timeZone, clock);
  const [day = '', time = ''] = clock.format(at).split(' ');
  const west = Math.round((at - Date.parse(`${day}T${time}Z`)) / 60_000);
  return { day, hour: Number(time.slice(0, 2)), west };
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

const at = (text: string): number => Date.parse(text);

/** The study days of each minute of a night in Berlin. */
const nightIn = (evening: string, rollover: number): string[] =>
  Array.from({ length: 24 * 60 }, (_, minute) => {
    const instant = at(evening) + minute * 60_000;
    return studyDay(instant, wall(instant, 'Europe/Berlin').west, rollover);
  });

describe('the study day anywhere on earth', () => {
  it('is the date on the wall, or the day before until the hour the learner set', () => {
    // Half hours, both ends of the date line, and Apia, which skipped a day in 2011.
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Pacific/Kiritimati',
      'Pacific/Pago_Pago',
    ];
    const minutes = {
      min: at('2010-01-01T00:00Z') / 60_000,
      max: at('2030-01-01T00:00Z') / 60_000,
    };
    const rollovers = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        fc.integer(minutes),
        fc.constantFrom(...zones),
        rollovers,
        (minute, zone, rollover) => {
          const { day, hour, west } = wall(minute * 60_000, zone);
          const expected = hour < rollover ? dayBefore(day) : day;
          expect(studyDay(minute * 60_000, west, rollover)).toBe(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([0, 2, 3, 4, 12])(
    'with days from %i:00 changes once in the nights on which clocks change',
    (rollover) => {
      for (const evening of ['2026-03-28T14:00Z', '2026-10-24T14:00Z']) {
        const night = nightIn(evening, rollover);
        expect(night).toEqual([...night].sort());
        expect(new Set(night).size).toBe(2);
      }
    },
  );

  it('stays readable for the strangest clocks', () => {
    for (const clock of [-1e20, 0, 1e20, NaN])
      expect(isCivilDay(studyDay(clock, 0, 12))).toBe(true);
  });
});

describe('counting study days', () => {
  it('adds what lies between', () => {
    const day = fc
      .integer({ min: 0, max: 300_000 })
      .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(plusDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  it('ends with the year 9999, the last day that can be written', () => {
    expect(plusDays('9999-12-30', 36_500)).toBe('9999-12-31');
  });
});
