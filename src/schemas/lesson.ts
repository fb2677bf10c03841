import { z } from 'astro/zod';
import { dateSchema, idSchema, lineOf } from './id.ts';

/** Front matter of content/lessons/<slug>/index.mdx. Title, outcome and minutes come from tracks.yaml. */
export const lessonSchema = z.strictObject({
  lead: lineOf(50).describe('The opening under the title: the decision this lesson is about.'),
  builds_on: z.array(idSchema).default([]).describe('Slugs of lessons to have read before.'),
  objectives: z
    .array(
      z.strictObject({
        id: idSchema,
        text: lineOf(25).describe('What the learner can do, starting with a verb.'),
      }),
    )
    .min(2)
    .describe('What the quiz tests; every item names one.'),
  misconceptions: z
    .array(idSchema)
    .min(1)
    .describe('Ids from misconceptions.yaml that the text meets head-on.'),
  terms: z.array(idSchema).min(1).describe('Ids from glossary.yaml that the lesson teaches.'),
  checked: dateSchema.describe('When the facts were last checked.'),
});

export type Lesson = z.infer<typeof lessonSchema>;
