import { z } from 'astro/zod';
import { idSchema, lineOf, lineSchema } from './id.ts';

/** A key term. Kept in content/glossary.yaml. */
export const glossarySchema = z.strictObject({
  id: idSchema,
  term: lineSchema.describe('The term as the field writes it.'),
  also: z.array(lineSchema).default([]).describe('Other names for the same thing.'),
  definition: lineOf(60).describe(
    'One plain definition a colleague would accept; 60 words at most.',
  ),
  formula: lineSchema.optional().describe('The formula in plain text, such as TP/(TP+FP).'),
  lesson: idSchema.describe('Slug of the lesson that teaches it.'),
});

export type GlossaryTerm = z.infer<typeof glossarySchema>;
