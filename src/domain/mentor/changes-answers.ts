import type { Change } from './changes.ts';
import type { AnswerRow, AnswersWork } from './message.ts';

/** The last answer to each item, in the order of the first ones. */
export const lastAnswers = ({ answers }: Pick<AnswersWork, 'answers'>): Map<string, AnswerRow> =>
  new Map(answers.map((row) => [row[0], row]));

const isSame = (a: AnswerRow, b: AnswerRow): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What differs between two sets of answers: the last answer to each item, and the state of each lesson. */
export function answerChanges(before: AnswersWork, after: AnswersWork): Change[] {
  const [had, has] = [lastAnswers(before), lastAnswers(after)];
  const answers = [...new Set([...has.keys(), ...had.keys()])].flatMap((item): Change[] => {
    const [was, is] = [had.get(item), has.get(item)];
    if (was && is && isSame(was, is)) return [];
    const both = { ...(was && { before: was }), ...(is && { after: is }) };
    return [{ about: `item:${item}`, kind: 'answer', item, ...both }];
  });
  const states = new Map(before.lessons);
  const lessons = after.lessons.flatMap(([lesson, state]): Change[] => {
    const was = states.get(lesson) ?? 'not-started';
    return was === state ? [] : [{ about: '', kind: 'lesson', lesson, before: was, after: state }];
  });
  return [...answers, ...lessons];
}
