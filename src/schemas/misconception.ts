import { z } from 'astro/zod';
import { idSchema, lineOf } from './id.ts';

/** A wrong belief that lessons meet and quiz options test. Kept in content/misconceptions.yaml. */
export const misconceptionSchema = z.strictObject({
  id: idSchema,
  claim: lineOf(30).describe('The belief, in the words of someone who holds it.'),
  truth: lineOf(45).describe('What is so instead, and why the belief is tempting.'),
  lesson: idSchema.describe('Slug of the lesson that mends it.'),
  section: idSchema.describe('Section of that lesson to read again.'),
});

export type Misconception = z.infer<typeof misconceptionSchema>;
