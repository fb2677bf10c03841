import { emptyScored, readScored, type Scored } from '../draft.ts';

/** What the interviewer has filled in. */
export interface Filled {
  readonly by: string;
  /** By the id of the question; those not scored are absent. */
  readonly scores: Readonly<Record<string, Scored>>;
}

/** The scores of one question. */
export const scoredOf = ({ scores }: Filled, question: string): Scored =>
  (Object.hasOwn(scores, question) ? scores[question] : undefined) ?? emptyScored;

/** Something was filled in for a question. */
export const isTouched = ({ marks, evidence, flags, remark }: Scored): boolean =>
  Object.keys(marks).length > 0 ||
  Object.values(evidence).some((text) => text.trim() !== '') ||
  flags.length > 0 ||
  remark.trim() !== '';

/**
 * Keeps the sheet in this tab’s entry of the history: it survives a reload and going back, and nothing of it enters
 * the record or the storage of the friend’s browser.
 */
export function keepInTab(attempt: string, filled: Filled): void {
  try {
    history.replaceState(
      { ...(history.state as object | null), sheet: { attempt, ...filled } },
      '',
    );
  } catch {
    // Some browsers limit how often this may be called: the sheet is still on the page.
  }
}

/** What this tab kept of the sheet for an interview with these questions. */
export function readFromTab(attempt: string, questions: readonly string[]): Filled {
  const state = history.state as { sheet?: Partial<Filled> & { attempt?: string } } | null;
  const kept = state?.sheet;
  const { by, scores } = kept?.attempt === attempt ? kept : {};
  return {
    by: typeof by === 'string' ? by : '',
    scores: Object.fromEntries(questions.map((id) => [id, readScored(scores?.[id])])),
  };
}
