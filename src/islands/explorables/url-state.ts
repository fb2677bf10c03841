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
