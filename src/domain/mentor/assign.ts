import { readSeed, writeSeed } from '../case-study/seed.ts';
import { isLevel, type Level } from '../interview/level.ts';
import { isCivilDay } from '../progress/civil-day.ts';
import { daysBetween } from '../progress/days-between.ts';
import { isPlainTree } from '../progress/untrusted.ts';
import type { Catalog } from './catalog.ts';
import { type Assignment, MESSAGE_VERSION, messageLimits as most, type Task } from './message.ts';

/** What a mentor has put into the form so far, for every kind of task: changing the kind loses nothing. */
export interface AssignDraft {
  readonly kind: Task['kind'];
  readonly case: string;
  /** `quiz/item`, in the order ticked. */
  readonly items: readonly string[];
  readonly level: Level;
  readonly questions: readonly string[];
  readonly module: string;
  /** Everybody has the same luck, or each learner their own. */
  readonly luck: 'same' | 'each';
  /** The seed as it was typed. */
  readonly seed: string;
  readonly due: string;
  readonly note: string;
  /** Ids of criteria, of whatever case. */
  readonly look: readonly string[];
  readonly own: readonly string[];
}

/** A part of the form that can be wrong. */
export type AssignField = 'case' | 'quiz' | 'interview' | 'module' | 'seed' | 'due' | 'note';

/** A form before anything was put into it; `seed` is a fresh one. */
export const emptyAssignDraft = (seed: number): AssignDraft => ({
  kind: 'case',
  case: '',
  items: [],
  level: 'senior',
  questions: [],
  module: '',
  luck: 'same',
  seed: writeSeed(seed),
  due: '',
  note: '',
  look: [],
  own: [],
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const text = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise;
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
const kinds: readonly unknown[] = ['case', 'quiz', 'interview', 'module'] satisfies Task['kind'][];

/** Reads a draft that the record kept, which another version may have written: what does not fit is as in `empty`. */
export function readAssignDraft(kept: string, empty: AssignDraft): AssignDraft {
  const value = parse(kept);
  if (typeof value !== 'object' || value === null || !isPlainTree(value, 3)) return empty;
  const found = value as Partial<Record<keyof AssignDraft, unknown>>;
  const level = text(found.level, '');
  return {
    kind: kinds.includes(found.kind) ? (found.kind as Task['kind']) : empty.kind,
    case: text(found.case, ''),
    items: texts(found.items),
    level: isLevel(level) ? level : empty.level,
    questions: texts(found.questions),
    module: text(found.module, ''),
    luck: found.luck === 'each' ? 'each' : 'same',
    seed: text(found.seed, empty.seed),
    due: text(found.due, ''),
    note: text(found.note, ''),
    look: texts(found.look),
    own: texts(found.own).slice(0, most.own),
  };
}

/** The ids of `ticked` that this site has, in its order and not in that of ticking. */
const inOrder = (all: readonly string[], ticked: readonly string[]): string[] =>
  all.filter((id) => ticked.includes(id));

/** Every item of every quiz as `quiz/item`, and every interview question, in the order of the site. */
const itemsOf = (catalog: Catalog): string[] =>
  catalog.quizzes.flatMap(({ quiz, items }) => items.map(({ id }) => `${quiz}/${id}`));
const questionsOf = (catalog: Catalog): string[] =>
  catalog.interviews.flatMap(({ questions }) => questions.map(({ id }) => id));

/** What is asked for, or why that cannot be asked. */
function taskOf(draft: AssignDraft, catalog: Catalog): Task | string {
  switch (draft.kind) {
    case 'case':
      return catalog.cases.some(({ slug }) => slug === draft.case)
        ? { kind: 'case', case: draft.case }
        : 'Choose the case they should play.';
    case 'module':
      return catalog.modules.some(({ id }) => id === draft.module)
        ? { kind: 'module', module: draft.module }
        : 'Choose the module they should work through.';
    case 'quiz': {
      const items = inOrder(itemsOf(catalog), draft.items);
      if (items.length === 0) return 'Tick at least one question.';
      return items.length > most.items
        ? `Take out ${String(items.length - most.items)}: at most ${String(most.items)} questions fit one assignment.`
        : { kind: 'quiz', items };
    }
    case 'interview': {
      const questions = inOrder(questionsOf(catalog), draft.questions);
      if (questions.length === 0) return 'Tick at least one question.';
      return questions.length > most.questions
        ? `Take out ${String(questions.length - most.questions)}: an interview asks at most ${String(most.questions)} questions.`
        : { kind: 'interview', level: draft.level, questions };
    }
  }
}

/** Why a due date cannot stand, as the sentence that mends it. */
function dueProblem(due: string, today: string): string | undefined {
  if (due === '') return undefined;
  if (!isCivilDay(due)) return 'Give a date that exists, or none.';
  return daysBetween(today, due) < 0
    ? 'That day is over. Choose today or a later day, or none.'
    : undefined;
}

interface Around {
  /** Random, so that two assignments of the same work are told apart. */
  readonly id: string;
  /** Name of the mentor, as typed. */
  readonly from: string;
  /** Local civil date. */
  readonly today: string;
  readonly catalog: Catalog;
}

/** What was wrong with a form, by the part where it is mended. */
export type AssignErrors = Partial<Record<AssignField, string>>;

/** The assignment that a form comes to, or every sentence that says what to mend. */
export function assignmentOf(
  draft: AssignDraft,
  { id, from, today, catalog }: Around,
):
  | { readonly ok: true; readonly assignment: Assignment }
  | { readonly ok: false; readonly errors: AssignErrors } {
  const task = taskOf(draft, catalog);
  const hasSeed = draft.kind !== 'module' && draft.luck === 'same';
  const seed = hasSeed ? readSeed(draft.seed) : -1;
  const due = dueProblem(draft.due, today);
  const note = draft.note.trim();
  if (typeof task === 'string' || seed === undefined || due || note.length > most.note)
    return {
      ok: false,
      errors: {
        ...(typeof task === 'string' && { [draft.kind]: task }),
        ...(seed === undefined && {
          seed: 'A seed is one to eight digits from 0 to 9 and letters from A to F, such as 7F2A.',
        }),
        ...(due && { due }),
        ...(note.length > most.note && {
          note: `Shorten the note by ${String(note.length - most.note)} characters: at most ${String(most.note)} fit.`,
        }),
      },
    };
  const criteria = catalog.cases.find(({ slug }) => slug === draft.case)?.criteria ?? [];
  const isCase = task.kind === 'case';
  const all = criteria.map((criterion) => criterion.id);
  const look = isCase ? inOrder(all, draft.look) : [];
  return {
    ok: true,
    assignment: {
      v: MESSAGE_VERSION,
      kind: 'assignment',
      id,
      from: from.trim().slice(0, most.name),
      task,
      seed,
      due: draft.due,
      note,
      // All of them is what none says.
      look: look.length === all.length ? [] : look,
      own: isCase
        ? draft.own.map((title) => title.trim().slice(0, most.ownTitle)).filter(Boolean)
        : [],
    },
  };
}
