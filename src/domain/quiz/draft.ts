import type { AskedItem } from '../../schemas/quiz.ts';
import type { Fact } from '../progress/fact.ts';
import { draftKey } from './draft-key.ts';
import { confidenceOf } from './confidence.ts';
import type { Response } from './grade.ts';
import { kindOf } from './kinds/all.ts';

/** What a learner has entered at an item but not yet checked. */
export interface Draft {
  /** What is selected or typed, in the texts of a response (see `Response`). */
  readonly chosen: readonly string[];
  /** The number or the text as typed. */
  readonly text: string;
  /** Confidence in per cent; absent until the slider was touched. */
  readonly sure?: number;
  /** The model answer of a written item has been shown, so the text stands. */
  readonly compared?: true;
}

/** Nothing entered yet. */
export const emptyDraft: Draft = { chosen: [], text: '' };

/** The text kept in the register. */
export const writeDraft = ({ chosen, text, sure, compared }: Draft): string =>
  JSON.stringify([chosen, text, sure ?? null, ...(compared ? [1] : [])]);

function readDraft(value: string): Draft {
  try {
    const [chosen, text, sure, compared] = JSON.parse(value) as unknown[];
    const known = typeof sure === 'number' && sure >= 0 && sure <= 100;
    return {
      chosen: Array.isArray(chosen) ? chosen.filter((id) => typeof id === 'string') : [],
      text: typeof text === 'string' ? text : '',
      ...(known ? { sure } : {}),
      ...(compared === 1 ? { compared: true } : {}),
    };
  } catch {
    return emptyDraft;
  }
}

/** Drafts by item id. The last one written stands until the item is answered or its answer is shown. */
export function foldDrafts(
  facts: readonly Fact[],
  place: string,
  isOver: (fact: Fact & { kind: 'answered' | 'revealed' }) => string | undefined,
): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>();
  const prefix = draftKey(place, '');
  for (const fact of facts) {
    if (fact.kind === 'set' && fact.key.startsWith(prefix))
      drafts.set(fact.key.slice(prefix.length), readDraft(fact.value));
    if (fact.kind === 'answered' || fact.kind === 'revealed') {
      const item = isOver(fact);
      if (item !== undefined) drafts.delete(item);
    }
  }
  return drafts;
}

/** The answer a draft amounts to, or a sentence for each thing it lacks. */
export function completeDraft(
  item: AskedItem,
  draft: Draft,
): { response: Response; confidence: number } | { missing: string } {
  const read = kindOf(item).read(item, draft);
  const confidence = confidenceOf(item, draft.sure);
  const response = typeof read === 'number' || !('missing' in read) ? read : undefined;
  if (response !== undefined && confidence !== undefined) return { response, confidence };
  return {
    missing: [
      typeof read === 'object' && 'missing' in read ? read.missing : '',
      confidence === undefined ? 'Move the slider to say how sure you are.' : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}
