import type { QuizItem } from '../../schemas/quiz.ts';

/** A misconception as the quiz names it. */
export interface NamedMisconception {
  /** The belief in the words of someone who holds it. */
  readonly claim: string;
  readonly truth: string;
  /** Where it is mended; the section of the item if absent. */
  readonly href?: string;
}

/** Plain data only: it crosses from the server to the browser as JSON. */
export interface QuizProps {
  /** Slug of the lesson; answers are kept under it. */
  readonly quiz: string;
  readonly items: readonly QuizItem[];
  /** Titles of the lesson's sections by id, in lesson order. */
  readonly sections: Readonly<Record<string, string>>;
  readonly misconceptions: Readonly<Record<string, NamedMisconception>>;
  /** Such as "3.1". */
  readonly lessonNumber: string;
}
