import { civilDay } from '../progress/civil-day.ts';

const HOUR_MS = 3_600_000;

/**
 * The study day (YYYY-MM-DD) of an instant (ms since epoch): the local date, where a day begins `rollover` hours after
 * midnight; `west` is minutes behind UTC, as Date#getTimezoneOffset gives it.
 */
export function studyDay(at: number, west: number, rollover: number): string {
  return civilDay(at - rollover * HOUR_MS, west);
}

const DAY_MS = 86_400_000;
// A schedule asks for the same few hundred days a hundred thousand times, and dates are slow to read.
const numbers = new Map<string, number>();
const names = new Map<number, string>();

/** Days from 1970-01-01 to a civil date. */
export function dayNumber(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
  numbers.set(day, number);
  return number;
}

/** The civil date so many days later, within 1970–9999. */
export function plusDays(day: string, days: number): string {
  const number = dayNumber(day) + days;
  const known = names.get(number);
  if (known !== undefined) return known;
  const name = civilDay(number * DAY_MS, 0);
  names.set(number, name);
  return name;
}
