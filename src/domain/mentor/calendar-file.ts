import { ICalCalendar } from 'ical-generator';
import type { Assignment } from './message.ts';

interface CalendarEntry {
  readonly assignment: Pick<Assignment, 'id' | 'due' | 'note'>;
  /** What is due, such as the title of a case. */
  readonly title: string;
  /** Address of the page of the assignment. */
  readonly link: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Line ends as one character, and none of the control characters that RFC 5545 forbids in a text (section 3.3.11). */
const plain = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');

/**
 * An assignment with a due date as an iCalendar file (RFC 5545): one event that lasts that whole day, in whatever zone
 * it is read. Its UID is that of the assignment, so that taking it in again replaces it.
 */
export function calendarFile({ assignment, title, link, now }: CalendarEntry): string {
  const { id, due, note } = assignment;
  const calendar = new ICalCalendar({ prodId: '-//Shadow Launch//Assignment//EN' });
  calendar.createEvent({
    id: `${id}@shadow-launch`,
    start: new Date(`${due}T00:00:00Z`),
    allDay: true,
    stamp: new Date(now),
    summary: plain(title),
    description: [plain(note), link].filter((text) => text !== '').join('\n\n'),
  });
  return calendar.toString();
}

/** Name of that file. */
export const calendarFileName = ({ due }: Pick<Assignment, 'due'>): string =>
  `shadow-launch-due-${due}.ics`;
