import type { Assignment, Feedback, Message, Submission } from '../../src/domain/mentor/message.ts';

// Messages of every kind about things that the real site has, so that what is planted in them is all that is wrong.

const item = 'confusion-matrix-and-threshold/who-asks-for-which';

const assignment: Assignment = {
  ...{ v: 1, kind: 'assignment', id: 'k3v9q2', from: 'Ines', seed: 32_554, due: '2026-12-04' },
  task: { kind: 'case', case: 'larkspur-pay' },
  note: 'Write your reasons as if the board read them.',
  look: ['threshold', 'drift'],
  own: ['Says who was told, and when'],
};

const submission: Submission = {
  ...{ v: 1, kind: 'submission', by: 'Tomas', made: '2026-12-03', version: 2 },
  wish: 'Tell me where I decided before I had evidence.',
  before: 'ZyXwVuTs98765432',
  of: 'AbCdEfGh01234567',
  work: {
    ...{ kind: 'case', case: 'larkspur-pay', seed: 32_554, rules: '0a1b2c3d' },
    steps: [['leak-audit'], ['results', 'pass-mark', 'A later month shows whether it works.', 0.7]],
    claims: { ending: 'steady', outcome: 71.4, process: 66.7, brier: 0.19 },
    texts: [['memo:decision', 'Cap the holds at what is read.']],
  },
};

const feedback: Feedback = {
  ...{ v: 1, kind: 'feedback', by: 'Ines', made: '2026-12-05', version: 1 },
  of: '0123456789AbCdEf',
  marks: [
    ['threshold', 3],
    ['drift', 2],
  ],
  comments: [
    { id: 'c1', about: 'scene:threshold', kind: 'question', text: 'Who owns this in March?' },
  ],
  next: 'Play it again from week 7.',
};

/** A harmless message of every kind and of every kind of task and work. */
export const bases = {
  'assignment of a case': assignment,
  'assignment of a quiz': { ...assignment, task: { kind: 'quiz', items: [item] } },
  'assignment of an interview': {
    ...assignment,
    task: { kind: 'interview', level: 'senior', questions: ['ai-in-onboarding'] },
  },
  'assignment of a module': { ...assignment, task: { kind: 'module', module: 'metrics' } },
  'submission of a case': submission,
  'submission of answers': {
    ...submission,
    work: {
      ...{ kind: 'answers', module: '' },
      answers: [[item, 7, ['precision', 'recall'], 0.8, '0a1b2c3d', 0.5, 'hinted']],
      lessons: [['confusion-matrix-and-threshold', 'done']],
    },
  },
  'submission of an interview': {
    ...submission,
    work: {
      ...{ kind: 'interview', level: 'senior' },
      answers: [
        {
          ...{ question: 'ai-in-onboarding', think: 40, talk: 170.5, notes: 'Baseline first.' },
          points: ['decision-and-baseline', 'option-without-ai'],
          marks: [1, 0.5],
          evidence: ['“The clerk decides.”', 'Said it late.'],
        },
      ],
    },
  },
  feedback,
} as const satisfies Readonly<Record<string, Message>>;
export type BaseName = keyof typeof bases;

/** Places of free text, by the message they stand in; a number is a place in a list. */
export const textPlaces: readonly (readonly [
  base: BaseName,
  path: readonly (string | number)[],
])[] = [
  ['assignment of a case', ['from']],
  ['assignment of a quiz', ['note']],
  ['assignment of a module', ['own', 0]],
  ['submission of a case', ['by']],
  ['submission of answers', ['wish']],
  ['submission of a case', ['work', 'steps', 1, 2]],
  ['submission of a case', ['work', 'texts', 0, 1]],
  ['submission of answers', ['work', 'answers', 0, 2, 0]],
  ['submission of an interview', ['work', 'answers', 0, 'notes']],
  ['submission of an interview', ['work', 'answers', 0, 'evidence', 0]],
  ['feedback', ['by']],
  ['feedback', ['comments', 0, 'text']],
  ['feedback', ['next']],
];
