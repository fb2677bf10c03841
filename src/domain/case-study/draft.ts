import { registers } from '../progress/registers.ts';
import type { Fact } from '../progress/fact.ts';

/** What a learner has entered at a scene but not yet committed. */
export interface DecisionDraft {
  readonly option: string;
  readonly reason: string;
  /** Per cent; absent until the slider was touched. */
  readonly forecast?: number;
}

/** Register of the draft that follows a fact: each place of each attempt has its own. */
export const decisionDraftKey = (after: string): string => `case-draft:${after}`;
/** Register of a section of the decision memo of an attempt that ended with this fact. */
export const memoKey = (last: string, section: string): string => `case-memo:${last}:${section}`;
/** Register of the answer to a reflection prompt. */
export const reflectionKey = (last: string, prompt: string): string =>
  `case-reflection:${last}:${prompt}`;

const empty: DecisionDraft = { option: '', reason: '' };

/** Longest reason kept, in UTF-16 units; a fact could hold 2,000. */
export const REASON_LIMIT = 500;

/** The text kept in the register. */
export const writeDecisionDraft = ({ option, reason, forecast }: DecisionDraft): string =>
  JSON.stringify([option, reason, forecast ?? null]);

/** The draft at a place, read from whatever is kept; damage reads as nothing entered. */
export function readDecisionDraft(facts: readonly Fact[], after: string): DecisionDraft {
  const value = registers(facts).get(decisionDraftKey(after));
  if (value === undefined) return empty;
  try {
    const [option, reason, forecast] = JSON.parse(value) as unknown[];
    const isKnown = typeof forecast === 'number' && forecast >= 0 && forecast <= 100;
    return {
      option: typeof option === 'string' ? option : '',
      reason: typeof reason === 'string' ? reason.slice(0, REASON_LIMIT) : '',
      ...(isKnown ? { forecast } : {}),
    };
  } catch {
    return empty;
  }
}
