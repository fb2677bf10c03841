import type { FillInItem } from '../../../schemas/quiz.ts';
import type { Mark } from '../grade.ts';
import { byId, graded, type Kind, pairsOf, textsOf } from './kind.ts';

/**
 * A typed wording without what carries no meaning: case, spaces at the ends and doubled, hyphens, kinds of quotes, a
 * full stop at the end, a space before %, separators of thousands, and a decimal comma ("0,5" is "0.5").
 */
export const plainWording = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/["“”]/g, '')
    .replace(/[-‐–—_]/g, ' ')
    .replace(/\b([1-9]\d{0,2})((?:,\d{3})+)\b/g, (_, head: string, rest: string) =>
      head.concat(rest.replaceAll(',', '')),
    )
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/\s+%/g, '%')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[.;,!?]+$/, '');

/** True if a typed text is one of the wordings. */
export const isWording = (typed: string, accept: readonly string[]): boolean =>
  accept.some((wording) => plainWording(wording) === plainWording(typed));

/** Gaps filled in, as `gap:what was typed`. Each right gap earns its share of the point. */
export const fillIn: Kind<FillInItem> = {
  read: (item, { chosen }) => {
    const given = pairsOf(chosen);
    const texts = item.gaps.flatMap(({ id }) => {
      const typed = given.get(id)?.trim() ?? '';
      return typed === '' ? [] : [`${id}:${typed}`];
    });
    const open = item.gaps.length - texts.length;
    return open === 0
      ? texts
      : {
          missing:
            open === 1
              ? 'Fill in the gap that is open.'
              : `Fill in all ${String(item.gaps.length)} gaps.`,
        };
  },
  grade: (item, response) => {
    const given = pairsOf(textsOf(response));
    const marks: Record<string, Mark> = {};
    const mistakes = item.gaps.flatMap((gap) => {
      const typed = given.get(gap.id);
      const isRight = typed !== undefined && isWording(typed, gap.accept);
      marks[gap.id] = typed === undefined ? 'missed' : isRight ? 'correct' : 'wrong';
      return typed === undefined || isRight
        ? []
        : gap.mistakes.filter(({ accept }) => isWording(typed, accept)).slice(0, 1);
    });
    const right = Object.values(marks).filter((mark) => mark === 'correct').length;
    return graded(right / item.gaps.length, { marks, mistakes });
  },
  // A further accepted wording only ever mends answers, which are graded again; it must not open the item.
  structure: ({ gaps }) => byId(gaps).map(({ id }) => id),
  wording: ({ text }) => text,
};
