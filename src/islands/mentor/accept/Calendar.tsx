import { useState } from 'preact/hooks';
import type { Assignment } from '../../../domain/mentor/message.ts';
import { download } from '../../progress/download.ts';
import { assignmentHref } from './begin.ts';

interface CalendarProps {
  assignment: Assignment;
  digest: string;
  title: string;
}

/** Puts the due date of an assignment into the learner’s own calendar, as a file. */
export function Calendar({ assignment, digest, title }: CalendarProps) {
  const [said, say] = useState('');
  if (assignment.due === '') return null;
  const save = async () => {
    try {
      const { calendarFile, calendarFileName } =
        await import('../../../domain/mentor/calendar-file.ts');
      const link = `${location.origin}${assignmentHref(digest)}`;
      const name = calendarFileName(assignment);
      const text = calendarFile({ assignment, title, link, now: Date.now() });
      say(
        download({ name, text }, 'text/calendar')
          ? `Your browser was asked to save ${name}.`
          : 'This browser does not let the page save a file.',
      );
    } catch {
      say('The file could not be made. Try again when you are connected.');
    }
  };
  return (
    <span class="ac-calendar">
      <button type="button" class="ac-quiet" onClick={() => void save()}>
        Save as .ics<span class="vh"> for your calendar: {title}</span>
      </button>
      <span class="small" role="status">
        {said}
      </span>
    </span>
  );
}
