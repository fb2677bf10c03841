import type { Kept } from './correspondence.ts';
import {
  type Assignment,
  MESSAGE_LIMIT,
  MESSAGE_VERSION,
  messageLimits,
  type Submission,
  type Task,
  type Work,
} from './message.ts';

/** What a learner can hand in, as the record names it. */
export type Source =
  | {
      readonly kind: 'case';
      readonly case: string;
      readonly seed: number;
      /** Id of the attempt’s last fact. */
      readonly at: string;
    }
  | { readonly kind: 'practice'; readonly session: string; readonly items: readonly string[] }
  | {
      readonly kind: 'interview';
      readonly interview: string;
      readonly questions: readonly string[];
    }
  | { readonly kind: 'module'; readonly module: string };

/** The part of the address after # that names something to hand in, and for which assignment. */
export function handInFragment(source: Source, of = ''): string {
  const named =
    source.kind === 'case'
      ? `case=${source.case}&at=${encodeURIComponent(source.at)}`
      : source.kind === 'practice'
        ? `practice=${source.session}`
        : source.kind === 'interview'
          ? `interview=${source.interview}`
          : `module=${source.module}`;
  return `#${named}${of === '' ? '' : `&for=${of}`}`;
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === new Set(b).size;

/**
 * True if something is what an assignment asks for: the same case, with its seed if it has one; the same items or
 * questions, in whatever order; the same module.
 */
export function fits({ task, seed }: Pick<Assignment, 'task' | 'seed'>, source: Source): boolean {
  if (task.kind === 'case')
    return (
      source.kind === 'case' && source.case === task.case && (seed < 0 || seed === source.seed)
    );
  if (task.kind === 'quiz') return source.kind === 'practice' && sameSet(task.items, source.items);
  if (task.kind === 'interview')
    return source.kind === 'interview' && sameSet(task.questions, source.questions);
  return source.kind === 'module' && source.module === task.module;
}

/** What a work is about, by which its versions are told from other works. */
function subjectOf(work: Work): string {
  if (work.kind === 'case') return `case ${work.case}`;
  if (work.kind === 'interview')
    return `interview ${work.level} ${work.answers.map(({ question }) => question).join(' ')}`;
  if (work.module !== '') return `module ${work.module}`;
  return `items ${[...new Set(work.answers.map(([item]) => item))].sort().join(' ')}`;
}

/**
 * True for versions of one work: both answer the same assignment by the same kind of work, or nobody asked and they
 * are about the same case, module, items or questions.
 */
export function sameThread(
  a: Pick<Submission, 'of' | 'work'>,
  b: Pick<Submission, 'of' | 'work'>,
): boolean {
  if (a.of !== b.of || a.work.kind !== b.work.kind) return false;
  return a.of !== '' || subjectOf(a.work) === subjectOf(b.work);
}

/** Versions of one work that were handed in, oldest first; a version that came from two devices stands once each. */
export const versionsOf = (
  handedIn: readonly Kept<Submission>[],
  draft: Pick<Submission, 'of' | 'work'>,
): Kept<Submission>[] => handedIn.filter(({ message }) => sameThread(message, draft));

/** All works that were handed in, each with its versions oldest first; the one handed in last comes first. */
export function threadsOf(handedIn: readonly Kept<Submission>[]): Kept<Submission>[][] {
  const threads: Kept<Submission>[][] = [];
  for (const kept of handedIn) {
    const at = threads.findIndex(([first]) => first && sameThread(first.message, kept.message));
    const thread = at < 0 ? [] : (threads.splice(at, 1)[0] ?? []);
    threads.unshift([...thread, kept]);
  }
  return threads;
}

/** What a learner adds to the work: who, what for, when, and for which assignment. */
export interface Cover {
  readonly by: string;
  readonly wish: string;
  /** Local civil date. */
  readonly made: string;
  /** Digest of the assignment; empty if nobody asked. */
  readonly of: string;
}

/** The next version of a work: its number is one more than of those before, and it names the latest of them. */
export function nextVersion(
  { by, wish, made, of }: Cover,
  work: Work,
  handedIn: readonly Kept<Submission>[],
): Submission {
  const earlier = versionsOf(handedIn, { of, work });
  return {
    v: MESSAGE_VERSION,
    kind: 'submission',
    by: by.trim().slice(0, messageLimits.name),
    wish: wish.trim().slice(0, messageLimits.wish),
    made,
    version: Math.min(earlier.length + 1, 999),
    before: earlier.at(-1)?.digest ?? '',
    of,
    work,
  };
}

/** A case without some of its memo and reflection texts; decisions always go. */
export const withoutTexts = (work: Work, left: ReadonlySet<string>): Work =>
  work.kind === 'case' && left.size > 0
    ? { ...work, texts: work.texts.filter(([id]) => !left.has(id)) }
    : work;

/** The longest texts of a work, the longest first: place as comments name it, and its length. */
function longestTexts(work: Work): { about: string; length: number }[] {
  const texts =
    work.kind === 'case'
      ? work.texts.map(([about, text]) => ({ about, length: text.length }))
      : work.kind === 'interview'
        ? work.answers.map(({ question, notes, evidence }) => ({
            about: `question:${question}`,
            length: notes.length + evidence.join('').length,
          }))
        : work.answers.map(([item, , response]) => ({
            about: `item:${item}`,
            length: typeof response === 'number' ? 0 : response.join('').length,
          }));
  return texts.sort((a, b) => b.length - a.length);
}

/** The three longest texts of a submission that holds more than a message may; undefined if it fits. */
export const tooLong = (submission: Submission): string[] | undefined =>
  JSON.stringify(submission).length <= MESSAGE_LIMIT
    ? undefined
    : longestTexts(submission.work)
        .slice(0, 3)
        .map(({ about }) => about);

/** The page on which a task is done. */
export function taskHref(task: Task): string {
  if (task.kind === 'case') return `/cases/${task.case}/play/`;
  if (task.kind === 'module') return `/modules/${task.module}/`;
  return task.kind === 'quiz' ? '/practice/' : '/interview/';
}
