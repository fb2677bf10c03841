import type { AskedItem } from '../../../schemas/quiz.ts';
import type { Draft } from '../draft.ts';
import type { Grade, Mark, Response } from '../grade.ts';

/** Everything that depends on the type of an item. */
export interface Kind<Item extends AskedItem> {
  /** The answer a draft amounts to, or a sentence on what it lacks. */
  readonly read: (item: Item, draft: Draft) => Response | { readonly missing: string };
  readonly grade: (item: Item, response: Response) => Grade;
  /** What decides a score: an answer to another structure no longer counts. */
  readonly structure: (item: Item) => unknown;
  /** What a reader sees beside the stem; a change is only mentioned. */
  readonly wording: (item: Item) => unknown;
}

/** A recognised wrong answer: its reason, and the belief behind it. */
interface Mistake {
  readonly why: string;
  readonly misconception?: string | undefined;
}

/** A grade from its parts; `mistakes` are what was recognised, with or without their reasons as remarks. */
export function graded(
  score: number,
  {
    marks = {},
    mistakes = [],
    remarks = mistakes.map(({ why }) => why),
  }: {
    marks?: Readonly<Record<string, Mark>>;
    mistakes?: readonly Mistake[];
    remarks?: readonly string[];
  } = {},
): Grade {
  return {
    score,
    verdict: score >= 1 ? 'right' : score > 0 ? 'part' : 'wrong',
    marks,
    remarks,
    misconceptions: [...new Set(mistakes.flatMap(({ misconception }) => misconception ?? []))],
  };
}

/** The texts of a response; a number is none. */
export const textsOf = (response: Response): readonly string[] =>
  typeof response === 'number' ? [] : response;

/** `key:value` texts as a map; the value may hold further colons. */
export function pairsOf(texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    texts.flatMap((text) => {
      const at = text.indexOf(':');
      return at < 0 ? [] : [[text.slice(0, at), text.slice(at + 1)] as const];
    }),
  );
}

/** Entries in an order that no author's reordering can change. */
export const byId = <T extends { readonly id: string }>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
