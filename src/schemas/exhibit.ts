import { z } from 'astro/zod';
import { conditionSchema } from './condition.ts';
import { idSchema, lineOf, lineSchema } from './id.ts';

const caption = lineOf(40).describe('Method and source in one line.');
const sentence = lineOf(45).describe(
  'What the picture shows, as a sentence: it is also its text for screen readers.',
);

/** A piece of an exhibit. Plain text: nothing in it is ever read as HTML. */
export const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: lineSchema }),
  z.strictObject({ type: z.literal('list'), items: z.array(lineSchema).min(2) }),
  z.strictObject({
    type: z.literal('memo'),
    head: z
      .array(z.strictObject({ name: lineOf(3), value: lineSchema }))
      .min(2)
      .describe('From, To, Re, Date.'),
    paragraphs: z.array(lineSchema).min(1),
  }),
  z
    .strictObject({
      type: z.literal('table'),
      caption,
      columns: z.array(lineSchema).min(2).max(6).describe('The first column names the row.'),
      rows: z.array(z.array(lineSchema)).min(2),
      mark: z.int().min(0).optional().describe('Number of the row to look at, from 0.'),
    })
    .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
      message: 'give every row one cell for each column',
      path: ['rows'],
    }),
  z.strictObject({
    type: z.literal('calibration'),
    caption,
    sentence,
    bins: z
      .array(
        z.strictObject({
          score: z.number().min(0).max(1).describe('Mean score of the bin.'),
          events: z.int().min(0),
          cases: z.int().min(1),
        }),
      )
      .min(4),
  }),
  z.strictObject({
    type: z.literal('intervals'),
    caption,
    sentence,
    unit: lineOf(6),
    from: z.number().describe('Start of the axis.'),
    to: z.number().describe('End of the axis.'),
    limit: z.strictObject({ value: z.number(), label: lineOf(6) }).optional(),
    rows: z
      .array(
        z.strictObject({
          label: lineOf(6),
          low: z.number(),
          value: z.number(),
          high: z.number(),
          cases: z.int().min(1).optional(),
          mark: z.literal(true).optional(),
        }),
      )
      .min(2),
  }),
  z.strictObject({
    type: z.literal('bars'),
    caption,
    sentence,
    unit: lineOf(6),
    limit: z.strictObject({ value: z.number(), label: lineOf(6) }).optional(),
    rows: z
      .array(
        z.strictObject({
          label: lineOf(6),
          value: z.number().min(0),
          mark: z.literal(true).optional(),
        }),
      )
      .min(2),
  }),
  z.strictObject({
    type: z.literal('log'),
    caption,
    entries: z
      .array(z.strictObject({ at: lineOf(4), text: lineSchema, mark: z.literal(true).optional() }))
      .min(3),
  }),
]);

/** exhibits.yaml: evidence that can be bought. */
export const exhibitsSchema = z.strictObject({
  exhibits: z
    .array(
      z.strictObject({
        id: idSchema,
        name: lineOf(6).describe('What it is called before anybody has seen it.'),
        asks: lineOf(25).describe('The question it answers, ending with a question mark.'),
        by: lineOf(10).describe('Who makes it.'),
        price: z.strictObject({
          days: z.number().min(0).describe('Working days; five are a week of schedule.'),
          budget: z.number().min(0).default(0).describe('Thousands of dollars.'),
        }),
        from: idSchema.describe('Scene from which on it can be bought.'),
        until: idSchema.optional().describe('Last scene in which it can be bought.'),
        informs: idSchema.describe('The scene whose decision it helps.'),
        reveals: z.array(idSchema).default([]).describe('Hidden facts it settles.'),
        sharpens: z.number().min(0).optional().describe('Noise of the quality meter from then on.'),
        findings: z
          .array(
            z.strictObject({
              when: conditionSchema
                .optional()
                .describe('May ask hidden facts. The last finding has no condition.'),
              title: lineOf(16).describe('The finding as a sentence.'),
              blocks: z.array(blockSchema).min(1),
            }),
          )
          .min(1),
      }),
    )
    .min(3),
});

export type Exhibit = z.infer<typeof exhibitsSchema>['exhibits'][number];
export type Block = z.infer<typeof blockSchema>;
