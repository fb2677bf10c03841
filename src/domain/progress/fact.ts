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
type Fields = Readonly<Record<string, Check>>;

const upTo =
  (length: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= length;
const text = upTo(2_000);
const longText = upTo(20_000);
const number: Check = (value) => Number.isFinite(value);
const share: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const texts: Check = (value) => Array.isArray(value) && value.length <= 50 && value.every(text);
const shares: Check = (value) => Array.isArray(value) && value.length <= 50 && value.every(share);
const day: Check = (value) => typeof value === 'string' && isCivilDay(value);
const grade: Check = (value) => [1, 2, 3, 4].includes(value as number);
const response: Check = (value) => number(value) || texts(value);
/** A length of time in whatever unit; in milliseconds up to 2 h 46 min. */
const span: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1e7;

const graded = { card: text, grade, took: span, study: day };
const lesson = { lesson: text };
const bodies = new Map<string, Fields>(
  Object.entries({
    opened: { lesson: text, wording: text },
    reached: { lesson: text, section: text },
    finished: { lesson: text, wording: text },
    skipped: lesson,
    reopened: lesson,
    predicted: { explorable: text, guess: number, truth: number },
    attempted: { quiz: text, attempt: text, seed: number },
    answered: {
      quiz: text,
      attempt: text,
      item: text,
      response,
      confidence: share,
      score: share,
      structure: text,
      wording: text,
    },
    hinted: { quiz: text, attempt: text, item: text },
    revealed: { quiz: text, attempt: text, item: text, structure: text },
    practised: { attempt: text, seed: number, mode: text, items: texts, minutes: span },
    extended: { attempt: text, minutes: span },
    ended: { attempt: text },
    began: { case: text, seed: number, rules: text },
    bought: { case: text, after: text, exhibit: text },
    decided: {
      case: text,
      after: text,
      scene: text,
      option: text,
      reason: text,
      forecast: (value) => value === -1 || share(value),
    },
    graded,
    crammed: graded,
    ungraded: { graded: text },
    interviewed: { attempt: text, seed: number, level: text, questions: texts },
    spoken: {
      attempt: text,
      question: text,
      think: span,
      talk: span,
      probe: text,
      notes: longText,
    },
    assessed: {
      attempt: text,
      question: text,
      by: text,
      points: texts,
      marks: shares,
      evidence: texts,
      flags: texts,
      remark: text,
    },
    set: { key: text, value: longText },
  } satisfies Record<FactBody['kind'], Fields>),
);

const head: Fields = {
  id: (value) => typeof value === 'string' && /^[a-z0-9]{8,16}:\d{1,15}$/.test(value),
  tick: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  at: (value) => number(value) && Number(value) >= 0 && Number(value) <= LAST_INSTANT,
  day,
  kind: (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(value),
};

const fits = (value: Readonly<Record<string, unknown>>, fields: Fields) =>
  Object.entries(fields).every(([name, check]) => Object.hasOwn(value, name) && check(value[name]));

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
  const fields = bodies.get(known.kind);
  if (fields) return fits(record, fields) ? known : undefined;
  const { id, tick, at, day, kind } = known;
  return { id, tick, at, day, kind, raw: value };
}
