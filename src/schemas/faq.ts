import { z } from 'astro/zod';
import { dateSchema, idSchema, lineOf, lineSchema } from './id.ts';

/** Topics an answer may be filed under, in the order the filter shows them. */
export const faqTopics = [
  'career',
  'program',
  'metrics',
  'experiments',
  'data',
  'mlops',
  'genai',
  'security',
  'infrastructure',
  'fairness',
  'law',
] as const;

/** Front matter of content/faq/<id>.md; the body is the two-minute answer. */
export const faqSchema = z.strictObject({
  question: lineOf(25)
    .describe('The question as a colleague would ask it, ending with a question mark.')
    .refine((q) => q.endsWith('?'), 'end the question with a question mark'),
  short: lineOf(60).describe('The 30-second answer: 60 words at most, complete by itself.'),
  topics: z
    .array(z.enum(faqTopics))
    .min(1)
    .max(3)
    .describe('One to three topics; the first is the main one.'),
  synonyms: z
    .array(lineSchema)
    .default([])
    .describe('Words people search with that the question does not contain.'),
  lesson: idSchema.describe('Slug of the lesson, written or planned, that teaches it.'),
  sources: z.array(idSchema).default([]).describe('Ids from sources.yaml.'),
  checked: dateSchema
    .optional()
    .describe('Needed when the answer speaks of law, prices or product names.'),
  order: z.int().min(1).describe('Place in the list; also the number of the card.'),
});

export type Faq = z.infer<typeof faqSchema>;
