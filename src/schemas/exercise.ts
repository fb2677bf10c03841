import { z } from 'astro/zod';
import { idSchema, lineOf, lineSchema } from './id.ts';

/** A step of the run: an exhibit bought, or a decision with its reason and, where the scene asks one, a forecast. */
const stepSchema = z.union(
  [
    z.strictObject({
      buy: idSchema.describe('The exhibit bought here, before the next decision.'),
    }),
    z.strictObject({
      scene: idSchema.describe('The scene decided; the run under the seed must be in it.'),
      option: idSchema.describe('The option chosen; it must be open at this point of the run.'),
      reason: lineOf(60).describe('Why, in the words of the one who hands in.'),
      forecast: z
        .number('give a probability from 0 to 1')
        .min(0, 'give a probability from 0 to 1')
        .max(1, 'give a probability from 0 to 1')
        .optional()
        .describe('The probability given, from 0 to 1, exactly where the scene asks for one.'),
    }),
  ],
  {
    error:
      'write "buy: <exhibit>" alone, or scene, option, reason (60 words or fewer) and, where the scene asks one, forecast',
  },
);

const scoreSchema = z.strictObject({
  criterion: idSchema.describe('A criterion of rubric.yaml.'),
  level: z
    .int('give a level from 1 to 4')
    .min(1, 'give a level from 1 to 4')
    .max(4, 'give a level from 1 to 4')
    .describe('The reference level: 1 novice, 2 developing, 3 proficient, 4 expert.'),
  why: lineOf(45).describe('What in this submission decides the level, naming the evidence.'),
});

const submissionSchema = z.strictObject({
  id: idSchema.describe('Permanent id: marks given in the exercise are kept under it.'),
  by: lineOf(6).describe('A fictional name.'),
  wish: lineOf(60).describe('What the learner wants from the review.'),
  seed: z
    .string('put the seed in quotes, such as "7F2A"')
    .regex(
      /^[0-9A-F]{4,8}$/,
      'write the seed as four to eight upper-case hexadecimal digits, such as "7F2A"',
    )
    .describe('Seed of the run, as a learner sees it.'),
  steps: z
    .array(stepSchema)
    .min(1)
    .max(60, 'keep to 60 steps: more cannot be handed in')
    .describe('What was bought and decided, in order, to the end of the case.'),
  memo: z
    .array(
      z.strictObject({
        section: idSchema.describe('A section of memo in simulation.yaml.'),
        text: lineSchema.describe('What the learner wrote there.'),
      }),
    )
    .default([])
    .describe('Sections of the memo that were written; a weak submission may leave some out.'),
  reflection: z
    .array(
      z.strictObject({
        prompt: idSchema.describe('A prompt of reflection in simulation.yaml.'),
        text: lineSchema.describe('What the learner answered.'),
      }),
    )
    .default([])
    .describe('Prompts that were answered; a weak submission may leave some out.'),
  scores: z
    .array(scoreSchema)
    .min(1)
    .describe('The reference score of every criterion of rubric.yaml.'),
});

/** exercise.yaml: two submissions of a case with reference scores, on which a mentor calibrates. */
export const exerciseSchema = z.strictObject({
  submissions: z
    .array(submissionSchema)
    .length(2, 'give exactly two submissions')
    .describe('Two that differ: in at least two criteria, and neither all weak nor all strong.'),
});

export type Exercise = z.infer<typeof exerciseSchema>;
export type ReferenceSubmission = Exercise['submissions'][number];
export type ReferenceStep = ReferenceSubmission['steps'][number];
