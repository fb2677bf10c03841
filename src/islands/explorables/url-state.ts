/** The position of an explorable in the page address, so that a link shows what its sender saw. */
import type { Setting, Settings, Values } from './setting.ts';
import { clamp } from './setting.ts';

const written = /^-?(\d{1,9}(\.\d{0,9})?|\.\d{1,9})$/;

/** The settings a query string names: text that is not a number is ignored, numbers out of range are clamped. */
export function readPosition<K extends string>(
  settings: Settings<K>,
  search: string,
): Partial<Values<K>> {
  const query = new URLSearchParams(search);
  const found = Object.entries<Setting>(settings).flatMap(([key, setting]) => {
    const text = query.get(key) ?? '';
    return written.test(text) ? [[key, clamp(setting, Number(text))]] : [];
  });
  return Object.fromEntries(found) as Partial<Values<K>>;
}

/** Longest text of a form that an address carries, in UTF-16 units. */
const LONGEST = 120;
const parameter = (key: string): string => `my-${key}`;

/** What a form holds by field, and at first, as far as a query string names it; anybody may have written that. */
export function readTexts<K extends string>(
  initial: Record<K, string>,
  search: string,
): Record<K, string> {
  const query = new URLSearchParams(search);
  return Object.fromEntries(
    Object.entries<string>(initial).map(([key, text]) => [
      key,
      query.get(parameter(key))?.slice(0, LONGEST) ?? text,
    ]),
  ) as Record<K, string>;
}

/** The query string for what a form holds: only changed texts are written, foreign parameters stay. */
export function writeTexts<K extends string>(
  initial: Record<K, string>,
  texts: Record<K, string>,
  search: string,
): string {
  const query = new URLSearchParams(search);
  for (const [key, text] of Object.entries<string>(texts)) {
    if (text === initial[key as K]) query.delete(parameter(key));
    else query.set(parameter(key), text.slice(0, LONGEST));
  }
  const text = query.toString();
  return text && `?${text}`;
}

/** The query string for a position: only changed values are written, foreign parameters stay. */
export function writePosition<K extends string>(
  settings: Settings<K>,
  values: Values<K>,
  search: string,
): string {
  const query = new URLSearchParams(search);
  for (const [key, { initial }] of Object.entries<Setting>(settings)) {
    const value = values[key as K];
    if (value === initial) query.delete(key);
    else query.set(key, String(value));
  }
  const text = query.toString();
  return text && `?${text}`;
}
