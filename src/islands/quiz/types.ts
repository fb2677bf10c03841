import type { ItemState } from '../../domain/quiz/attempt.ts';
import type { Draft } from '../../domain/quiz/draft.ts';
import type { AskedItem, QuizItem } from '../../schemas/quiz.ts';

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

/** What the part of a question needs that depends on the type: the same part draws it open and answered. */
export interface BodyProps<Item extends AskedItem = AskedItem> {
  readonly entry: ItemState;
  readonly item: Item;
  /** Prefix for ids of elements. */
  readonly id: string;
  /** Id of the element that says what is missing. */
  readonly need: string;
  readonly draft: Draft;
  readonly edit: (change: Partial<Draft>) => void;
}

/** A question and what can be done with it, in a lesson and in a practice session alike. */
export interface Asking {
  readonly entry: ItemState;
  /** 1 for the first. */
  readonly number: number;
  readonly of: number;
  readonly draft: Draft;
  /** What the draft lacks, once the learner tried to check it. */
  readonly missing: string;
  readonly isReady: boolean;
  readonly edit: (change: Partial<Draft>) => void;
  readonly check: () => void;
  readonly next: () => void;
  readonly nextLabel: string;
  /** Absent where no help is given. */
  readonly hint?: () => void;
  readonly reveal?: () => void;
  /** Words of the button that checks. */
  readonly checkLabel: string;
}
