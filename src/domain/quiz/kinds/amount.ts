import type { NumericItem, TaskItem, Tolerance } from '../../../schemas/quiz.ts';
import type { Grade, Response } from '../grade.ts';
import { readNumber } from '../number-text.ts';
import { graded, type Kind } from './kind.ts';

/** Largest difference from `value` that still counts, in the unit of the item. */
export const slack = (value: number, tolerance: Tolerance): number =>
  'absolute' in tolerance ? tolerance.absolute : tolerance.relative * Math.abs(value);

/** Inside the tolerance, with room for the last bits of binary fractions (0.051 − 0.05 > 0.001). */
const isNear = (given: number, value: number, tolerance: Tolerance): boolean =>
  Math.abs(given - value) <=
  slack(value, tolerance) + 1e-12 * Math.max(Math.abs(given), Math.abs(value));

function gradeAmount(
  { answer, tolerance, mistakes }: NumericItem | TaskItem,
  response: Response,
): Grade {
  if (typeof response !== 'number') return graded(0);
  if (isNear(response, answer, tolerance)) return graded(1);
  const off = (value: number): number => Math.abs(response - value);
  const [nearest] = mistakes
    .filter(({ value }) => isNear(response, value, tolerance))
    .sort((a, b) => off(a.value) - off(b.value));
  return graded(0, { mistakes: nearest ? [nearest] : [] });
}

/** A number typed in. */
export const numeric: Kind<NumericItem> = {
  read: (item, { text }) => {
    const read = readNumber(text, item);
    return typeof read === 'string' ? { missing: read } : read;
  },
  grade: gradeAmount,
  structure: ({ answer, tolerance }) => [answer, Object.entries(tolerance)],
  wording: ({ unit }) => unit ?? '',
};

/** A number set on an instrument, which writes it in the draft as `String(number)`. */
export const task: Kind<TaskItem> = {
  read: (_, { text }) => {
    const value = text === '' ? NaN : Number(text);
    return Number.isFinite(value) ? value : { missing: 'Move the setting first.' };
  },
  grade: gradeAmount,
  structure: ({ answer, tolerance, explorable, control, start }) => [
    answer,
    Object.entries(tolerance),
    explorable,
    control,
    Object.entries(start).sort(),
  ],
  wording: ({ unit }) => unit ?? '',
};
