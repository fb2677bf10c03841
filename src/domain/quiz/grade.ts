import type { ChoiceItem, NumericItem, QuizItem, Tolerance } from '../../schemas/quiz.ts';

/** Ids of the options chosen, or the number typed, in the unit of the item. */
export type Response = readonly string[] | number;
/** Right is full marks, part is more than none, wrong is none. */
export type Verdict = 'right' | 'part' | 'wrong';
/** Correct: chosen and right. Wrong: chosen and not. Missed: right, not chosen. Off: neither. */
export type Mark = 'correct' | 'wrong' | 'missed' | 'off';
export type Mistake = NumericItem['mistakes'][number];

export interface Grade {
  /** Share of the item earned, 0 to 1. */
  readonly score: number;
  readonly verdict: Verdict;
  /** What to show at each option, by option id; empty for a number. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** The recognised wrong number, if it was one. */
  readonly mistake?: Mistake | undefined;
  /** Ids of the misconceptions that the answer gives away, in the order of the item. */
  readonly misconceptions: readonly string[];
}

/** Largest difference from `value` that still counts, in the unit of the item. */
export const slack = (value: number, tolerance: Tolerance): number =>
  'absolute' in tolerance ? tolerance.absolute : tolerance.relative * Math.abs(value);

/** Inside the tolerance, with room for the last bits of binary fractions (0.051 − 0.05 > 0.001). */
const isNear = (given: number, value: number, tolerance: Tolerance): boolean =>
  Math.abs(given - value) <=
  slack(value, tolerance) + 1e-12 * Math.max(Math.abs(given), Math.abs(value));

function gradeNumber(item: NumericItem, response: Response): Grade {
  if (typeof response !== 'number') return wrong({});
  if (isNear(response, item.answer, item.tolerance))
    return { score: 1, verdict: 'right', marks: {}, misconceptions: [] };
  const off = (mistake: Mistake): number => Math.abs(response - mistake.value);
  const [mistake] = item.mistakes
    .filter((known) => isNear(response, known.value, item.tolerance))
    .sort((a, b) => off(a) - off(b));
  const belief = mistake?.misconception;
  return { ...wrong({}), mistake, misconceptions: belief === undefined ? [] : [belief] };
}

const wrong = (marks: Grade['marks']): Grade => ({
  score: 0,
  verdict: 'wrong',
  marks,
  misconceptions: [],
});

/** (right chosen − wrong chosen) / number right, never below 0; with one right answer this is all or nothing. */
function gradeChoice(item: ChoiceItem, response: Response): Grade {
  const chosen = new Set(typeof response === 'number' ? [] : response);
  const marks: Record<string, Mark> = {};
  const count = { correct: 0, wrong: 0, missed: 0, off: 0 };
  const misconceptions: string[] = [];
  for (const option of item.options) {
    const picked = chosen.has(option.id);
    const mark = option.correct ? (picked ? 'correct' : 'missed') : picked ? 'wrong' : 'off';
    marks[option.id] = mark;
    count[mark] += 1;
    if (mark === 'wrong' && option.misconception !== undefined)
      misconceptions.push(option.misconception);
  }
  const points = (count.correct - count.wrong) / (count.correct + count.missed);
  const score = Math.max(0, points);
  const verdict = score === 1 ? 'right' : score > 0 ? 'part' : 'wrong';
  return { score, verdict, marks, misconceptions };
}

/** What an answer earns and shows; a response of another kind or with unknown options earns nothing for them. */
export const grade = (item: QuizItem, response: Response): Grade =>
  item.type === 'numeric' ? gradeNumber(item, response) : gradeChoice(item, response);
