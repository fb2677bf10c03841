import type { Response } from './grade.ts';

/**
 * Whether what the learner claimed with a confidence came true: full marks; but a range claims to hold the truth, and
 * that it was too wide to be useful costs points only. `score` is 0 to 1.
 */
export const cameTrue = (response: Response, score: number): boolean =>
  typeof response !== 'number' && response.some((text) => text.startsWith('low:'))
    ? score > 0
    : score >= 1;
