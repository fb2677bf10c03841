import {
  attempt,
  id,
  isNewer,
  listOf,
  matching,
  oneOf,
  seed,
  shaped,
  upTo,
} from '../exchange/shape.ts';
import { isLevel } from './level.ts';
import { type Message, MESSAGE_VERSION, messageLimits, type SheetAnswer } from './message.ts';
import type { Question } from './question.ts';

/** A message that fits, or the sentence that says why it does not. */
export type Checked =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly refusal: string };

const refusals = {
  other: 'This is not a link or file from a mock interview. Ask for it again.',
  newer: 'This was made by a newer version of this site. Reload the page, then open it again.',
  nameless:
    'This sheet does not say who filled it in. Ask your friend to write a name and send it again.',
  empty: 'This sheet scores no answer. Ask your friend to fill it in and send it again.',
  question:
    'This names a question that this site does not have. Reload the page here and where it was made, then send it again.',
  point:
    'This scores a rubric point that its question does not have. Reload the page here and where it was made, then send it again.',
} as const;

const mark = oneOf(0, 0.5, 1);
const { name, evidence, remark, flag, flags, points, questions } = messageLimits;

const askShape = shaped({
  v: oneOf(MESSAGE_VERSION),
  kind: oneOf('ask'),
  from: upTo(name),
  level: (value) => typeof value === 'string' && isLevel(value),
  seed,
  attempt,
  questions: (value) => listOf(id, questions)(value) && (value as unknown[]).length > 0,
});

const answerShape = shaped({
  question: id,
  points: listOf(id, points),
  marks: listOf(mark, points),
  evidence: listOf(upTo(evidence), points),
  flags: listOf(upTo(flag), flags),
  remark: upTo(remark),
});

const sheetShape = shaped({
  v: oneOf(MESSAGE_VERSION),
  kind: oneOf('sheet'),
  by: upTo(name),
  attempt,
  answers: listOf(answerShape, questions),
  of: matching(/^[0-9a-f]{8}$/),
});

const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** Why the scores of one answer cannot be of that question; undefined if they can. */
function answerProblem(answer: SheetAnswer, question: Question | undefined): string | undefined {
  if (!question) return refusals.question;
  const known = new Set(question.rubric.map((point) => point.id));
  if (!answer.points.every((point) => known.has(point))) return refusals.point;
  const isWhole =
    answer.points.length > 0 &&
    isUnique(answer.points) &&
    answer.marks.length === answer.points.length &&
    answer.evidence.length === answer.points.length;
  return isWhole ? undefined : refusals.other;
}

/** Why a message of the right form makes no sense on this site; undefined if it does. */
function problemOf(message: Message, byId: ReadonlyMap<string, Question>): string | undefined {
  if (message.kind === 'ask') {
    if (!message.questions.every((question) => byId.has(question))) return refusals.question;
    return isUnique(message.questions) ? undefined : refusals.other;
  }
  if (message.by.trim() === '') return refusals.nameless;
  if (message.answers.length === 0) return refusals.empty;
  if (!isUnique(message.answers.map(({ question }) => question))) return refusals.other;
  return message.answers
    .map((answer) => answerProblem(answer, byId.get(answer.question)))
    .find((problem) => problem !== undefined);
}

/**
 * Reads data from outside as a message: exactly the fields of its kind in their forms and lengths, then questions and
 * rubric points that this site has, each once. Texts are kept as they are: whoever shows them draws them as text.
 */
export function checkMessage(value: unknown, questions: readonly Question[]): Checked {
  if (isNewer(value, MESSAGE_VERSION)) return { ok: false, refusal: refusals.newer };
  if (!askShape(value) && !sheetShape(value)) return { ok: false, refusal: refusals.other };
  const message = value as Message;
  const refusal = problemOf(message, new Map(questions.map((each) => [each.id, each])));
  return refusal === undefined ? { ok: true, message } : { ok: false, refusal };
}
