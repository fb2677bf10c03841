import { describe, expect, it } from 'vitest';
import {
  type AssignDraft,
  assignmentOf,
  emptyAssignDraft,
  readAssignDraft,
} from '../../../../src/domain/mentor/assign.ts';
import type { Catalog } from '../../../../src/domain/mentor/catalog.ts';
import { checkMessage } from '../../../../src/domain/mentor/message-check.ts';
import { messageLimits } from '../../../../src/domain/mentor/message.ts';
import {
  seedText,
  stemText,
  taskLine,
  taskTitle,
} from '../../../../src/domain/mentor/task-words.ts';

const catalog: Catalog = {
  cases: [
    {
      slug: 'larkspur-pay',
      title: 'The label that changed',
      company: 'Larkspur Pay',
      minutes: 45,
      rules: '0a1b2c3d',
      criteria: [
        { id: 'threshold', title: 'Sets a threshold' },
        { id: 'drift', title: 'Watches for drift' },
      ],
    },
  ],
  modules: [{ id: 'metrics', number: '3', title: 'Metrics', lessons: ['a', 'b'] }],
  quizzes: ['one', 'two'].map((quiz, at) => ({
    quiz,
    number: `3.${at + 1}`,
    title: `Lesson ${quiz}`,
    items: Array.from({ length: 30 }, (_, place) => ({
      id: `i${place}`,
      stem: 'What?',
      type: 'single',
    })),
  })),
  interviews: [
    {
      id: 'sense',
      title: 'Program sense',
      questions: Array.from({ length: 10 }, (_, at) => ({ id: `q${at}`, question: 'Why?' })),
    },
  ],
};
const empty = emptyAssignDraft(0x7f2a);
const around = { id: 'k3v9q2', from: ' Ines ', today: '2026-12-01', catalog };
const make = (over: Partial<AssignDraft>) => assignmentOf({ ...empty, ...over }, around);
const made = (over: Partial<AssignDraft>) => {
  const result = make(over);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.assignment;
};
const errors = (over: Partial<AssignDraft>) => {
  const result = make(over);
  return result.ok ? {} : result.errors;
};

describe('the form of a mentor', () => {
  it('comes to an assignment of each kind that its reader accepts', () => {
    for (const over of [
      { kind: 'case', case: 'larkspur-pay', look: ['drift'], own: ['  Names an owner ', ' '] },
      { kind: 'quiz', items: ['two/i1', 'one/i3'] },
      { kind: 'interview', questions: ['q2'], luck: 'each' },
      { kind: 'module', module: 'metrics', due: '2026-12-04' },
    ] as const)
      expect(checkMessage(made(over))).toMatchObject({ ok: true });
  });

  it('asks questions in the order of the course, whatever was ticked first', () => {
    expect(made({ kind: 'quiz', items: ['two/i1', 'one/i3', 'gone/i0'] }).task).toEqual({
      kind: 'quiz',
      items: ['one/i3', 'two/i1'],
    });
  });

  it('keeps what is looked at for a case, and nothing of it for anything else', () => {
    const over = { case: 'larkspur-pay', look: ['drift'], own: [' Names an owner ', ' '] };
    expect(made({ ...over, kind: 'case' })).toMatchObject({
      from: 'Ines',
      seed: 0x7f2a,
      look: ['drift'],
      own: ['Names an owner'],
    });
    expect(made({ ...over, kind: 'module', module: 'metrics' })).toMatchObject({
      seed: -1,
      look: [],
      own: [],
    });
  });

  it('takes all criteria ticked for none ticked', () => {
    expect(made({ case: 'larkspur-pay', look: ['drift', 'threshold'] }).look).toEqual([]);
  });

  it('gives each learner a seed of their own when asked to, whatever is typed in the field', () => {
    expect(made({ case: 'larkspur-pay', luck: 'each', seed: 'xyz' }).seed).toBe(-1);
  });

  it('names the fix of everything that is wrong at once', () => {
    expect(
      errors({ seed: 'xyz', due: '2026-11-30', note: 'x'.repeat(messageLimits.note + 23) }),
    ).toEqual({
      case: 'Choose the case they should play.',
      seed: 'A seed is one to eight digits from 0 to 9 and letters from A to F, such as 7F2A.',
      due: 'That day is over. Choose today or a later day, or none.',
      note: 'Shorten the note by 23 characters: at most 600 fit.',
    });
  });

  it('refuses too many questions, none at all, and a day that does not exist', () => {
    const many = catalog.quizzes.flatMap(({ quiz, items }) =>
      items.map(({ id }) => `${quiz}/${id}`),
    );
    expect(errors({ kind: 'quiz', items: many }).quiz).toBe(
      'Take out 20: at most 40 questions fit one assignment.',
    );
    expect(errors({ kind: 'quiz' }).quiz).toBe('Tick at least one question.');
    const ten = catalog.interviews[0]?.questions.map(({ id }) => id) ?? [];
    expect(errors({ kind: 'interview', questions: ten }).interview).toBe(
      'Take out 2: an interview asks at most 8 questions.',
    );
    expect(errors({ kind: 'module', module: 'metrics', due: '2026-02-30' }).due).toBe(
      'Give a date that exists, or none.',
    );
  });

  it('comes back after a reload as it was left, and survives what another version wrote', () => {
    const draft: AssignDraft = { ...empty, kind: 'quiz', items: ['one/i3'], note: 'By Friday.' };
    expect(readAssignDraft(JSON.stringify(draft), empty)).toEqual(draft);
    for (const text of ['', '{', '[]', 'null', '{"kind":"exam","items":3,"own":[1],"level":"x"}'])
      expect(readAssignDraft(text, empty)).toEqual(empty);
  });
});

describe('a task in words', () => {
  it('lists a question without stress, and open where each learner gets another figure', () => {
    expect(stemText('It catches {sensitivity} % of *fake* shops.')).toBe(
      'It catches … % of fake shops.',
    );
  });

  it('says what it is and how much of it there is', () => {
    const tasks = [
      made({ case: 'larkspur-pay' }),
      made({ kind: 'quiz', items: ['one/i3'] }),
      made({ kind: 'quiz', items: ['one/i3', 'two/i1', 'two/i2'] }),
      made({ kind: 'interview', questions: ['q2', 'q3'], luck: 'each' }),
      made({ kind: 'module', module: 'metrics' }),
    ];
    expect(
      tasks.map((each) => [
        taskTitle(each.task, catalog),
        taskLine(each.task, catalog),
        seedText(each),
      ]),
    ).toEqual([
      [
        'The label that changed',
        'A case at Larkspur Pay, about 45 minutes',
        '7F2A: everybody has the same luck and the same hidden facts.',
      ],
      [
        'Quiz 3.1: Lesson one',
        '1 question, each with how sure the learner is',
        '7F2A: everybody has the same figures in the same order.',
      ],
      [
        'Quiz questions from 2 lessons',
        '3 questions, each with how sure the learner is',
        '7F2A: everybody has the same figures in the same order.',
      ],
      [
        'Mock interview, senior level',
        '2 questions, answered aloud and scored by the learner',
        'Drawn for each learner: no two have the same.',
      ],
      ['Module 3: Metrics', '2 lessons with their quizzes', ''],
    ]);
  });
});
