import { z } from 'astro/zod';
import { conditionSchema, variableIds } from './condition.ts';
import { blockSchema } from './exhibit.ts';
import { idSchema, lineOf, lineSchema } from './id.ts';

const amounts = z.partialRecord(z.enum(variableIds), z.number());
const share = z.number().min(0).max(1);

/** What happens to a run. In this order: set, add, clamp, flag, later. */
const effectFields = {
  set: amounts.optional().describe('Variables that take this value.'),
  add: amounts.optional().describe('Variables that change by this much.'),
  clamp: z
    .partialRecord(
      z.enum(variableIds),
      z.strictObject({ min: z.number().optional(), max: z.number().optional() }),
    )
    .optional()
    .describe('Variables held within these limits, now and not later.'),
  flag: z.array(idSchema).optional().describe('Flags raised; a flag is never lowered.'),
};

const laterSchema = z.strictObject({
  after: z
    .int()
    .min(1)
    .max(7)
    .describe('Comes due after so many further decisions, at the latest at the end.'),
  when: conditionSchema
    .optional()
    .describe('Asked when it comes due; if it does not hold, nothing happens.'),
  tell: lineOf(60).describe(
    'What the learner reads then. The page names the decision that caused it.',
  ),
  ...effectFields,
});

const consequenceFields = {
  ...effectFields,
  later: z.array(laterSchema).optional().describe('Effects that come due later.'),
  go: idSchema
    .optional()
    .describe('The scene that follows, later in the file; "end" ends the case.'),
};

const branchSchema = z.strictObject({
  id: idSchema,
  p: share.describe('Its probability; the branches of a chance add up to 1.'),
  tell: lineOf(60).describe('What the learner reads when it falls this way.'),
  ...consequenceFields,
});

/** What follows from a choice or from arriving somewhere. */
export const outcomeSchema = z.strictObject({
  when: conditionSchema
    .optional()
    .describe('The first outcome whose condition holds is the one. The last has none.'),
  tell: lineOf(80).describe('What the learner reads next.'),
  ...consequenceFields,
  chance: z
    .array(branchSchema)
    .min(2, 'a chance has two branches or more')
    .optional()
    .describe('Falls one way, by its stated probabilities.'),
});

const optionSchema = z.strictObject({
  id: idSchema,
  label: lineOf(14).describe('The option as somebody would propose it.'),
  detail: lineOf(45).describe('What it means in practice. As long and as calm as the others.'),
  price: z
    .strictObject({
      weeks: z.number().min(0).default(0).describe('Weeks of schedule.'),
      budget: z.number().min(0).default(0).describe('Thousands of dollars.'),
    })
    .default({ weeks: 0, budget: 0 })
    .describe('Sure price, shown before it is paid. Everything else belongs in outcomes.'),
  undo: z
    .enum(['easy', 'hard', 'never'])
    .describe('How hard the step is to take back, shown with the option.'),
  requires: conditionSchema
    .optional()
    .describe('Needed to choose it: evidence, flags, shown values. Never a hidden fact.'),
  locked: lineOf(20).optional().describe('Needed with requires: why it is not open yet.'),
  careful: z
    .literal(true)
    .optional()
    .describe('The most careful option of the scene; exactly one has it.'),
  process: z
    .int()
    .min(0)
    .max(3)
    .describe(
      'Quality of the decision by what could be known: 0 reckless, 1 weak, 2 sound, 3 expert.',
    ),
  process_if: z
    .array(z.strictObject({ when: conditionSchema, points: z.int().min(0).max(3) }))
    .default([])
    .describe('Other marks when the evidence at hand says so; the first that holds counts.'),
  outcomes: z.array(outcomeSchema).min(1),
});

const paragraph = z.union([
  lineSchema,
  z.strictObject({ when: conditionSchema, text: lineSchema }),
]);

const sceneSchema = z.strictObject({
  id: idSchema,
  week: lineOf(8).describe('When it plays, such as "Week 3 of 10".'),
  title: lineOf(14).describe('The situation as a finding, not as a topic.'),
  aside: z
    .literal(true)
    .optional()
    .describe('Only reached by "go"; the scene before passes it by.'),
  text: z.array(paragraph).min(2).describe('Paragraphs; one with "when" is shown if it holds.'),
  shows: z.array(blockSchema).default([]).describe('What lies on the table here for nothing.'),
  arrive: z
    .array(outcomeSchema)
    .optional()
    .describe('What happens on arrival, before anything is decided.'),
  question: lineOf(20).describe('What is to be decided, ending with a question mark.'),
  forecast: z
    .strictObject({
      id: idSchema,
      question: lineOf(35).describe('"How probable is it that …?"'),
      comes_true: conditionSchema.describe('Asked at the end of the case.'),
    })
    .optional(),
  options: z.array(optionSchema).min(3).max(5),
  expert: z.strictObject({
    buy: z
      .array(z.strictObject({ exhibit: idSchema, when: conditionSchema.optional() }))
      .default([])
      .describe('Evidence an expert buys here before deciding.'),
    choose: z
      .array(z.strictObject({ when: conditionSchema.optional(), option: idSchema }))
      .min(1)
      .describe('The first line that holds; the last has no condition.'),
    why: lineOf(130).describe('What an expert sees here, including what the choice costs.'),
    sources: z.array(idSchema).default([]).describe('Ids from sources.yaml.'),
  }),
});

const variableSchema = z.strictObject({
  id: z.enum(variableIds),
  name: lineOf(4).describe('As the meter shows it.'),
  unit: z.enum(['weeks', '$k', 'points']),
  start: z.number(),
  spread: z.number().min(0).default(0).describe('Standard deviation of the true start around it.'),
  noise: z
    .number()
    .min(0)
    .default(0)
    .describe('Standard deviation of what the meter shows around the true value.'),
  min: z.number(),
  max: z.number(),
  held: z
    .boolean()
    .default(true)
    .describe('true: stops at min and max. false: must never leave them, which the check proves.'),
  better: z.enum(['higher', 'lower']),
  limit: z.number().describe('Past this value the meter warns.'),
});

/** simulation.yaml: the rules and the words of a case. */
export const simulationSchema = z.strictObject({
  variables: z.array(variableSchema).length(variableIds.length, 'give all six variables'),
  variation: share.describe(
    'Effects on quality, trust, risk and morale turn out up to this share larger or smaller.',
  ),
  people: z
    .array(z.strictObject({ id: idSchema, name: lineSchema, role: lineSchema }))
    .min(3)
    .describe('Who speaks. Fictional.'),
  hidden: z
    .array(
      z.strictObject({
        id: idSchema,
        p: share.describe('Probability that it is true in a run.'),
        name: lineOf(14).describe('The fact as a sentence, for the debrief.'),
        otherwise: lineOf(14).describe('The sentence when it is false.'),
      }),
    )
    .min(1),
  scenes: z.array(sceneSchema).min(5),
  endings: z
    .array(
      z.strictObject({
        id: idSchema,
        title: lineOf(6),
        when: conditionSchema.optional().describe('The first that holds; the last has none.'),
        text: lineOf(110),
      }),
    )
    .min(3),
  outcome: z
    .array(
      z.strictObject({
        variable: z.enum(variableIds),
        weight: z.number().positive().describe('Points at "to"; all weights add up to 100.'),
        from: z.number().describe('Value worth no points.'),
        to: z.number().describe('Value worth all points; in between it is linear.'),
      }),
    )
    .min(3),
  late: z.strictObject({
    add: amounts.describe('At the end, for each week of schedule below zero.'),
    points: z.number().min(0).describe('Outcome points lost for each week below zero.'),
  }),
  reflection: z
    .array(
      z.strictObject({
        id: idSchema,
        kind: z.enum(['cause', 'counterfactual', 'transfer']),
        prompt: lineOf(45),
      }),
    )
    .min(3),
  memo: z.strictObject({
    title: lineOf(12),
    sections: z
      .array(z.strictObject({ id: idSchema, heading: lineOf(8), hint: lineOf(40) }))
      .min(3),
  }),
});

export type Simulation = z.infer<typeof simulationSchema>;
export type Scene = Simulation['scenes'][number];
export type CaseOption = Scene['options'][number];
export type Outcome = z.infer<typeof outcomeSchema>;
export type Consequence = Omit<Outcome, 'when' | 'chance' | 'tell'>;
export type Variable = Simulation['variables'][number];
