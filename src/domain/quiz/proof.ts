import type { AskedItem, GeneratedItem, Quiz, QuizItem } from '../../schemas/quiz.ts';
import { randomFrom } from '../ml/random.ts';
import { completeDraft } from './draft.ts';
import { asked, MOST_THROWS } from './generate.ts';
import { goldenAnswers } from './golden.ts';
import { grade } from './grade.ts';
import { models } from './models/all.ts';
import { checkWording } from './wording.ts';

/** A field of a quiz and how to mend it. */
export interface QuizProblem {
  readonly field: string;
  readonly mend: string;
}

/** Drawings a generated item is proven on. */
const SEEDS = 200;
/** What the quiz of a written lesson has at least. */
const LEAST = { items: 8, types: 4, applied: 0.4 };

/** Golden answers of an item that the reader or the grader takes differently, with how many were tried. */
export function checkGolden(item: AskedItem): { tried: number; problems: QuizProblem[] } {
  const golden = goldenAnswers(item);
  const problems = golden.flatMap(({ draft, verdict, misconception }): QuizProblem[] => {
    const entered = [...draft.chosen, draft.text].filter(Boolean).join(' · ').slice(0, 80);
    const fault = (mend: string): QuizProblem[] => [{ field: item.id, mend }];
    const read = completeDraft(item, draft);
    if ('missing' in read) return fault(`"${entered}" cannot be entered: ${read.missing}`);
    const found = grade(item, read.response);
    if (verdict === 'not right' ? found.verdict === 'right' : found.verdict !== verdict)
      return fault(
        `"${entered}" should be ${verdict} and is graded ${found.verdict}; move the values apart or correct the key`,
      );
    return misconception === undefined || found.misconceptions.includes(misconception)
      ? []
      : fault(`"${entered}" should be recognised as "${misconception}"`);
  });
  return { tried: golden.length, problems };
}

/** Names that a generated item uses and its model does not give. */
function checkNames(item: GeneratedItem): QuizProblem[] {
  const model = models[item.model];
  if (!model)
    return [
      {
        field: `${item.id}.model`,
        mend: `"${item.model}" is not a model; the names are in src/domain/quiz/models/homes.ts`,
      },
    ];
  const random = randomFrom(1);
  const drawing = Array.from({ length: MOST_THROWS }, () => model(random)).find(Boolean);
  const known = new Set([...Object.keys(drawing?.values ?? {}), 'answer']);
  const unknown = (texts: string[], allowed: ReadonlySet<string>): QuizProblem[] =>
    texts
      .flatMap((text) => text.match(/\{[^}]*\}/g) ?? [])
      .filter((name) => !allowed.has(name.replace(/^\{([a-z0-9]+)(?::\d)?\}$/, '$1')))
      .map((name) => ({
        field: item.id,
        mend: `${name} is not a figure of the model; it gives ${[...known].join(', ')}`,
      }));
  return [
    ...unknown([item.stem, item.hint, item.why], known),
    ...unknown(
      item.mistakes.map(({ why }) => why),
      new Set([...known, 'this']),
    ),
    ...item.mistakes
      .filter(({ is }) => drawing?.mistakes[is] === undefined)
      .map(({ is }) => ({
        field: `${item.id}.mistakes`,
        mend: `the model computes no "${is}"; it gives ${Object.keys(drawing?.mistakes ?? {}).join(', ')}`,
      })),
  ];
}

/** An item as it is asked; a generated one as it is asked under many seeds, or why it cannot be. */
function instancesOf(item: QuizItem): { items: AskedItem[]; problems: QuizProblem[] } {
  if (item.type !== 'generated') return { items: [item], problems: [] };
  const problems = checkNames(item);
  if (problems.length > 0) return { items: [], problems };
  try {
    const items = Array.from({ length: SEEDS }, (_, seed) => asked(item, seed + 1, models));
    return { items, problems };
  } catch (error) {
    return { items: [], problems: [{ field: item.id, mend: (error as Error).message }] };
  }
}

/** Grades every golden answer of a quiz by the real reader and grader. */
export function proveQuiz({ items }: Quiz): { tried: number; problems: QuizProblem[] } {
  const proofs = items.flatMap((item) => {
    const { items: asked, problems } = instancesOf(item);
    return [{ tried: 0, problems }, ...asked.map(checkGolden)];
  });
  return {
    tried: proofs.reduce((sum, { tried }) => sum + tried, 0),
    // One problem a field: two hundred drawings of one item fail alike.
    problems: [
      ...new Map(proofs.flatMap(({ problems }) => problems).map((p) => [p.field, p])).values(),
    ],
  };
}

const APPLIED: readonly QuizItem['level'][] = ['apply', 'analyse', 'evaluate'];

/** The type a learner sees: a generated item asks for a number like any other. */
const seenType = ({ type }: QuizItem): string => (type === 'generated' ? 'numeric' : type);

/** Size and mix of a quiz. */
export function mixOf({ items }: Quiz): { items: number; types: number; applied: number } {
  return {
    items: items.length,
    types: new Set(items.map(seenType)).size,
    applied: items.filter(({ level }) => APPLIED.includes(level)).length / items.length,
  };
}

/** What the quiz of a written lesson lacks: enough items, enough types, enough that is more than knowing. */
function checkMix(quiz: Quiz): QuizProblem[] {
  const { items, types, applied } = mixOf(quiz);
  const field = 'items';
  return [
    ...(items < LEAST.items
      ? [{ field, mend: `${items} items; a lesson has ${LEAST.items} or more` }]
      : []),
    ...(types < LEAST.types
      ? [{ field, mend: `${types} types; a lesson has ${LEAST.types} or more` }]
      : []),
    ...(applied < LEAST.applied
      ? [{ field, mend: `${Math.round(applied * 100)} % ask to apply or more; a lesson has 40 %` }]
      : []),
  ];
}

/** Everything wrong with a quiz by itself: golden answers, wording that gives away, and the mix of a written lesson. */
export const quizProblems = (quiz: Quiz, isWritten: boolean): QuizProblem[] => [
  ...proveQuiz(quiz).problems,
  ...quiz.items.flatMap(checkWording),
  ...(isWritten ? checkMix(quiz) : []),
];
