import type { ItemState } from '../../domain/quiz/attempt.ts';
import type { Draft } from '../../domain/quiz/draft.ts';
import type { AskedItem } from '../../schemas/quiz.ts';

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
