import { daysBetween } from '../progress/days-between.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December'],
];

/** A civil date with its weekday, such as “Friday 4 December”; with its year where that is not the year of today. */
export function dayText(day: string, today: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const text = `${weekdays[date.getUTCDay()] ?? ''} ${String(date.getUTCDate())} ${months[date.getUTCMonth()] ?? ''}`;
  return day.slice(0, 4) === today.slice(0, 4) ? text : `${text} ${day.slice(0, 4)}`;
}

/** How far a day is from today, such as “in 3 days” or “5 days ago”. */
function distance(day: string, today: string): string {
  const left = daysBetween(today, day);
  if (left === 0) return 'today';
  if (Math.abs(left) === 1) return left > 0 ? 'tomorrow' : 'yesterday';
  return left > 0 ? `in ${String(left)} days` : `${String(-left)} days ago`;
}

/** When something is or was due, such as “due Friday 4 December, in 3 days”; empty if there is no date. */
export function dueText(due: string, today: string): string {
  if (due === '') return '';
  const left = daysBetween(today, due);
  const away = distance(due, today);
  const word = left < 0 ? 'was due' : 'due';
  return Math.abs(left) < 2 ? `${word} ${away}` : `${word} ${dayText(due, today)}, ${away}`;
}

/** The two halves of a due date: its day, and how far that is, which paper does not say. */
export const dueParts = (due: string, today: string): readonly [day: string, away: string] => [
  daysBetween(today, due) < 0 ? `Was due ${dayText(due, today)}` : dayText(due, today),
  distance(due, today),
];

/** True once the day after the due date has begun; never where there is no date. */
export const isLate = (due: string, today: string): boolean =>
  due !== '' && daysBetween(today, due) < 0;
