import { z } from 'astro/zod';
import { dateSchema, idSchema, lineOf, lineSchema } from './id.ts';

/** Where a fact comes from, and how well it was checked. Kept in content/sources.yaml. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  title: lineSchema.describe('Title as published.'),
  author: lineSchema.describe('Who wrote or issued it, surname or organisation first.'),
  year: z.int().min(1900).max(2100).describe('Year of publication.'),
  where: lineSchema.optional().describe('Journal, conference, publisher or court.'),
  url: z
    .url({ protocol: /^https$/, error: 'give a full https address' })
    .describe('Address a reader can open.'),
  confidence: z
    .enum(['A', 'B', 'C'], {
      error: 'use A (read in the original), B (read in secondary sources) or C (not opened yet)',
    })
    .describe(
      'A: read in the original. B: read in secondary sources. C: not opened; may never be the key of a quiz.',
    ),
  read_at: z
    .url({ protocol: /^https$/, error: 'give a full https address' })
    .optional()
    .describe('For confidence B: where the figures were read instead.'),
  checked: dateSchema.describe('When somebody last opened it.'),
  note: lineOf(40).optional().describe('What a reader should know about it.'),
});

export type Source = z.infer<typeof sourceSchema>;
