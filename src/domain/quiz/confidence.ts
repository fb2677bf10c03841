import type { QuizItem } from '../../schemas/quiz.ts';

/** Step of the confidence slider, in percentage points. */
export const CONFIDENCE_STEP = 5;

/**
 * The lowest confidence worth stating, in per cent: what a blind guess earns, rounded up to a step
 * (50 of two options, 25 of four). Several answers or a number can hardly be guessed, so 0.
 */
export const lowestConfidence = (item: QuizItem): number =>
  item.type === 'single'
    ? Math.ceil(100 / item.options.length / CONFIDENCE_STEP) * CONFIDENCE_STEP
    : 0;
