import { writeSeed } from '../../domain/case-study/seed.ts';
import type { Standing } from '../../domain/case-study/standing.ts';

/** A civil day as a reader of English writes it; midday, so that no time zone can move it. */
export const dayText = (day: string): string =>
  new Date(`${day}T12:00:00`).toLocaleDateString('en', { dateStyle: 'medium' });

/** A score of 100 without decimals: whoever needs them finds them in the debrief. */
export const scoreText = (score: number): string => `${Math.round(score)} of 100`;

/** How an attempt stands, in a few words. */
export const stateText = ({ ended, decided, isCut, endsEarly }: Standing): string => {
  if (ended) return ended.title;
  if (endsEarly) return `ended after decision ${decided}, where the case changed`;
  return isCut ? `cut off at decision ${decided + 1}` : `left at decision ${decided + 1}`;
};

/** Where an attempt that goes on stands, after its number. */
export const placeText = ({ decided, isCut }: Standing): string =>
  isCut ? `up to decision ${decided + 1}, where the case changed` : `at decision ${decided + 1}`;

/** What the total of a finished attempt is made of. */
export function partsText({ ended }: Standing): string {
  if (!ended) return '';
  const { outcome, process, calibration } = ended.scores;
  const said = calibration === undefined ? 'no forecast' : `calibration ${Math.round(calibration)}`;
  return `outcome ${Math.round(outcome)}, process ${Math.round(process)}, ${said}`;
}

/** Where an attempt comes from: its luck, its day, and the decision after which it left another. */
export function originText({ attempt }: Standing): string {
  const { seed, touched, from, steps } = attempt;
  const shared = steps
    .slice(0, from?.shared ?? 0)
    .filter(({ action }) => action.kind === 'decide').length;
  return [
    `seed ${writeSeed(seed)}`,
    dayText(touched),
    ...(from === undefined
      ? []
      : [
          shared === 0
            ? `forked from attempt ${from.number} before its first decision`
            : `forked from attempt ${from.number} after decision ${shared}`,
        ]),
  ].join(' · ');
}
