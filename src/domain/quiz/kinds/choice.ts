import type { ChoiceItem } from '../../../schemas/quiz.ts';
import type { Mark } from '../grade.ts';
import { byId, graded, type Kind, textsOf } from './kind.ts';

/** One or several options. Score: (right chosen − wrong chosen) / number right, never below 0. */
export const choice: Kind<ChoiceItem> = {
  read: (item, { chosen }) => {
    // Options that were removed since the draft was kept are dropped.
    const response = item.options.map(({ id }) => id).filter((id) => chosen.includes(id));
    return response.length > 0
      ? response
      : { missing: item.type === 'single' ? 'Choose an option.' : 'Choose at least one option.' };
  },
  grade: (item, response) => {
    const chosen = new Set(textsOf(response));
    const marks: Record<string, Mark> = {};
    const count = { correct: 0, wrong: 0, missed: 0, off: 0 };
    for (const { id, correct } of item.options) {
      const mark = correct
        ? chosen.has(id)
          ? 'correct'
          : 'missed'
        : chosen.has(id)
          ? 'wrong'
          : 'off';
      marks[id] = mark;
      count[mark] += 1;
    }
    const points = (count.correct - count.wrong) / (count.correct + count.missed);
    // Every option shows its own reason, so there are no remarks.
    const mistakes = item.options.filter(({ id }) => marks[id] === 'wrong');
    return graded(Math.max(0, points), { marks, mistakes, remarks: [] });
  },
  structure: (item) => byId(item.options).map(({ id, correct }) => [id, correct]),
  wording: (item) => byId(item.options).map(({ id, text }) => [id, text]),
};
