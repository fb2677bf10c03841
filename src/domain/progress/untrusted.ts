const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * True for JSON data nested at most `levels` deep (8 unless told) in which no key could reach a prototype:
 * safe to copy, to walk and to write out again.
 */
export function isPlainTree(value: unknown, levels = 8): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  if (Array.isArray(value)) return value.every((each) => isPlainTree(each, levels - 1));
  return Object.entries(value).every(
    ([key, each]) => !FORBIDDEN.has(key) && isPlainTree(each, levels - 1),
  );
}
