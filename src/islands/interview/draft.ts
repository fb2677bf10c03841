import type { TimedPhase, Times } from '../../domain/interview/timing.ts';
import { isPlainTree } from '../../domain/progress/untrusted.ts';

/** Where an answer stands; the score is the last thing before the model answer opens. */
export type Phase = TimedPhase | 'score';

/** What was heard of a rubric: a mark and a line of evidence for each point by its id. */
export interface Scored {
  readonly marks: Readonly<Record<string, number>>;
  readonly evidence: Readonly<Record<string, string>>;
  /** Texts of the red flags heard. */
  readonly flags: readonly string[];
  readonly remark: string;
}

/** An answer on its way, kept in the record so that a session goes on where it was left. */
export interface Draft extends Scored {
  readonly phase: Phase;
  /** Seconds spent in each phase so far. */
  readonly spent: Times;
  /** Seconds that were added to the time of each phase. */
  readonly more: Times;
  readonly notes: string;
}

const none: Draft['spent'] = { think: 0, talk: 0, probe: 0 };

export const emptyScored: Scored = { marks: {}, evidence: {}, flags: [], remark: '' };
export const emptyDraft: Draft = {
  ...emptyScored,
  phase: 'think',
  spent: none,
  more: none,
  notes: '',
};

/** Longest notes, line of evidence and remark, in UTF-16 units; a draft of all of them fits a fact. */
export const LONGEST = { notes: 4_000, evidence: 240, remark: 600 } as const;
/** Longest value that the record takes. */
const LONGEST_VALUE = 20_000;

/** Key of the register that keeps a draft. */
export const draftKey = (attempt: string, question: string): string =>
  `interview:draft:${attempt}:${question}`;

/** A draft as the record keeps it; undefined in the rare case that it does not fit (it then lives on the page only). */
export function writeDraft(draft: Draft): string | undefined {
  const text = JSON.stringify(draft);
  return text.length > LONGEST_VALUE ? undefined : text;
}

function entries<T>(value: unknown, is: (each: unknown) => each is T): Record<string, T> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((pair): pair is [string, T] => is(pair[1])),
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isSpan = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 1e6;
const isMark = (value: unknown): value is number => value === 0 || value === 0.5 || value === 1;
const isPhase = (value: unknown): value is Phase =>
  value === 'score' || (isText(value) && Object.hasOwn(none, value));

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads what was kept of a rubric; what does not fit is left out. */
export function readScored(value: unknown): Scored {
  if (typeof value !== 'object' || value === null || !isPlainTree(value, 3)) return emptyScored;
  const { marks, evidence, flags, remark } = value as Record<keyof Scored, unknown>;
  return {
    marks: entries(marks, isMark),
    evidence: entries(evidence, isText),
    flags: Array.isArray(flags) ? flags.filter(isText) : [],
    remark: isText(remark) ? remark : '',
  };
}

/** Reads what the record holds, which another version may have written: what does not fit is left out. */
export function readDraft(text: string | undefined): Draft {
  const value = parse(text ?? '');
  if (typeof value !== 'object' || value === null || !isPlainTree(value, 3)) return emptyDraft;
  const { phase, spent, more, notes } = value as Record<keyof Draft, unknown>;
  return {
    phase: isPhase(phase) ? phase : 'think',
    spent: { ...none, ...entries(spent, isSpan) },
    more: { ...none, ...entries(more, isSpan) },
    notes: isText(notes) ? notes : '',
    ...readScored(value),
  };
}
