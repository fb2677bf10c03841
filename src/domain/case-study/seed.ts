/** A seed as a learner sees it and passes it on: upper-case hexadecimal, at least four digits. */
export const writeSeed = (seed: number): string => seed.toString(16).toUpperCase().padStart(4, '0');

/** A seed as somebody typed it, spaces and a leading # or 0x forgiven; undefined if it is none. */
export function readSeed(text: string): number | undefined {
  const digits = text.replace(/\s/g, '').replace(/^(#|0x)/i, '');
  // Eight digits are 32 bits, all the engine draws from.
  return /^[0-9a-f]{1,8}$/i.test(digits) ? Number.parseInt(digits, 16) : undefined;
}
