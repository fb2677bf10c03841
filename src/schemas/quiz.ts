import { z } from 'astro/zod';
import { idSchema, lineOf, lineSchema } from './id.ts';

const why = lineOf(60).describe('Why this answer is right, or why it tempts and fails.');

const option = z.strictObject({
  id: idSchema,
  text: lineOf(40).describe('The option. Alike in length, tone and detail to its neighbours.'),
  correct: z.boolean().default(false).describe('True if it should be chosen.'),
  why,
  misconception: idSchema
    .optional()
    .describe('Id from misconceptions.yaml that this option stands for.'),
});

const common = {
  id: idSchema,
  objective: idSchema.describe('Id of an objective of the lesson.'),
  level: z
    .enum(['remember', 'understand', 'apply', 'analyse', 'evaluate'])
    .describe("Level in Bloom's taxonomy."),
  stem: lineOf(90).describe('The question, tied to a decision somebody must make.'),
  reread: idSchema.describe('Section of the lesson to read again after a wrong answer.'),
};

const single = z
  .strictObject({
    ...common,
    type: z.literal('single').describe('One best answer.'),
    options: z.array(option).min(3).max(6),
  })
  .refine((item) => item.options.filter((o) => o.correct).length === 1, {
    path: ['options'],
    message: 'mark exactly one option with "correct: true", or use "type: multiple"',
  });

const multiple = z
  .strictObject({
    ...common,
    type: z.literal('multiple').describe('Several right answers.'),
    options: z.array(option).min(3).max(7),
  })
  .refine((item) => item.options.some((o) => o.correct) && item.options.some((o) => !o.correct), {
    path: ['options'],
    message: 'mark at least one option as correct and leave at least one wrong',
  });

const tolerance = z
  .union([
    z.strictObject({
      absolute: z.number().nonnegative().describe('Largest difference in the unit asked for.'),
    }),
    z.strictObject({
      relative: z
        .number()
        .positive()
        .max(0.5)
        .describe('Largest difference as a share of the answer.'),
    }),
  ])
  .describe('How far from the answer still counts.');

const numeric = z.strictObject({
  ...common,
  type: z.literal('numeric').describe('A number typed in.'),
  answer: z.number().describe('The right number, in the unit.'),
  tolerance,
  unit: lineSchema.optional().describe('Unit shown behind the field, such as % or alerts a day.'),
  why,
  mistakes: z
    .array(
      z.strictObject({
        value: z.number().describe('A wrong number people arrive at.'),
        why,
        misconception: idSchema.optional().describe('Id from misconceptions.yaml.'),
      }),
    )
    .default([])
    .describe('Wrong numbers that can be recognised and explained.'),
});

/** One question. Its id and its option ids are permanent; wording may change freely. */
export const quizItemSchema = z.discriminatedUnion('type', [single, multiple, numeric]);

/** content/quizzes/<lesson slug>.yaml */
export const quizSchema = z
  .strictObject({ items: z.array(quizItemSchema).min(5, 'a quiz needs at least five items') })
  .superRefine((quiz, ctx) => {
    const seen = new Set<string>();
    quiz.items.forEach((item, index) => {
      if (seen.has(item.id))
        ctx.addIssue({
          code: 'custom',
          path: ['items', index, 'id'],
          message: `"${item.id}" is used twice; give each item its own id`,
        });
      seen.add(item.id);
      if (item.type === 'numeric') return;
      const options = new Set<string>();
      item.options.forEach((o, at) => {
        if (options.has(o.id))
          ctx.addIssue({
            code: 'custom',
            path: ['items', index, 'options', at, 'id'],
            message: `"${o.id}" is used twice; give each option its own id`,
          });
        options.add(o.id);
      });
    });
  });

export type QuizItem = z.infer<typeof quizItemSchema>;
export type ChoiceItem = Extract<QuizItem, { options: unknown }>;
export type NumericItem = Extract<QuizItem, { type: 'numeric' }>;
export type QuizOption = ChoiceItem['options'][number];
export type Tolerance = NumericItem['tolerance'];
export type Quiz = z.infer<typeof quizSchema>;
