// Tasks in content/quizzes against the instruments they are set on: what an author asks for can be done there.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { grade } from '../../../src/domain/quiz/grade.ts';
import { settings as calibration } from '../../../src/islands/explorables/calibration/settings.ts';
import { settings as newsvendor } from '../../../src/islands/explorables/newsvendor/settings.ts';
import { settings as rocPr } from '../../../src/islands/explorables/roc-pr/settings.ts';
import { fromSlider, type Setting, toSlider } from '../../../src/islands/explorables/setting.ts';
import { settings as threshold } from '../../../src/islands/explorables/threshold/settings.ts';
import { quizItemSchema, type TaskItem } from '../../../src/schemas/quiz.ts';
import { aTaskItem } from '../../fixtures/quiz.ts';

const instruments: Readonly<Record<TaskItem['explorable'], Readonly<Record<string, Setting>>>> = {
  threshold,
  'roc-pr': rocPr,
  calibration,
  newsvendor,
};

const folder = new URL('../../../content/quizzes/', import.meta.url);
const tasks = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => {
    const { items } = parse(readFileSync(new URL(file, folder), 'utf8')) as {
      items: { type: string }[];
    };
    return items
      .filter(({ type }) => type === 'task')
      .map((raw) => quizItemSchema.parse(raw) as TaskItem)
      .map((item) => ({ name: `${file}: ${item.id}`, item }));
  });

/** Every value the slider can give, from one end to the other. */
function stopsOf(setting: Setting): number[] {
  const [from, to] = [toSlider(setting, setting.min), toSlider(setting, setting.max)];
  const count = Math.floor((to - from) / setting.step + 1e-9);
  return Array.from({ length: count + 1 }, (_, at) =>
    fromSlider(setting, from + at * setting.step),
  );
}

const isIn = ({ min, max }: Setting, value: number): boolean => value >= min && value <= max;

/** What cannot be done on the instrument of a task, one sentence each. */
function problemsOf(item: TaskItem): string[] {
  const settings = instruments[item.explorable];
  const setting = settings[item.control];
  if (!setting) return [`${item.explorable} has no setting "${item.control}"`];
  const counts = (value: number): boolean => grade(item, value).score === 1;
  const starts = Object.entries(item.start).flatMap(([key, value]) => {
    const started = settings[key];
    if (!started) return [`${item.explorable} has no setting "${key}" to start from`];
    return isIn(started, value) ? [] : [`"${key}" cannot start at ${String(value)}`];
  });
  return [
    ...starts,
    ...(isIn(setting, item.answer) ? [] : ['the answer lies off the instrument']),
    ...(stopsOf(setting).some(counts) ? [] : ['no stop of the slider counts as right']),
    ...(counts(item.start[item.control] ?? setting.initial)
      ? ['it stands at the answer before anybody moved it']
      : []),
    ...item.mistakes
      .filter(({ value }) => !isIn(setting, value))
      .map(({ value }) => `nobody can set ${String(value)}`),
  ];
}

describe('every task in the quizzes can be done on its instrument', () => {
  it('finds the tasks at all', () => {
    expect(tasks.length).toBeGreaterThan(0);
  });

  it.each(tasks)('$name', ({ item }) => {
    expect(problemsOf(item)).toEqual([]);
  });
});

describe('an author is told about a task', () => {
  it('on a setting that the instrument does not have', () => {
    expect(problemsOf(aTaskItem({ control: 'x' }))).toEqual(['threshold has no setting "x"']);
    expect(problemsOf(aTaskItem({ start: { tau: 1 } }))).toEqual([
      'threshold has no setting "tau" to start from',
    ]);
  });

  it('that starts, ends or errs beyond the ends of a slider', () => {
    expect(problemsOf(aTaskItem({ start: { k: 5 } }))).toEqual(['"k" cannot start at 5']);
    expect(problemsOf(aTaskItem({ answer: 7 }))).toEqual([
      'the answer lies off the instrument',
      'no stop of the slider counts as right',
    ]);
    expect(problemsOf(aTaskItem({ mistakes: [{ value: 9, why: 'Too high.' }] }))).toEqual([
      'nobody can set 9',
    ]);
  });

  it('whose answer falls between two stops of the slider', () => {
    expect(problemsOf(aTaskItem({ answer: 2.12, tolerance: { absolute: 0.01 } }))).toEqual([
      'no stop of the slider counts as right',
    ]);
    expect(problemsOf(aTaskItem({ answer: 2.12, tolerance: { absolute: 0.03 } }))).toEqual([]);
  });

  it('that is right before anybody moved anything', () => {
    const told = ['it stands at the answer before anybody moved it'];
    expect(problemsOf(aTaskItem({ answer: 1, mistakes: [] }))).toEqual(told);
    expect(problemsOf(aTaskItem({ start: { t: 2.15 } }))).toEqual(told);
  });
});
