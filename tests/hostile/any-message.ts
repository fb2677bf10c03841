import fc from 'fast-check';
import { levels } from '../../src/domain/interview/level.ts';
import {
  type AnswerRow,
  type Assignment,
  commentKinds,
  type Feedback,
  MESSAGE_LIMIT,
  type Message,
  messageLimits as most,
  type SpokenAnswer,
  type Step,
  type Submission,
  type Task,
  type Work,
} from '../../src/domain/mentor/message.ts';

// Every message of the right form, as far as chance goes: all kinds, all of Unicode, lists and texts up to their limits.

/** Any text up to a limit; a cut may leave half a character, as it may in a form. */
const text = (limit: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: Math.min(limit, 24) }) },
      { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: Math.min(limit, 24) }) },
      {
        weight: 1,
        arbitrary: fc
          .string({ unit: 'binary', minLength: 1, maxLength: 9 })
          .map((part) => part.repeat(limit)),
      },
    )
    .map((whole) => whole.slice(0, limit));
const name = text(most.name);
const named = name.filter((each) => each.trim() !== '');

const id = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/),
  fc.constantFrom('constructor', 'a'.repeat(80), '0'),
);
const ids = (limit: number, least = 0): fc.Arbitrary<string[]> =>
  fc.uniqueArray(id, { minLength: least, maxLength: limit, size: '-1' });
const attempt = fc.stringMatching(/^[a-z0-9]{1,40}$/);
const digest = fc.stringMatching(/^[A-Za-z0-9_-]{16}$/);
const hash = fc.stringMatching(/^[0-9a-f]{8}$/);
const item = fc.tuple(id, id).map((pair) => pair.join('/'));
const seed = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(0, 0xffffffff));
const day = fc
  .integer({ min: 0, max: 2_932_896 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
// JSON knows no −0.
const upTo = (max: number): fc.Arbitrary<number> =>
  fc.double({ min: 0, max, noNaN: true }).map((value) => value + 0);
const share = upTo(1);
const orNone = (value: fc.Arbitrary<number>): fc.Arbitrary<number> =>
  fc.oneof(value, fc.constant(-1));
const level = fc.constantFrom(...levels.map((each) => each.id));
const constant = <const T>(value: T): fc.Arbitrary<T> => fc.constant(value);
/** Rows whose first places differ. */
const rows = <T extends readonly [string, ...unknown[]]>(
  row: fc.Arbitrary<T>,
  limit: number,
): fc.Arbitrary<T[]> =>
  fc.uniqueArray(row, { maxLength: limit, size: '-1', selector: ([key]) => key });
const list = <T>(value: fc.Arbitrary<T>, limit: number, least = 0): fc.Arbitrary<T[]> =>
  fc.array(value, { minLength: least, maxLength: limit, size: '-1' });

const task: fc.Arbitrary<Task> = fc.oneof(
  fc.record({ kind: constant('case'), case: id }),
  fc.record({
    kind: constant('quiz'),
    items: fc.uniqueArray(item, { minLength: 1, maxLength: most.items }),
  }),
  fc.record({ kind: constant('interview'), level, questions: ids(most.questions, 1) }),
  fc.record({ kind: constant('module'), module: id }),
);

/** Any assignment. */
export const anyAssignment: fc.Arbitrary<Assignment> = fc.record({
  ...{ v: constant(1), kind: constant('assignment'), id: attempt, from: name, task },
  seed: orNone(seed),
  due: fc.oneof(day, constant('')),
  note: text(most.note),
  look: ids(most.marks),
  own: list(text(most.ownTitle), most.own),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(id),
  fc.tuple(id, id, text(most.reason), orNone(share)),
);
const textId = fc.tuple(fc.constantFrom('memo', 'reflection'), id).map((parts) => parts.join(':'));
/** Any finished run of a case. */
export const anyCaseWork: fc.Arbitrary<Work> = fc.record({
  ...{ kind: constant('case'), case: id, seed, rules: hash, steps: list(step, most.steps) },
  claims: fc.record({ ending: id, outcome: upTo(100), process: upTo(100), brier: orNone(share) }),
  texts: rows(fc.tuple(textId, text(most.text)), most.texts),
});

const response = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  list(text(2_000), 50),
);
const answer: fc.Arbitrary<AnswerRow> = fc.tuple(
  ...([item, seed, response, share, hash, share] as const),
  fc.constantFrom('', 'hinted', 'shown'),
);
/** Any answers to items. */
export const anyAnswersWork: fc.Arbitrary<Work> = fc.record({
  kind: constant('answers'),
  module: fc.oneof(id, constant('')),
  answers: list(answer, most.answers),
  lessons: rows(
    fc.tuple(id, fc.constantFrom('done', 'reading', 'skipped', 'not-started')),
    most.lessons,
  ),
});

const spoken: fc.Arbitrary<SpokenAnswer> = ids(most.points).chain((points) => {
  const places = { minLength: points.length, maxLength: points.length };
  return fc.record({
    ...{ question: id, think: upTo(1e7), talk: upTo(1e7), notes: text(most.notes) },
    points: fc.constant(points),
    marks: fc.array(fc.constantFrom(0, 0.5, 1), places),
    evidence: fc.array(text(most.evidence), places),
  });
});
/** Any mock interview. */
export const anyInterviewWork: fc.Arbitrary<Work> = fc.record({
  ...{ kind: constant('interview'), level, answers: list(spoken, most.questions, 1) },
});

/** A message that forms would have held to its length. */
const sendable = <M extends Message>(message: fc.Arbitrary<M>): fc.Arbitrary<M> =>
  message.filter((each) => JSON.stringify(each).length <= MESSAGE_LIMIT);

/** Any submission of a kind of work. */
export const submissionOf = (work: fc.Arbitrary<Work>): fc.Arbitrary<Submission> =>
  sendable(
    fc.oneof(constant(1), fc.integer({ min: 2, max: 999 })).chain((version) =>
      fc.record({
        ...{ v: constant(1), kind: constant('submission'), by: named, wish: text(most.wish) },
        made: day,
        version: fc.constant(version),
        before: version === 1 ? constant('') : digest,
        of: fc.oneof(digest, constant('')),
        work,
      }),
    ),
  );

const about = fc.oneof(
  constant(''),
  fc
    .tuple(fc.constantFrom('scene', 'memo', 'reflection', 'criterion', 'question'), id)
    .map((parts) => parts.join(':')),
  fc.nat({ max: 9 }).map((at) => `own:${String(at)}`),
  item.map((each) => `item:${each}`),
);
/** Any feedback. */
export const anyFeedback: fc.Arbitrary<Feedback> = sendable(
  fc.record({
    ...{ v: constant(1), kind: constant('feedback'), by: named, made: day },
    version: fc.integer({ min: 1, max: 999 }),
    of: digest,
    marks: rows(fc.tuple(id, fc.integer({ min: 1, max: 4 })), most.marks),
    comments: list(
      fc.record({
        ...{ id: attempt, about, kind: fc.constantFrom(...commentKinds) },
        text: text(most.comment),
      }),
      most.comments,
    ),
    next: text(most.next),
  }),
);

/** Every kind of message and of work, each with its name. */
export const everyKind: Readonly<Record<string, fc.Arbitrary<Message>>> = {
  assignment: anyAssignment,
  'submission of a case': submissionOf(anyCaseWork),
  'submission of answers': submissionOf(anyAnswersWork),
  'submission of an interview': submissionOf(anyInterviewWork),
  feedback: anyFeedback,
};

/** Any message at all. */
export const anyMessage: fc.Arbitrary<Message> = fc.oneof(...Object.values(everyKind));
