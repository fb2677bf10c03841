import { z } from 'astro/zod';
import { dateSchema, idSchema, lineOf } from './id.ts';

/** Front matter of content/case-studies/<slug>/index.mdx; the body is the briefing. */
export const caseStudySchema = z.strictObject({
  title: lineOf(10).describe('Title of the case.'),
  company: lineOf(4).describe('The fictional company.'),
  domain: lineOf(5).describe('Field, such as "Fraud detection".'),
  order: z.int().min(1).describe('Place in the list.'),
  lead: lineOf(45).describe('What is at stake, in a sentence or two.'),
  role: lineOf(8).describe('Whose chair the learner sits in.'),
  minutes: z.int().min(20).max(90),
  trains: z.array(lineOf(14)).min(3).max(5).describe('What it trains, each starting with a verb.'),
  lessons: z.array(idSchema).min(1).describe('Lessons, written or planned, that prepare for it.'),
  incidents: z
    .array(
      z.strictObject({
        source: idSchema,
        shows: lineOf(40).describe('What happened, and what the case took from it.'),
      }),
    )
    .min(2)
    .describe('Real events that informed it.'),
  checked: dateSchema,
});

/** rubric.yaml: what a reviewer marks. Ids are permanent, labels and anchors may be reworded. */
export const rubricSchema = z.strictObject({
  criteria: z
    .array(
      z.strictObject({
        id: idSchema,
        title: lineOf(5),
        asks: lineOf(25).describe('What the reviewer looks at.'),
        levels: z
          .array(lineOf(40))
          .length(4, 'give four anchors: novice, developing, proficient, expert'),
      }),
    )
    .min(4)
    .max(5),
});

export type CaseFrontMatter = z.infer<typeof caseStudySchema>;
/** The criteria of a case, in order. */
export type Rubric = z.infer<typeof rubricSchema>['criteria'];

/** Front matter of mentor.mdx; the body has the notes, in sections. */
export const mentorNotesSchema = z.strictObject({
  lead: lineOf(45).describe('What this case brings out, for somebody with fifteen minutes.'),
  checked: dateSchema,
});
export type MentorNotes = z.infer<typeof mentorNotesSchema>;
