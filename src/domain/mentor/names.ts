import type { QuizItem } from '../../schemas/quiz.ts';
import type { CaseText } from '../case-study/case.ts';
import { exhibitOf, sceneOf } from '../case-study/case.ts';
import type { Question } from '../interview/question.ts';
import { asked } from '../quiz/generate.ts';
import type { Models } from '../quiz/model.ts';
import type { AnswerRow } from './message.ts';
import { responseLines } from './response-text.ts';

/** What the ids in a work are called on this site; an id that it no longer has is called by itself. */
export interface Names {
  readonly scene: (scene: string) => string;
  readonly option: (scene: string, option: string) => string;
  readonly exhibit: (exhibit: string) => string;
  readonly ending: (ending: string) => string;
  /** A section of the memo or a prompt of reflection, by `memo:<id>` or `reflection:<id>`. */
  readonly text: (about: string) => string;
  readonly item: (item: string) => string;
  readonly answer: (row: AnswerRow) => string;
  readonly question: (question: string) => string;
  readonly point: (question: string, point: string) => string;
  readonly lesson: (lesson: string) => string;
}

const itself = (id: string): string => id;
const unnamed: Names = {
  scene: itself,
  option: (_, option) => option,
  exhibit: itself,
  ending: itself,
  text: (about) => about.replace(/^\w+:/, ''),
  item: itself,
  answer: ([, , response]) => (typeof response === 'number' ? String(response) : response.join()),
  question: itself,
  point: (_, point) => point,
  lesson: itself,
};

/** Names in a run of a case. */
export const caseNames = (of: CaseText): Names => ({
  ...unnamed,
  scene: (id) => sceneOf(of, id)?.title ?? id,
  option: (scene, option) =>
    sceneOf(of, scene)?.options.find(({ id }) => id === option)?.label ?? option,
  exhibit: (id) => exhibitOf(of, id)?.name ?? id,
  ending: (id) => of.simulation.endings.find((ending) => ending.id === id)?.title ?? id,
  text: (about) => {
    const [kind, id = ''] = about.split(':');
    const { memo, reflection } = of.simulation;
    return kind === 'memo'
      ? (memo.sections.find((section) => section.id === id)?.heading ?? id)
      : (reflection.find((prompt) => prompt.id === id)?.prompt ?? id);
  },
});

/** An answer in the words of its question; empty where the answer was shown. */
function answerWords(item: QuizItem, row: AnswerRow, models: Models): string {
  const [, seed, response, , , , how] = row;
  if (how === 'shown') return '';
  return responseLines(asked(item, seed, models), response, {})
    .map(({ text }) => text)
    .join(' · ');
}

/** Names in answers; `models` must have those that the items are drawn by, `lessons` gives titles by slug. */
export function answerNames(
  quizzes: ReadonlyMap<string, readonly QuizItem[]>,
  models: Models,
  lessons: ReadonlyMap<string, string> = new Map(),
): Names {
  const itemOf = (ref: string) => {
    const [quiz = '', id = ''] = ref.split('/');
    return quizzes.get(quiz)?.find((item) => item.id === id);
  };
  return {
    ...unnamed,
    item: (ref) => {
      const item = itemOf(ref);
      return item ? item.stem.replaceAll('*', '').replace(/\{[^}]*\}/g, '…') : ref;
    },
    answer: (row) => {
      const item = itemOf(row[0]);
      return item ? answerWords(item, row, models) : unnamed.answer(row);
    },
    lesson: (slug) => lessons.get(slug) ?? slug,
  };
}

/** Names in an interview. */
export const interviewNames = (questions: ReadonlyMap<string, Question>): Names => ({
  ...unnamed,
  question: (id) => questions.get(id)?.question ?? id,
  point: (question, point) =>
    questions.get(question)?.rubric.find(({ id }) => id === point)?.point ?? point,
});
