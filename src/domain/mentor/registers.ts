// The registers of the mentor desk, and nowhere else. A register holds a text of at most 20,000 UTF-16 units.

/** The name that was last put under what was sent, as a mentor and as a learner. */
export const nameKeys = { mentor: 'mentor:name', learner: 'learner:name' } as const;

/** What a learner wants from the review they are about to ask for; emptied once it was handed in. */
export const wishDraftKey = 'learner:wish';

/** The form of the assign page as it was left (JSON). */
export const assignDraftKey = 'mentor:assign';

/**
 * A part of the review of a submission, kept as it is written: `mark:<criterion>` (1 to 4, or empty), `comment:<id>`
 * (JSON, or empty once it was taken out), `next`, or `private`, which never leaves the browser.
 */
export const reviewKey = (
  digest: string,
  part: `mark:${string}` | `comment:${string}` | 'next' | 'private',
): string => `review:${digest}:${part}`;

/** A comment of the bank (JSON, or empty once it was taken out). */
export const bankKey = (id: string): string => `comment-bank:${id}`;
export const bankPrefix = 'comment-bank:';

/** Whether a learner has marked a comment of a feedback as resolved: `yes`, or empty. */
export const resolvedKey = (feedback: string, comment: string): string =>
  `resolved:${feedback}:${comment}`;

/** The level given in the calibration exercise to a reference submission. */
export const exerciseKey = (slug: string, reference: string, criterion: string): string =>
  `exercise:${slug}:${reference}:${criterion}`;

/** A sent or received message that was put out of sight: `yes`, or empty. Nothing of it is lost. */
export const shelvedKey = (digest: string): string => `shelved:${digest}`;
