/** Last millisecond of the year 9999: later instants have no four-digit civil date. */
export const LAST_INSTANT = 253_402_300_799_999;

/** An instant (ms since epoch) held within 1970–9999, whatever the device's clock claims; an unreadable clock gives 0. */
export function heldInstant(at: number): number {
  return Number.isFinite(at) ? Math.min(Math.max(Math.round(at), 0), LAST_INSTANT) : 0;
}

/** Local civil date (YYYY-MM-DD) of an instant; `west` is minutes behind UTC, as Date#getTimezoneOffset gives it. */
export function civilDay(at: number, west: number): string {
  return new Date(heldInstant(at - west * 60_000)).toISOString().slice(0, 10);
}

// A log of 100,000 facts names a few hundred days, and dates are slow to read.
const known = new Set<string>();

/** True for a date that exists, written YYYY-MM-DD: 2026-02-30 is not one. */
export function isCivilDay(text: string): boolean {
  if (known.has(text)) return true;
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  const exists = Number.isFinite(at) && new Date(at).toISOString().startsWith(text);
  if (exists) known.add(text);
  return exists;
}
