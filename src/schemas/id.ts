import { z } from 'astro/zod';

/** A permanent id: lower-case words joined by single hyphens. Wording may change, an id never does. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'use lower-case words joined by hyphens, such as "base-rate-trap"',
  )
  .describe('Permanent id: lower-case words joined by hyphens. Never change it once published.');

/** One line of plain text that a reader sees; no Markdown, no line breaks, no stray spaces. */
export const lineSchema = z
  .string()
  .min(1, 'write something here')
  .refine((text) => text === text.trim(), 'remove the spaces at the start or end')
  .refine(
    (text) => !/[\r\n]/.test(text),
    'keep this on one line (use ">-" in YAML to fold a long one)',
  );

/** A line with a stated largest number of words. */
export const lineOf = (words: number) =>
  lineSchema.refine(
    (text) => text.split(/\s+/).length <= words,
    `shorten this to ${String(words)} words or fewer`,
  );

/** A civil date such as 2026-11-24, kept as text so that no time zone can move it. */
export const dateSchema = z
  .union([z.string(), z.date().transform((date) => date.toISOString().slice(0, 10))])
  .pipe(z.iso.date('write a date as 2026-11-24'))
  .describe('A civil date, year-month-day.');
