import type { Found } from '../../../domain/mentor/cohort-run.ts';

const THIN = '\u202f';

/** A share as whole per cent. */
export const percent = (share: number): string => `${String(Math.round(share * 100))}${THIN}%`;

/** A gap of shares in points, with its sign; what rounds to nothing has none. */
export function gapPoints(gap: number): string {
  const points = Math.round(gap * 100);
  return points === 0 ? '0' : `${points < 0 ? '\u2212' : '+'}${String(Math.abs(points))}`;
}

/** A civil date as 3 Dec 2026. */
export const shortDay = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** What the replay of a run came to, in a word or two, as the table and the CSV say it. */
export const verdictWords: Readonly<Record<Found['verdict'], string>> = {
  same: 'same',
  changed: 'older rules',
  differs: 'differs',
  unfinished: 'no end',
};

/** What those words mean. */
export const verdictMeanings: Readonly<Record<Found['verdict'], string>> = {
  same: 'the engine comes to the result the learner’s browser states',
  changed: 'it was played by earlier rules of the case, so a difference shows nothing',
  differs: 'by the same rules, the engine comes to another result',
  unfinished: 'the steps do not lead to the end of the case',
};
