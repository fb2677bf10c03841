import type { ItemState } from '../../domain/quiz/attempt.ts';
import { slack } from '../../domain/quiz/kinds/amount.ts';
import { writeAmount, writeNumber } from '../../domain/quiz/number-text.ts';
import type { NumericItem, QuizItem, TaskItem } from '../../schemas/quiz.ts';

/** How a verdict, or an open item, is called. */
export const verdictWords: Readonly<Record<ItemState['status'], string>> = {
  right: 'Right',
  part: 'Partly right',
  wrong: 'Not so',
  shown: 'Shown',
  open: 'Open',
};

const tasks: Readonly<Record<QuizItem['type'], string>> = {
  single: 'choose one',
  multiple: 'choose all that apply',
  numeric: 'type a number',
  generated: 'type a number',
  order: 'put in order',
  match: 'match each line',
  'fill-in': 'fill in the gaps',
  interval: 'give a range you are 90 % sure of',
  task: 'set the instrument',
  written: 'write a short answer',
};

/** What the learner is asked to do at an item. */
export const taskOf = ({ type }: QuizItem): string => tasks[type];

/** How partial credit is earned; empty where an item is all or nothing. */
export const creditOf = ({ type }: QuizItem): string =>
  ({
    multiple: 'Each wrong choice takes back a right one.',
    order: 'Each pair the wrong way round takes back a right one.',
    match: 'Each right line earns its share.',
    'fill-in': 'Each right gap earns its share.',
    written: 'Each point your answer makes earns its share.',
    single: '',
    numeric: '',
    generated: '',
    interval: '',
    task: '',
  })[type];

/** A confidence of 0 to 1 as the site prints it. */
export const percentOf = (confidence: number): string =>
  writeAmount(Math.round(confidence * 100), '%');

/** Points to one decimal. */
export const writePoints = (points: number): string => writeNumber(Math.round(points * 10) / 10);

/** The range that counts, to three digits of the answer, rounded so that both ends still count. */
function rangeWords(answer: number, room: number): string {
  const step = 10 ** (Math.floor(Math.log10(Math.abs(answer) || 1)) - 2);
  const round = (end: number, way: (value: number) => number) =>
    writeNumber(Number((way(Number((end / step).toPrecision(9))) * step).toPrecision(9)));
  return `Anything from ${round(answer - room, Math.ceil)} to ${round(answer + room, Math.floor)} counts.`;
}

/** The key of an item that asks for a number, with what else counts. */
export function keyOf({ answer, tolerance, unit }: NumericItem | TaskItem): string {
  const room = slack(answer, tolerance);
  const range = room > 0 ? ` ${rangeWords(answer, room)}` : '';
  return `The answer is ${writeAmount(answer, unit)}.${range}`;
}
