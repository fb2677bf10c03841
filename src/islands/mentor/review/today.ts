import { civilDay } from '../../../domain/progress/civil-day.ts';

/** The local civil date. */
export const today = (): string => civilDay(Date.now(), new Date().getTimezoneOffset());
