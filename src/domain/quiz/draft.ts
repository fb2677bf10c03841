import type { QuizItem } from '../../schemas/quiz.ts';
import type { Fact } from '../progress/fact.ts';
import type { Response } from './grade.ts';
import { readNumber } from './number-text.ts';

/** What a learner has entered at an item but not yet checked. */
export interface Draft {
  /** Ids of the options selected. */
  readonly chosen: readonly string[];
  /** The number as typed. */
  readonly text: string;
  /** Confidence in per cent; absent until the slider was touched. */
  readonly sure?: number;
}

/** Nothing entered yet. */
export const emptyDraft: Draft = { chosen: [], text: '' };

/** Key of the register that keeps the draft of one item. */
export const draftKey = (quiz: string, item: string): string => `quiz:${quiz}:${item}`;

/** The text kept in the register. */
export const writeDraft = ({ chosen, text, sure }: Draft): string =>
  JSON.stringify([chosen, text, sure ?? null]);

function readDraft(value: string): Draft {
  try {
    const [chosen, text, sure] = JSON.parse(value) as unknown[];
    const known = typeof sure === 'number' && sure >= 0 && sure <= 100;
    return {
      chosen: Array.isArray(chosen) ? chosen.filter((id) => typeof id === 'string') : [],
      text: typeof text === 'string' ? text : '',
      ...(known ? { sure } : {}),
    };
  } catch {
    return emptyDraft;
  }
}

/** Drafts by item id. The last one written stands until an answer to the item follows it. */
export function foldDrafts(facts: readonly Fact[], quiz: string): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>();
  const prefix = draftKey(quiz, '');
  for (const fact of facts) {
    if (fact.kind === 'set' && fact.key.startsWith(prefix))
      drafts.set(fact.key.slice(prefix.length), readDraft(fact.value));
    if (fact.kind === 'answered' && fact.quiz === quiz) drafts.delete(fact.item);
  }
  return drafts;
}

/** The answer a draft amounts to, or a sentence for each thing it lacks. */
export function completeDraft(
  item: QuizItem,
  draft: Draft,
): { response: Response; confidence: number } | { missing: string } {
  const missing: string[] = [];
  let response: Response;
  if (item.type === 'numeric') {
    const read = readNumber(draft.text, item);
    response = typeof read === 'number' ? read : 0;
    if (typeof read === 'string') missing.push(read);
  } else {
    // Options that were removed since the draft was kept are dropped.
    response = item.options.map((o) => o.id).filter((id) => draft.chosen.includes(id));
    if (response.length === 0)
      missing.push(item.type === 'single' ? 'Choose an option.' : 'Choose at least one option.');
  }
  if (draft.sure === undefined) missing.push('Move the slider to say how sure you are.');
  return missing.length > 0 || draft.sure === undefined
    ? { missing: missing.join(' ') }
    : { response, confidence: draft.sure / 100 };
}
