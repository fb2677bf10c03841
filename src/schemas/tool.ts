import { z } from 'astro/zod';
import { idSchema, lineOf } from './id.ts';

/** An instrument with a page of its own. Kept in content/tools.yaml, in the order of the list. */
export const toolSchema = z.strictObject({
  id: idSchema.describe('Name of the instrument, as in <Explorable name>; also its address.'),
  lesson: idSchema.describe('Slug of the lesson that explains it.'),
  title: lineOf(8).describe('What it is called, eight words at most.'),
  question: lineOf(20).describe('The question at work that it answers, with its question mark.'),
  lead: lineOf(60).describe('What goes in, what comes out and what it assumes.'),
});

export type Tool = z.infer<typeof toolSchema>;
