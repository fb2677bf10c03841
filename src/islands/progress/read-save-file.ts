import * as z from 'zod/mini';
import type { AnyFact } from '../../domain/progress/fact.ts';
import { decodeLine, factText, LINE_LIMIT } from '../../domain/progress/line.ts';
import { preferred, splitQuarantine } from '../../domain/progress/merge.ts';
import { digestOf, SAVE_VERSION, type SaveFile } from '../../domain/progress/save-file.ts';
import { isShallowJson } from '../../domain/progress/shallow-json.ts';
import { isPlainTree } from '../../domain/progress/untrusted.ts';

/** Largest file that is opened, in bytes; also the longest text, in UTF-16 units. */
export const FILE_LIMIT = 20_000_000;
const LEVELS = 3;

const schema = z.strictObject({
  format: z.literal('shadow-launch'),
  version: z.literal(SAVE_VERSION),
  saved: z.string().check(z.maxLength(40)),
  digest: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
  lines: z.array(z.string().check(z.maxLength(LINE_LIMIT))).check(z.maxLength(200_000)),
});

/** What a file would add to one lesson. */
export interface LessonGain {
  /** Slug as the file gives it: text, never to be drawn as HTML. */
  readonly lesson: string;
  readonly entries: number;
  readonly answers: number;
  readonly finished: boolean;
}

/** What a file holds, compared with the record here; nothing is merged before the person accepts it. */
export interface SavePreview {
  /** When it was saved, as the file says. */
  readonly saved: string;
  /** False if the lines are not the ones the digest was made from: the file was changed or damaged. */
  readonly isIntact: boolean;
  /** Facts that accepting adds, or puts in the place of another with the same id. */
  readonly facts: readonly AnyFact[];
  readonly added: number;
  /** Same id, other content, and the file's would be kept. */
  readonly replaced: number;
  readonly alreadyHere: number;
  readonly unreadable: number;
  readonly newer: number;
  /** Of those added, dated over 48 h ahead: kept, not shown until then. */
  readonly ahead: number;
  readonly lessons: readonly LessonGain[];
}

export type SaveReading =
  | { readonly ok: true; readonly preview: SavePreview }
  | { readonly ok: false; readonly message: string };

const refuse = (message: string): SaveReading => ({ ok: false, message });

function parse(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

const isFromNewer = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === 'shadow-launch' &&
  'version' in value &&
  typeof value.version === 'number' &&
  value.version > SAVE_VERSION;

/** Facts per lesson, in the order the file first names them; answers count for the lesson of their quiz. */
function gainsOf(facts: readonly AnyFact[]): LessonGain[] {
  const gains = new Map<string, { entries: number; answers: number; finished: boolean }>();
  for (const fact of facts) {
    const lesson =
      'lesson' in fact ? fact.lesson : fact.kind === 'answered' && 'quiz' in fact ? fact.quiz : '';
    if (!lesson) continue;
    const gain = gains.get(lesson) ?? { entries: 0, answers: 0, finished: false };
    gain.entries++;
    if (fact.kind === 'answered') gain.answers++;
    if (fact.kind === 'finished') gain.finished = true;
    gains.set(lesson, gain);
  }
  return [...gains].map(([lesson, gain]) => ({ lesson, ...gain }));
}

function compare(file: SaveFile, here: readonly AnyFact[], now: number): SavePreview {
  const known = new Map(here.map((fact) => [fact.id, fact]));
  const fresh = new Map<string, AnyFact>();
  const count = { alreadyHere: 0, unreadable: 0, newer: 0 };
  for (const line of file.lines) {
    const decoded = decodeLine(line);
    if (decoded.kind !== 'fact') {
      count[decoded.kind]++;
      continue;
    }
    const { fact } = decoded;
    const other = fresh.get(fact.id) ?? known.get(fact.id);
    if (other && (factText(other) === factText(fact) || preferred(other, fact) === other))
      count.alreadyHere++;
    else fresh.set(fact.id, fact);
  }
  const facts = [...fresh.values()];
  const replaced = facts.filter(({ id }) => known.has(id)).length;
  return {
    saved: file.saved,
    isIntact: digestOf(file.lines) === file.digest,
    facts,
    added: facts.length - replaced,
    replaced,
    ...count,
    ahead: splitQuarantine(facts, now).ahead.length,
    lessons: gainsOf(facts),
  };
}

/**
 * Opens the text of a save file that anybody may have written: length, depth, JSON, keys, shape, digest, then each
 * line by the rules of the log. Never throws.
 */
export function readSaveFile(text: string, here: readonly AnyFact[], now: number): SaveReading {
  if (text.length > FILE_LIMIT)
    return refuse('This file is larger than 20 MB, which no record here can be. Choose another.');
  if (!isShallowJson(text, LEVELS))
    return refuse('This is not a file saved from Progress: it is nested too deeply.');
  const value = parse(text);
  if (value === undefined)
    return refuse('This file is not a record, or it was cut off. Choose the original file.');
  if (isFromNewer(value))
    return refuse('This file was saved by a newer version of this site. Reload, then load it.');
  const file = isPlainTree(value, LEVELS) ? schema.safeParse(value) : undefined;
  if (!file?.success) return refuse('This is not a file saved from Progress. Choose another.');
  return { ok: true, preview: compare(file.data, here, now) };
}
