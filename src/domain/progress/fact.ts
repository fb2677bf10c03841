import { isCivilDay, LAST_INSTANT } from './civil-day.ts';
import { isPlainTree } from './untrusted.ts';

/** What every fact carries: who wrote it, in what order, and when. Facts are never changed. */
export interface FactHead {
  /** `<replica>:<seq>`: one replica per page load, seq counts up within it. */
  readonly id: string;
  /** Lamport counter: one more than the largest tick the writer had seen. Orders facts; the clock does not. */
  readonly tick: number;
  /** Milliseconds since the epoch by the writer's clock. */
  readonly at: number;
  /** Local civil date YYYY-MM-DD where it was written. */
  readonly day: string;
}

/** What happened. A kind's fields are permanent; a new rule is a new kind. */
export type FactBody =
  | { readonly kind: 'opened'; readonly lesson: string; readonly wording: string }
  | { readonly kind: 'reached'; readonly lesson: string; readonly section: string }
  | { readonly kind: 'finished'; readonly lesson: string; readonly wording: string }
  | { readonly kind: 'skipped'; readonly lesson: string }
  | { readonly kind: 'reopened'; readonly lesson: string }
  | {
      readonly kind: 'predicted';
      readonly explorable: string;
      readonly guess: number;
      readonly truth: number;
    }
  | {
      readonly kind: 'attempted';
      readonly quiz: string;
      readonly attempt: string;
      readonly seed: number;
    }
  | {
      readonly kind: 'answered';
      readonly quiz: string;
      readonly attempt: string;
      readonly item: string;
      readonly response: readonly string[] | number;
      readonly confidence: number;
      readonly score: number;
      readonly structure: string;
      readonly wording: string;
    }
  | {
      /** A hint was asked for. */
      readonly kind: 'hinted';
      readonly quiz: string;
      readonly attempt: string;
      readonly item: string;
    }
  | {
      /** The learner gave up and had the answer shown. */
      readonly kind: 'revealed';
      readonly quiz: string;
      readonly attempt: string;
      readonly item: string;
      readonly structure: string;
    }
  | {
      /** A practice session began; its answers carry `attempt`. */
      readonly kind: 'practised';
      readonly attempt: string;
      readonly seed: number;
      /** `practice`, `check` or `review`. */
      readonly mode: string;
      /** `quiz/item`, in the order asked. */
      readonly items: readonly string[];
      /** Time limit in minutes; 0 is none. */
      readonly minutes: number;
    }
  /** The time limit of a session grew by so many minutes; 0 puts the clock away. */
  | { readonly kind: 'extended'; readonly attempt: string; readonly minutes: number }
  /** A session was handed in or closed. */
  | { readonly kind: 'ended'; readonly attempt: string }
  | {
      /** A case was begun: the root of a tree of attempts. */
      readonly kind: 'began';
      readonly case: string;
      readonly seed: number;
      /** Hash of the rules of the case as they then were. */
      readonly rules: string;
    }
  | {
      /** An exhibit was bought after the fact `after`: a beginning, a purchase or a decision. */
      readonly kind: 'bought';
      readonly case: string;
      readonly after: string;
      readonly exhibit: string;
    }
  | {
      /** A scene was decided after the fact `after`; two decisions after one fact are two attempts. */
      readonly kind: 'decided';
      readonly case: string;
      readonly after: string;
      readonly scene: string;
      readonly option: string;
      readonly reason: string;
      /** Probability given for the forecast of the scene; −1 where none was asked. */
      readonly forecast: number;
    }
  | {
      /** A card was graded 1 (again) to 4 (easy). */
      readonly kind: 'graded';
      readonly card: string;
      readonly grade: number;
      /** Milliseconds from the front of the card to the grade. */
      readonly took: number;
      /** Study day (YYYY-MM-DD): the local date, where a day begins at the hour the learner set. */
      readonly study: string;
    }
  | {
      /** A card was graded while cramming, which never moves its schedule. */
      readonly kind: 'crammed';
      readonly card: string;
      readonly grade: number;
      readonly took: number;
      readonly study: string;
    }
  /** The fact `graded` (a grade, also one while cramming) was taken back. */
  | { readonly kind: 'ungraded'; readonly graded: string }
  | {
      /** A mock interview began; what follows carries `attempt`, and `ended` closes it. */
      readonly kind: 'interviewed';
      readonly attempt: string;
      readonly seed: number;
      /** `mid`, `senior` or `principal`. */
      readonly level: string;
      /** Ids of the questions, in the order asked. */
      readonly questions: readonly string[];
    }
  | {
      /** An answer was given aloud; what was noted beside it. */
      readonly kind: 'spoken';
      readonly attempt: string;
      readonly question: string;
      /** Seconds of thinking and of talking. */
      readonly think: number;
      readonly talk: number;
      /** Id of the follow-up that was asked. */
      readonly probe: string;
      readonly notes: string;
    }
  | {
      /** An answer was scored by its rubric. */
      readonly kind: 'assessed';
      readonly attempt: string;
      readonly question: string;
      /** Name of the friend who interviewed; empty for the learner’s own score. */
      readonly by: string;
      /** Ids of rubric points, and for each its mark (0, 0.5 or 1) and what was heard. */
      readonly points: readonly string[];
      readonly marks: readonly number[];
      readonly evidence: readonly string[];
      /** Texts of the red flags that were heard. */
      readonly flags: readonly string[];
      readonly remark: string;
    }
  | {
      /** A message of the mentor desk was sent from here, or taken in here. */
      readonly kind: 'sent' | 'received';
      readonly digest: string;
      /** The message as JSON. */
      readonly message: string;
      /** Public key it was signed with; empty if it was not. */
      readonly key: string;
    }
  | { readonly kind: 'set'; readonly key: string; readonly value: string };

/** A fact this build understands. */
export type Fact = FactHead & FactBody;

/** A fact of a kind this build does not know: carried along and exported, never folded, never dropped. */
export interface UnknownFact extends FactHead {
  readonly kind: string;
  /** The whole fact as it was read. */
  readonly raw: unknown;
}

/** Whatever a log may hold. */
export type AnyFact = Fact | UnknownFact;

type Check = (value: unknown) => boolean;

const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const upTo =
  (length: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= length;
const text = upTo(2_000);
const longText = upTo(20_000);
const number: Check = (value) => Number.isFinite(value);
const atMost =
  (most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= 0 && value <= most;
const share = atMost(1);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= 50 && value.every(check);
const texts = listOf(text);
const day: Check = (value) => typeof value === 'string' && isCivilDay(value);
/** A length of time in whatever unit; in milliseconds up to 2 h 46 min. */
const span = atMost(1e7);

/** What a field may hold, the same in every kind; all others are texts. */
const fields: Readonly<Record<string, Check>> = {
  id: matching(/^[a-z0-9]{8,16}:\d{1,15}$/),
  tick: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  at: atMost(LAST_INSTANT),
  day,
  kind: matching(/^[a-z][a-z0-9-]{0,39}$/),
  seed: number,
  guess: number,
  truth: number,
  response: (value) => number(value) || texts(value),
  confidence: share,
  score: share,
  items: texts,
  minutes: span,
  forecast: (value) => value === -1 || share(value),
  grade: (value) => [1, 2, 3, 4].includes(value as number),
  took: span,
  study: day,
  questions: texts,
  think: span,
  talk: span,
  notes: longText,
  points: texts,
  marks: listOf(share),
  evidence: texts,
  flags: texts,
  value: longText,
  message: upTo(90_000),
};
type Field = readonly [name: string, check: Check];
const fieldsOf = (names: string): Field[] =>
  names.split(' ').map((name) => [name, fields[name] ?? text]);

/** The fields of each kind. */
const bodies = new Map<string, readonly Field[]>(
  Object.entries({
    opened: 'lesson wording',
    reached: 'lesson section',
    finished: 'lesson wording',
    skipped: 'lesson',
    reopened: 'lesson',
    predicted: 'explorable guess truth',
    attempted: 'quiz attempt seed',
    answered: 'quiz attempt item response confidence score structure wording',
    hinted: 'quiz attempt item',
    revealed: 'quiz attempt item structure',
    practised: 'attempt seed mode items minutes',
    extended: 'attempt minutes',
    ended: 'attempt',
    began: 'case seed rules',
    bought: 'case after exhibit',
    decided: 'case after scene option reason forecast',
    graded: 'card grade took study',
    crammed: 'card grade took study',
    ungraded: 'graded',
    interviewed: 'attempt seed level questions',
    spoken: 'attempt question think talk probe notes',
    assessed: 'attempt question by points marks evidence flags remark',
    sent: 'digest message key',
    received: 'digest message key',
    set: 'key value',
  } satisfies Record<FactBody['kind'], string>).map(([kind, names]) => [kind, fieldsOf(names)]),
);

const head = fieldsOf('id tick at day kind');

const fits = (value: Readonly<Record<string, unknown>>, wanted: readonly Field[]) =>
  wanted.every(([name, check]) => Object.hasOwn(value, name) && check(value[name]));

/** True for a fact of a kind this build folds. */
export function isKnown(fact: AnyFact): fact is Fact {
  return bodies.has(fact.kind);
}

/**
 * Reads anything as a fact. A known kind must have every field in the right type and length (further fields are
 * carried along); an unknown kind with a valid head is an UnknownFact; everything else is undefined.
 */
export function parseFact(value: unknown): AnyFact | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const record = value as Readonly<Record<string, unknown>>;
  if (!isPlainTree(value) || !fits(record, head)) return undefined;
  const known = value as Fact;
  const body = bodies.get(known.kind);
  if (body) return fits(record, body) ? known : undefined;
  const { id, tick, at, day, kind } = known;
  return { id, tick, at, day, kind, raw: value };
}
