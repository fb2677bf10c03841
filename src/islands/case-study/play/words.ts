import type { Lateness } from '../../../domain/case-study/lateness.ts';
import { shownValue as rounded, type Reading } from '../../../domain/case-study/meter.ts';
import type { Case, Happening } from '../../../domain/case-study/case.ts';
import type { Progress } from '../../../domain/case-study/history.ts';
import type { CaseOption, Variable } from '../../../schemas/simulation.ts';
import { capital, listOf } from '../wording.ts';

type Unit = Variable['unit'];

const grouped = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: 1 }).replace('-', '−');

/** A value without its unit, except that money is never without it: 2.4, $38k, 61. */
export function valueWords(unit: Unit, value: number): string {
  const shown = rounded(unit, value);
  if (unit === 'weeks') return shown.toFixed(1).replace('-', '−');
  if (unit === 'points') return grouped(shown);
  return `${shown < 0 ? '−' : ''}${moneyWords(Math.abs(shown))}`;
}

/** Thousands of dollars: $0, $38k, $1,200k. */
export const moneyWords = (thousands: number): string =>
  thousands === 0 ? '$0' : `$${grouped(thousands)}k`;

/** A count with its noun; numbers that are not whole take the plural. */
export const countWords = (count: number, noun: string): string =>
  `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;

/** A change with its sign: +6, −0.5 weeks, −$38k. */
export function changeWords(unit: Unit, change: number): string {
  const size = valueWords(unit, Math.abs(change));
  return `${change < 0 ? '−' : '+'}${size}${unit === 'weeks' ? ' weeks' : ''}`;
}

/** What a meter did since the last decision, as words and as the shape that goes with them. */
export function trendOf(
  { variable: { unit }, value, before, within, isNoise }: Reading,
  decided: number,
): { readonly words: string; readonly shape: 'up' | 'down' | 'same' } {
  const since = decided === 0 ? 'the start' : `decision ${decided}`;
  if (before === undefined) return { words: 'as at the start', shape: 'same' };
  const change = rounded(unit, value) - rounded(unit, before);
  if (rounded(unit, change) === 0) return { words: `unchanged since ${since}`, shape: 'same' };
  const way = change > 0 ? 'up' : 'down';
  const size = valueWords(unit, Math.abs(change));
  const doubt = within > 0 && isNoise ? ', which may be noise' : '';
  return { words: `${way} ${size} since ${since}${doubt}`, shape: way };
}

/** Half the width of the interval that holds the true value in four of five runs, as printed. */
export const withinWords = ({ within }: Reading): string => `± ${Math.round(within)}`;

/** A reading in one line, for those who do not see the scale. */
export function scaleWords(reading: Reading): string {
  const { variable, value, before, within } = reading;
  const { name, unit, min, max, limit, better } = variable;
  const say = (amount: number) => valueWords(unit, amount);
  return [
    `${name}: ${within > 0 ? `about ${say(value)}, ${withinWords(reading)}` : say(value)} on a scale from ${say(min)} to ${say(max)}`,
    ...(before === undefined ? [] : [`before ${say(before)}`]),
    `${better === 'higher' ? 'floor' : 'limit'} ${say(limit)}, ${better} is better`,
  ].join('; ');
}

/** That a reading is on the wrong side of its limit: a floor where higher is better. */
export function pastWords({ variable, isPastFromStart }: Reading): string {
  const { unit, limit, better } = variable;
  const [side, name] = better === 'higher' ? ['below', 'floor'] : ['above', 'limit'];
  const bound =
    limit === 0
      ? 'zero'
      : `the ${name} of ${valueWords(unit, limit)}${unit === 'weeks' ? ' weeks' : ''}`;
  return isPastFromStart ? `Starts ${side} ${bound}` : `${capital(side)} ${bound}`;
}

/** What lateness costs in one sentence: while it runs, what it has cost so far and what the end adds. */
export function latenessWords(
  of: Case,
  { weeks, points, adds }: Lateness,
  isOver: boolean,
): string {
  const parts = adds.flatMap(({ id, amount }) => {
    const found = of.simulation.variables.find((variable) => variable.id === id);
    if (!found || rounded(found.unit, amount) === 0) return [];
    const name = found.unit === 'points' ? ` ${found.name.toLowerCase()}` : '';
    return [`${changeWords(found.unit, amount)}${name}`];
  });
  const lost = `${changeWords('points', -points)} outcome points`;
  const time = `${countWords(rounded('weeks', weeks), 'week')} late: `;
  if (isOver) return `${time}${listOf([lost, ...parts])}.`;
  return `${time}so far ${lost}${parts.length === 0 ? '' : `, and ${listOf(parts)} at the end`}.`;
}

/** What changed on the meters, as they show it; quality is left out, as its meter never shows the true value. */
export const deltasOf = (of: Case, shown: Happening['change']): string[] =>
  of.simulation.variables.flatMap(({ id, name, unit }) => {
    const amount = shown[id];
    if (id === 'quality' || amount === undefined) return [];
    return [`${name} ${changeWords(unit, amount)}`];
  });

/** A price that was paid, from what it changed: 1.5 weeks and $40k. */
export const priceWords = ({ schedule = 0, budget = 0 }: Happening['change']): string =>
  [
    ...(schedule < 0 ? [countWords(rounded('weeks', -schedule), 'week')] : []),
    ...(budget < 0 ? [moneyWords(rounded('$k', -budget))] : []),
  ].join(' and ');

/** How hard an option is to take back. */
export const undoWords: Readonly<Record<CaseOption['undo'], string>> = {
  easy: 'Easy to undo',
  hard: 'Hard to undo',
  never: 'Cannot be undone',
};

/** Where a run stands: decision 3 of 7; out of no number once a scene off the ordinary way was met. */
export function progressWords({ decided, ahead, hasAside }: Progress): string {
  const now = `Decision ${decided + 1}`;
  return hasAside ? now : `${now} of ${decided + 1 + ahead}`;
}

/** When a scene plays, inside a sentence: week 3 of 10, Saturday of the peak. */
export const weekWords = (week: string): string => week.replace(/^Week\b/, 'week');

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** That scenes were led past, so that fewer are ahead than before. */
export const skippedWords = (count: number): string =>
  `${numbers[count] ?? count} decision${count === 1 ? '' : 's'} of this plan no longer arise${count === 1 ? 's' : ''}.`;

/** The letter of a place in a list. */
export const letterOf = (at: number): string => String.fromCharCode(65 + at);
