import { z } from 'astro/zod';
import { faqTopics } from './faq.ts';
import { dateSchema, idSchema, lineOf } from './id.ts';

const wordsOf = (text: string): number => text.trim().split(/\s+/).length;

/** A point that an interviewer can hear or miss; one of a question's rubric. */
const pointSchema = z.strictObject({
  id: idSchema.describe('Permanent, and unique within its question.'),
  point: lineOf(30).describe(
    'What a strong answer does, so that two listeners would agree whether it was said: “Names …”.',
  ),
});

/** A follow-up that the interviewer asks after the answer. */
const probeSchema = z.strictObject({
  id: idSchema.describe('Permanent, and unique within its question.'),
  ask: lineOf(30).describe('The follow-up, as it is said aloud.'),
});

const questionSchema = z
  .strictObject({
    id: idSchema.describe('Permanent, and unique among all interview questions.'),
    question: lineOf(45).describe('The question as an interviewer says it.'),
    topics: z
      .array(z.enum(faqTopics))
      .min(1)
      .max(3)
      .describe('One to three topics; the first is the main one.'),
    lesson: idSchema.describe('Slug of the lesson, written or planned, to read again.'),
    rubric: z.array(pointSchema).min(4).max(6).describe('Four to six observable points.'),
    probes: z.array(probeSchema).min(2).max(4).describe('Two to four follow-ups.'),
    red_flags: z
      .array(lineOf(25))
      .min(1)
      .max(3)
      .describe('What lowers the score whatever else is said.'),
    answer: z
      .string()
      .refine(
        (text) => wordsOf(text) >= 150 && wordsOf(text) <= 250,
        'write a model answer of 150 to 250 words',
      )
      .optional()
      .describe('A model answer at senior level: paragraphs of plain text, parted by empty lines.'),
    key: idSchema
      .optional()
      .describe('Id of a FAQ answer whose two-minute text is the key, where there is no answer.'),
    sources: z.array(idSchema).default([]).describe('Ids from sources.yaml.'),
    checked: dateSchema
      .optional()
      .describe('Needed when the question speaks of law, prices or product names.'),
  })
  .refine(
    ({ answer, key }) => (answer === undefined) !== (key === undefined),
    'give either an answer or the key of a FAQ answer',
  );

/** A group of mock-interview questions, which is also a dimension of the scorecard. content/interviews/<group>.yaml */
export const interviewGroupSchema = z.strictObject({
  title: lineOf(6).describe('Name of the group, such as “Technical depth”.'),
  shows: lineOf(30).describe('What an interviewer learns from this group: “Whether you …”.'),
  order: z.int().min(1).describe('Place of the group.'),
  questions: z.array(questionSchema).min(1),
});

export type InterviewGroup = z.infer<typeof interviewGroupSchema>;
export type InterviewQuestion = InterviewGroup['questions'][number];
