import type { QuizItem } from '../../schemas/quiz.ts';

/** A misconception as the quiz names it. */
export interface NamedMisconception {
  /** The belief in the words of someone who holds it. */
  readonly claim: string;
  readonly truth: string;
  /** Where it is mended; the section of the item if absent. */
  readonly href?: string;
}

/** A quiz with the names of all it links to. Plain data: it crosses from the server to the browser as JSON. */
export interface QuizText {
  /** Slug of the lesson; answers are kept under it. */
  readonly quiz: string;
  readonly items: readonly QuizItem[];
  /** Where each item sends a reader, by the id it names, in lesson order. */
  readonly rereads: Readonly<Record<string, { readonly title: string; readonly href: string }>>;
  readonly misconceptions: Readonly<Record<string, NamedMisconception>>;
  /** Such as "3.1". */
  readonly lessonNumber: string;
}
