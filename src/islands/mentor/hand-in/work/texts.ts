import type { CaseText } from '../../../../domain/case-study/case.ts';
import type { Question } from '../../../../domain/interview/question.ts';
import type { Catalog } from '../../../../domain/mentor/catalog.ts';
import type { Work } from '../../../../domain/mentor/message.ts';
import type { Source } from '../../../../domain/mentor/submission.ts';
import type { QuizText } from '../../../../domain/quiz/quiz-text.ts';
import type { Models } from '../../../../domain/quiz/model.ts';

/** What the site says about the things a work names, once it is fetched. */
export type Texts =
  | { readonly kind: 'case'; readonly of: CaseText }
  | {
      readonly kind: 'answers';
      readonly texts: ReadonlyMap<string, QuizText>;
      readonly models: Models;
      /** Titles of lessons by slug. */
      readonly lessons: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'interview'; readonly questions: ReadonlyMap<string, Question> };

/** What has to be fetched to show a work. */
export type Wanted =
  | { readonly kind: 'case'; readonly slug: string }
  | { readonly kind: 'answers'; readonly quizzes: readonly string[] }
  | { readonly kind: 'interview' };

const quizzesOf = (items: readonly string[], catalog: Catalog): string[] => {
  const named = new Set(items.map((item) => item.split('/')[0]));
  // A quiz that the site no longer has cannot be fetched; the rest is shown all the same.
  return catalog.quizzes.map(({ quiz }) => quiz).filter((quiz) => named.has(quiz));
};

/** All items of a module’s written lessons, in course order. */
export const moduleItems = (module: string, catalog: Catalog): string[] => {
  const lessons = catalog.modules.find(({ id }) => id === module)?.lessons ?? [];
  return catalog.quizzes
    .filter(({ quiz }) => lessons.includes(quiz))
    .flatMap(({ quiz, items }) => items.map(({ id }) => `${quiz}/${id}`));
};

/** What is needed to build a work from the record. */
export function wantedFor(source: Source, catalog: Catalog): Wanted {
  if (source.kind === 'case') return { kind: 'case', slug: source.case };
  if (source.kind === 'interview') return { kind: 'interview' };
  const items = source.kind === 'practice' ? source.items : moduleItems(source.module, catalog);
  return { kind: 'answers', quizzes: quizzesOf(items, catalog) };
}

/** What is needed to show a work that was handed in. */
export function wantedBy(work: Work, catalog: Catalog): Wanted {
  if (work.kind === 'case') return { kind: 'case', slug: work.case };
  if (work.kind === 'interview') return { kind: 'interview' };
  return {
    kind: 'answers',
    quizzes: quizzesOf(
      work.answers.map(([item]) => item),
      catalog,
    ),
  };
}

/** Titles of the lessons that have a quiz, by slug. */
export const lessonTitles = (catalog: Catalog): ReadonlyMap<string, string> =>
  new Map(catalog.quizzes.map(({ quiz, number, title }) => [quiz, `${number} ${title}`]));
