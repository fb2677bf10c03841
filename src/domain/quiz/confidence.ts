import type { AskedItem } from '../../schemas/quiz.ts';
import { INTERVAL_CONFIDENCE } from './kinds/interval.ts';

/** Step of the confidence slider, in percentage points. */
export const CONFIDENCE_STEP = 5;

/**
 * The lowest confidence worth stating, in per cent: what a blind guess earns, rounded up to a step
 * (50 of two options, 25 of four). Anything else can hardly be guessed, so 0.
 */
export const lowestConfidence = (item: AskedItem): number =>
  item.type === 'single'
    ? Math.ceil(100 / item.options.length / CONFIDENCE_STEP) * CONFIDENCE_STEP
    : 0;

/** The confidence of an answer, 0 to 1: as stated in per cent, but a range is asked for at a fixed one. */
export const confidenceOf = (item: AskedItem, sure: number | undefined): number | undefined =>
  item.type === 'interval' ? INTERVAL_CONFIDENCE : sure === undefined ? undefined : sure / 100;
