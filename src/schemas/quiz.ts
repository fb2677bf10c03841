import { z } from 'astro/zod';
import { idSchema, lineOf, lineSchema } from './id.ts';

const why = lineOf(60).describe('Why this answer is right, or why it tempts and fails.');
const misconception = idSchema
  .optional()
  .describe('Id from misconceptions.yaml that this answer stands for.');
/** A wrong answer that can be recognised: its reason, and the belief behind it. */
const mistake = { why, misconception };

const option = z.strictObject({
  id: idSchema,
  text: lineOf(40).describe('The option. Alike in length, tone and detail to its neighbours.'),
  correct: z.boolean().default(false).describe('True if it should be chosen.'),
  why,
  misconception,
});

const common = {
  id: idSchema,
  objective: idSchema.describe('Id of an objective of the lesson.'),
  level: z
    .enum(['remember', 'understand', 'apply', 'analyse', 'evaluate'])
    .describe("Level in Bloom's taxonomy."),
  stem: lineOf(90).describe(
    'The question, tied to a decision somebody must make; *asterisks* stress a word.',
  ),
  hint: lineOf(40).describe('A nudge for who asks for one: where to look, never the answer.'),
  reread: idSchema.describe(
    'Section of the lesson to read again after a wrong answer; for a planned lesson, id of a FAQ answer.',
  ),
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

const unit = lineSchema
  .optional()
  .describe('Unit shown behind the field, such as % or alerts a day.');

const amount = {
  answer: z.number().describe('The right number, in the unit.'),
  tolerance,
  unit,
  why,
  mistakes: z
    .array(
      z.strictObject({
        value: z.number().describe('A wrong number people arrive at.'),
        ...mistake,
      }),
    )
    .default([])
    .describe('Wrong numbers that can be recognised and explained.'),
};

const numeric = z.strictObject({
  ...common,
  type: z.literal('numeric').describe('A number typed in.'),
  ...amount,
});

const task = z.strictObject({
  ...common,
  type: z.literal('task').describe('A number set on an instrument.'),
  explorable: z
    .enum(['threshold', 'roc-pr', 'calibration', 'newsvendor'])
    .describe('The instrument to set.'),
  control: z
    .string()
    .regex(/^[a-z0-9]+$/)
    .describe('Name of the setting the learner moves, as in the instrument’s settings.'),
  start: z
    .record(z.string().regex(/^[a-z0-9]+$/), z.number())
    .default({})
    .describe('Where other settings stand, if not where the instrument starts.'),
  ...amount,
});

const generated = z.strictObject({
  ...common,
  type: z.literal('generated').describe('A number typed in, with figures drawn anew each attempt.'),
  model: idSchema.describe('Name of a model in src/domain/quiz/models/, which draws and computes.'),
  tolerance,
  unit,
  why,
  mistakes: z
    .array(
      z.strictObject({
        is: idSchema.describe('Name of a wrong number that the model computes.'),
        ...mistake,
      }),
    )
    .min(1)
    .describe('Wrong ways of reckoning that are recognised and explained.'),
});

const order = z.strictObject({
  ...common,
  type: z.literal('order').describe('Entries to be put in order.'),
  entries: z
    .array(z.strictObject({ id: idSchema, text: lineOf(30), why }))
    .min(3)
    .max(7)
    .describe('In the right order; a learner gets them shuffled.'),
  mistakes: z
    .array(
      z.strictObject({
        early: idSchema.describe('Entry that was put too early …'),
        before: idSchema.describe('… before this one, which belongs ahead of it.'),
        ...mistake,
      }),
    )
    .default([])
    .describe('Pairs put the wrong way round that can be explained.'),
});

const match = z.strictObject({
  ...common,
  type: z.literal('match').describe('Entries to be sorted to targets; a target may take several.'),
  targets: z
    .array(z.strictObject({ id: idSchema, text: lineOf(8) }))
    .min(2)
    .max(5),
  entries: z
    .array(
      z.strictObject({
        id: idSchema,
        text: lineOf(30),
        target: idSchema.describe('Id of the right target.'),
        why,
        mistakes: z
          .array(z.strictObject({ target: idSchema.describe('A wrong target.'), ...mistake }))
          .default([]),
      }),
    )
    .min(3)
    .max(7),
});

const words = z.array(lineOf(6)).min(1);

const fillIn = z.strictObject({
  ...common,
  type: z.literal('fill-in').describe('Words or numbers typed into gaps of a sentence.'),
  text: lineOf(90).describe('The sentence, with each gap as {its-id}.'),
  gaps: z
    .array(
      z.strictObject({
        id: idSchema,
        accept: words.describe(
          'Every wording that counts; case, spaces, hyphens and a decimal comma do not matter.',
        ),
        why,
        mistakes: z
          .array(
            z.strictObject({ accept: words.describe('Wordings that are recognised.'), ...mistake }),
          )
          .default([]),
      }),
    )
    .min(1)
    .max(5),
});

const interval = z.strictObject({
  ...common,
  type: z.literal('interval').describe('A range the learner is 90 % sure of.'),
  truth: z.number().describe('What is so, in the unit; a sourced figure.'),
  unit,
  widest: z
    .number()
    .positive()
    .describe(
      'Width in the unit beyond which a range, though it holds the truth, says too little.',
    ),
  why,
  misses: z
    .strictObject({
      low: z.strictObject(mistake).describe('The whole range lies below the truth.'),
      high: z.strictObject(mistake).describe('The whole range lies above the truth.'),
      wide: z.strictObject(mistake).describe('It holds the truth and is too wide to act on.'),
    })
    .describe('What each way of missing says.'),
});

const written = z.strictObject({
  ...common,
  type: z.literal('written').describe('A short text, compared with a model answer by the learner.'),
  sample: lineOf(130).describe('A model answer, as somebody good would write it.'),
  criteria: z
    .array(
      z.strictObject({
        id: idSchema,
        text: lineOf(25).describe('What can be seen in a good answer, as a statement.'),
        ...mistake,
      }),
    )
    .min(3)
    .max(6)
    .describe('What the learner ticks; "why" says what is lost without it.'),
});

/** One question. Its id and the ids inside it are permanent; wording may change freely. */
export const quizItemSchema = z.discriminatedUnion('type', [
  single,
  multiple,
  numeric,
  generated,
  order,
  match,
  fillIn,
  interval,
  task,
  written,
]);

type Issue = (path: (string | number)[], message: string) => void;

/** Refuses an id used twice in one list. */
function refuseTwins(
  list: readonly { id: string }[],
  path: (string | number)[],
  what: string,
  issue: Issue,
): void {
  const seen = new Set<string>();
  list.forEach(({ id }, at) => {
    if (seen.has(id))
      issue([...path, at, 'id'], `"${id}" is used twice; give each ${what} its own id`);
    seen.add(id);
  });
}

/** Refuses links inside an item that lead nowhere. */
function checkItem(item: QuizItem, path: (string | number)[], issue: Issue): void {
  switch (item.type) {
    case 'single':
    case 'multiple':
      refuseTwins(item.options, [...path, 'options'], 'option', issue);
      break;
    case 'order': {
      refuseTwins(item.entries, [...path, 'entries'], 'entry', issue);
      const place = (id: string) => item.entries.findIndex((entry) => entry.id === id);
      item.mistakes.forEach(({ early, before }, at) => {
        if (place(before) < 0 || place(early) <= place(before))
          issue(
            [...path, 'mistakes', at],
            `name two entries of which "${before}" really comes before "${early}"`,
          );
      });
      break;
    }
    case 'match': {
      refuseTwins(item.targets, [...path, 'targets'], 'target', issue);
      refuseTwins(item.entries, [...path, 'entries'], 'entry', issue);
      const targets = new Set(item.targets.map(({ id }) => id));
      item.entries.forEach((entry, at) => {
        for (const target of [entry.target, ...entry.mistakes.map((m) => m.target)])
          if (!targets.has(target))
            issue([...path, 'entries', at, 'target'], `"${target}" is not one of the targets`);
        if (entry.mistakes.some(({ target }) => target === entry.target))
          issue([...path, 'entries', at, 'mistakes'], 'the right target cannot be a mistake');
      });
      break;
    }
    case 'fill-in':
      refuseTwins(item.gaps, [...path, 'gaps'], 'gap', issue);
      for (const { id } of item.gaps)
        if (item.text.split(`{${id}}`).length !== 2)
          issue([...path, 'text'], `write the gap {${id}} into the text exactly once`);
      if ((item.text.match(/\{/g) ?? []).length !== item.gaps.length)
        issue([...path, 'text'], 'every {gap} in the text needs an entry under gaps');
      break;
    case 'written':
      refuseTwins(item.criteria, [...path, 'criteria'], 'criterion', issue);
      break;
    case 'numeric':
    case 'generated':
    case 'interval':
    case 'task':
  }
}

/** content/quizzes/<lesson slug>.yaml */
export const quizSchema = z
  .strictObject({
    objectives: z
      .array(z.strictObject({ id: idSchema, text: lineOf(25) }))
      .optional()
      .describe('Only while the lesson is planned; then they move to its front matter.'),
    items: z.array(quizItemSchema).min(1, 'a quiz needs at least one item'),
  })
  .superRefine((quiz, ctx) => {
    const issue: Issue = (path, message) => {
      ctx.addIssue({ code: 'custom', path, message });
    };
    refuseTwins(quiz.items, ['items'], 'item', issue);
    quiz.items.forEach((item, index) => {
      checkItem(item, ['items', index], issue);
    });
  });

/** An item as its author wrote it. */
export type QuizItem = z.infer<typeof quizItemSchema>;
/** An item whose figures are drawn anew for each attempt. */
export type GeneratedItem = Extract<QuizItem, { type: 'generated' }>;
/** An item as a learner is asked it: a generated one has become a numeric one. */
export type AskedItem = Exclude<QuizItem, GeneratedItem>;
export type ChoiceItem = Extract<QuizItem, { options: unknown }>;
export type NumericItem = Extract<QuizItem, { type: 'numeric' }>;
export type TaskItem = Extract<QuizItem, { type: 'task' }>;
export type OrderItem = Extract<QuizItem, { type: 'order' }>;
export type MatchItem = Extract<QuizItem, { type: 'match' }>;
export type FillInItem = Extract<QuizItem, { type: 'fill-in' }>;
export type IntervalItem = Extract<QuizItem, { type: 'interval' }>;
export type WrittenItem = Extract<QuizItem, { type: 'written' }>;
export type QuizOption = ChoiceItem['options'][number];
export type Tolerance = NumericItem['tolerance'];
export type Quiz = z.infer<typeof quizSchema>;
