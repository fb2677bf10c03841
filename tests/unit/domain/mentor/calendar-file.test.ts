import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, calendarFileName } from '../../../../src/domain/mentor/calendar-file.ts';
import { messageLimits } from '../../../../src/domain/mentor/message.ts';
import { anAssignment } from '../../../fixtures/mentor.ts';
import { NOW } from '../../../fixtures/facts.ts';

const link = 'https://example.org/assignment/#of=AbCdEfGh01234567';
const entry = { title: 'The quiet eleven', link, now: NOW };

/** The one event of a file, by a reader that shares nothing with the writer. */
function eventOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const [only, ...others] = calendar.getAllSubcomponents('vevent');
  if (!only || others.length > 0) throw new Error('not one event');
  return { event: new ICAL.Event(only), stamp: String(only.getFirstPropertyValue('dtstamp')) };
}

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** Any characters at all, with the ones that the format gives a meaning far more often. */
const words = (maxLength: number) =>
  fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.constantFrom(
          '\\',
          ';',
          ',',
          ':',
          '\n',
          '\r\n',
          '\r',
          '\\n',
          'é',
          '漢',
          '👩‍🚀',
          '\u2028',
          ' ',
        ),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('').slice(0, maxLength).toWellFormed());
/** What a calendar may hold of a text: line ends are one character, other control characters are left out. */
const held = (text: string): string =>
  Array.from(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))
    .filter((each) => {
      const code = each.codePointAt(0) ?? 0;
      return code === 9 || code === 10 || (code >= 32 && code !== 127);
    })
    .join('');

describe('the calendar file of an assignment', () => {
  it('is read by another reader as the same day, title, note and id', () => {
    const ids = fc.stringMatching(/^[a-z0-9]{1,40}$/);
    fc.assert(
      fc.property(
        fc.record({ id: ids, due: day, note: words(messageLimits.note) }),
        words(120),
        (given, title) => {
          const text = calendarFile({ ...entry, assignment: anAssignment(given), title });
          const { event, stamp } = eventOf(text);
          expect(event.uid).toBe(`${given.id}@shadow-launch`);
          expect(event.startDate.isDate).toBe(true);
          expect(event.startDate.toString()).toBe(given.due);
          expect(event.duration.toSeconds()).toBe(86_400);
          expect(event.summary).toBe(held(title));
          const note = held(given.note);
          expect(event.description).toBe(note === '' ? link : `${note}\n\n${link}`);
          expect(stamp).toBe('2026-11-24T12:00:00Z');
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('folds every line at 75 octets and ends it as the format asks', () => {
    fc.assert(
      fc.property(words(messageLimits.note), (note) => {
        const text = calendarFile({ ...entry, assignment: anAssignment({ note }) });
        const lines = text.split('\r\n');
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(lines.filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps one id for one assignment, so that opening it twice makes one entry', () => {
    const [first, second] = [NOW, NOW + 1].map((now) =>
      eventOf(calendarFile({ ...entry, assignment: anAssignment(), now })),
    );
    expect(first?.event.uid).toBe(second?.event.uid);
    expect(calendarFileName(anAssignment())).toBe('shadow-launch-due-2026-12-04.ics');
  });
});
