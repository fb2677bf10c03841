import {
  attempt,
  between,
  type Check,
  either,
  id,
  isNewer,
  listOf,
  matching,
  oneOf,
  seed,
  shaped,
  tupleOf,
  upTo,
  whole,
} from '../exchange/shape.ts';
import { isLevel } from '../interview/level.ts';
import { isCivilDay } from '../progress/civil-day.ts';
import {
  commentKinds,
  type Message,
  MESSAGE_LIMIT,
  MESSAGE_VERSION,
  messageLimits as most,
  type Signed,
} from './message.ts';

/** A message of the right form with its signature, if it has one; or why it is none. */
export type Checked =
  | { readonly ok: true; readonly message: Message; readonly signed: Signed | undefined }
  | { readonly ok: false; readonly why: 'newer' | 'foreign' };

const v = oneOf(MESSAGE_VERSION);
const named: Check = (value) => upTo(most.name)(value) && String(value).trim() !== '';
const day: Check = (value) => typeof value === 'string' && isCivilDay(value);
const digest = matching(/^[\w-]{16}$/);
const maybe = (check: Check): Check => either(oneOf(''), check);
const item = matching(/^[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}$/);
const level: Check = (value) => typeof value === 'string' && isLevel(value);
const share = between(0, 1);
const hash = matching(/^[0-9a-f]{8}$/);
const atLeastOne =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length > 0 && check(value);
/** Rows that each begin with an id: no id twice. */
const byId =
  (check: Check): Check =>
  (value) =>
    check(value) &&
    new Set((value as unknown[][]).map(([key]) => key)).size === (value as []).length;
const once =
  (check: Check): Check =>
  (value) =>
    check(value) && new Set(value as unknown[]).size === (value as []).length;

const task = either(
  shaped({ kind: oneOf('case'), case: id }),
  shaped({ kind: oneOf('quiz'), items: atLeastOne(once(listOf(item, most.items))) }),
  shaped({
    kind: oneOf('interview'),
    level,
    questions: atLeastOne(once(listOf(id, most.questions))),
  }),
  shaped({ kind: oneOf('module'), module: id }),
);

const assignment = {
  v,
  kind: oneOf('assignment'),
  id: attempt,
  from: upTo(most.name),
  task,
  seed: either(oneOf(-1), seed),
  due: maybe(day),
  note: upTo(most.note),
  look: once(listOf(id, most.marks)),
  own: listOf(upTo(most.ownTitle), most.own),
};

const step = either(tupleOf(id), tupleOf(id, id, upTo(most.reason), either(oneOf(-1), share)));
const textId = matching(/^(?:memo|reflection):[a-z0-9-]{1,80}$/);
const caseWork = shaped({
  kind: oneOf('case'),
  case: id,
  seed,
  rules: hash,
  steps: listOf(step, most.steps),
  claims: shaped({
    ending: id,
    outcome: between(0, 100),
    process: between(0, 100),
    brier: either(oneOf(-1), share),
  }),
  texts: byId(listOf(tupleOf(textId, upTo(most.text)), most.texts)),
});

const response = either((value) => Number.isFinite(value), listOf(upTo(2_000), 50));
const answersWork = shaped({
  kind: oneOf('answers'),
  module: maybe(id),
  answers: listOf(
    tupleOf(item, seed, response, share, hash, share, oneOf('', 'hinted', 'shown')),
    most.answers,
  ),
  lessons: byId(
    listOf(tupleOf(id, oneOf('done', 'reading', 'skipped', 'not-started')), most.lessons),
  ),
});

const seconds = between(0, 1e7);
const spoken = shaped({
  question: id,
  think: seconds,
  talk: seconds,
  notes: upTo(most.notes),
  points: once(listOf(id, most.points)),
  marks: listOf(oneOf(0, 0.5, 1), most.points),
  evidence: listOf(upTo(most.evidence), most.points),
});
const interviewWork = shaped({
  kind: oneOf('interview'),
  level,
  answers: atLeastOne(listOf(spoken, most.questions)),
});

const submission = {
  v,
  kind: oneOf('submission'),
  by: named,
  wish: upTo(most.wish),
  made: day,
  version: whole(1, 999),
  before: maybe(digest),
  of: maybe(digest),
  work: either(caseWork, answersWork, interviewWork),
};

const about = matching(
  /^(?:|(?:scene|memo|reflection|criterion|question):[a-z0-9-]{1,80}|own:\d|item:[a-z0-9-]{1,80}\/[a-z0-9-]{1,80})$/,
);
const comment = shaped({
  id: attempt,
  about,
  kind: oneOf(...commentKinds),
  text: upTo(most.comment),
});
const feedback = {
  v,
  kind: oneOf('feedback'),
  by: named,
  made: day,
  version: whole(1, 999),
  of: digest,
  marks: byId(listOf(tupleOf(id, whole(1, 4)), most.marks)),
  comments: listOf(comment, most.comments),
  next: upTo(most.next),
};

const signed = shaped({
  key: matching(/^[\w-]{43}$/),
  signature: matching(/^[\w-]{86}$/),
});

/** Why a message of the right form contradicts itself; every list of marks goes with its points. */
function isSound(message: Message): boolean {
  if (message.kind !== 'submission') return true;
  const { work, version, before } = message;
  if ((version === 1) !== (before === '')) return false;
  return (
    work.kind !== 'interview' ||
    work.answers.every(
      ({ points, marks, evidence }) =>
        marks.length === points.length && evidence.length === points.length,
    )
  );
}

const hasFewFields = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length <= Object.keys(assignment).length + 1;

/**
 * Reads data from outside as a message: exactly the fields of its kind in their forms and lengths. Texts are kept as
 * they are: whoever shows them draws them as text. Whether this site has what the message names is for `known`.
 */
export function checkMessage(value: unknown): Checked {
  if (isNewer(value, MESSAGE_VERSION)) return { ok: false, why: 'newer' };
  // Before anything is copied: half a megabyte of fields, list or text would take a slow phone a second.
  if (!hasFewFields(value)) return { ok: false, why: 'foreign' };
  const { signed: signature, ...rest } = value as Message & { signed?: Signed };
  const isRight =
    (signature === undefined || signed(signature)) &&
    (shaped(assignment)(rest) || shaped(submission)(rest) || shaped(feedback)(rest)) &&
    isSound(rest) &&
    JSON.stringify(rest).length <= MESSAGE_LIMIT;
  return isRight ? { ok: true, message: rest, signed: signature } : { ok: false, why: 'foreign' };
}
