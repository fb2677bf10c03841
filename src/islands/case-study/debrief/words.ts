import type { VariableId } from '../../../schemas/condition.ts';
import type { Exhibit } from '../../../schemas/exhibit.ts';
import type { Case } from '../../../domain/case-study/case.ts';
import { variableOf } from '../../../domain/case-study/case.ts';
import {
  canTell,
  intervalOf,
  matters,
  type Difference,
  type Distribution,
} from '../../../domain/case-study/distribution.ts';
import type { Verdict } from '../../../domain/case-study/verdict.ts';
import { changeWords as sizeWords } from '../play/words.ts';
import { listOf } from '../wording.ts';

const THIN = '\u202f';

/** Points to the nearest whole one. */
export const points = (value: number): string => String(Math.round(value));
/** A share as a percentage: below 1 and above 99 only where that is not rounding. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return `under 1${THIN}%`;
  if (rounded === 100 && share < 1) return `over 99${THIN}%`;
  return `${String(rounded)}${THIN}%`;
}
/** A share as a subject: "none", "all", or a percentage. */
export const shareWords = (share: number): string =>
  share === 0 ? 'none' : share === 1 ? 'all' : percent(share);
/** A number with its sign and a fixed number of decimals; what rounds to nothing has no sign. */
export function signed(value: number, decimals = 1): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}
/** A count with thousands. */
export const thousands = (count: number): string => count.toLocaleString('en-GB');

/** A change of a variable as play printed it, with its name: "Schedule −1.5 weeks" or "Budget −$40k". */
export function changeWords(of: Case, id: VariableId, change: number): string {
  const { name, unit } = variableOf(of, id);
  return `${name} ${sizeWords(unit, change)}`;
}

/** The share of re-runs that a sentence about luck names first: the larger side. */
function luckSentence({ above, below, luck }: Verdict): string {
  if (above + below === 0) return 'Every re-run of your policy ends exactly like this one.';
  return luck === 'good' || (luck === 'usual' && below > above)
    ? `Your policy ends lower than this in ${percent(below)} of re-runs.`
    : `Your policy ends better than this in ${percent(above)} of re-runs.`;
}

/** The lead of the debrief: what happened, how it compares with its own re-runs, and how the policy compares. */
export function leadOf(
  outcome: number,
  verdict: Verdict,
  yours: Distribution,
  expert: Distribution,
): string {
  return `This run ended at ${points(outcome)} of 100. ${luckSentence(verdict)} In the mean it reaches ${points(yours.mean)}, an expert’s policy ${points(expert.mean)}.`;
}

/** The finding of the mirror, as its heading. */
export function mirrorTitle(yours: Distribution, expert: Distribution): string {
  const gap = yours.losing - expert.losing;
  if (Math.round(gap * 100) === 0 && Math.abs(yours.median - expert.median) < 1)
    return 'The two policies end alike';
  if (Math.abs(gap) >= 0.02)
    return `Your policy ends below 50 in ${shareWords(yours.losing)} of its re-runs, the expert’s in ${shareWords(expert.losing)}`;
  return `Half of your re-runs end above ${points(yours.median)}, half of the expert’s above ${points(expert.median)}`;
}

/** What the picture of two policies shows, for those who do not see it. */
export function mirrorLabel(
  upper: { name: string; of: Distribution },
  lower: { name: string; of: Distribution },
  outcome?: number,
): string {
  const say = ({ name, of }: typeof upper) =>
    `${name}: median ${points(of.median)}, eight in ten between ${points(of.p10)} and ${points(of.p90)}, ${percent(of.losing)} below 50.`;
  const run = outcome === undefined ? '' : ` This run: ${points(outcome)}.`;
  return `Mirrored histogram of the outcome, 0 to 100. ${say(upper)} ${say(lower)}${run}`;
}

/** The 95 % interval of a mean difference, "± 0.4"; empty where all re-runs differ alike. */
export const intervalWords = (difference: Difference): string =>
  // An interval that is there never looks like none.
  difference.error > 0 ? `±\u00a0${Math.max(0.1, intervalOf(difference)).toFixed(1)}` : '';

/** A mean difference with its sign and interval, if it has one: "−3.4 ± 0.4". */
export const differenceWords = (difference: Difference): string =>
  [signed(difference.mean), intervalWords(difference)].filter(Boolean).join(' ');

const isNothing = ({ mean, error }: Difference): boolean => mean === 0 && error === 0;

/** Why a difference is no finding: chance could make it, or it is too small; empty for a finding and for exactly 0. */
export function doubtWords(difference: Difference): string {
  if (isNothing(difference)) return '';
  if (!canTell(difference)) return 'could be chance alone';
  return matters(difference) ? '' : 'not chance, but under half a point';
}

const withDoubt = (difference: Difference): string =>
  [`${differenceWords(difference)} points`, doubtWords(difference)].filter(Boolean).join(', ');

/** What a change of one decision does to the mean, in a sentence. */
export const differenceSentence = (difference: Difference): string =>
  isNothing(difference)
    ? 'under the same luck every re-run of your policy ends as it did.'
    : `under the same luck the mean of your policy moves by ${withDoubt(difference)}.`;

/** Beside a change to the expert's option: why the table of decisions has another figure; `buys` are names of evidence. */
export const tableSentence = (cost: Difference, buys: readonly string[]): string =>
  `“Against expert” has ${differenceWords(cost)} for this decision: there an expert ${
    buys.length > 0
      ? `first buys ${listOf(buys.map((name) => `“${name}”`))} and decides by what that shows`
      : 'chooses anew in each re-run'
  }.`;

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A number in words up to nine; nothing is "no". */
export const numberWord = (count: number): string => numbers[count] ?? String(count);

/** A count with its noun, in words up to nine: "three choices", "one forecast". */
export const countOf = (count: number, noun: string, many = `${noun}s`): string =>
  `${numberWord(count)} ${count === 1 ? noun : many}`;

/** Decisions by their numbers: "decision 2", "decisions 2 and 4". */
export const decisionsWords = (decisions: readonly { readonly number: number }[]): string =>
  `${decisions.length === 1 ? 'decision' : 'decisions'} ${listOf(decisions.map(({ number }) => String(number)))}`;

/** The price of an exhibit: "3 days, $12k"; what costs nothing is not named. */
export function priceWords({ price: { days, budget } }: Pick<Exhibit, 'price'>): string {
  const parts = [
    ...(days > 0 ? [`${String(days)} ${days === 1 ? 'day' : 'days'}`] : []),
    ...(budget > 0 ? [`$${thousands(budget)}k`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'for nothing';
}
