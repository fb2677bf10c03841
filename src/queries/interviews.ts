import { getCollection } from 'astro:content';
import { plainAnswer } from '../domain/interview/plain-answer.ts';
import type { Group, Question } from '../domain/interview/question.ts';

/** All mock-interview questions with their groups, in order; a question without an answer takes the one it names as its key. */
export async function getInterviews(): Promise<{ groups: Group[]; questions: Question[] }> {
  const [groups, answers] = await Promise.all([getCollection('interviews'), getCollection('faq')]);
  const keyOf = (id: string, key: string | undefined): string => {
    const answer = answers.find((entry) => entry.id === key);
    if (!answer) throw new Error(`the interview question "${id}" has neither an answer nor a key`);
    return plainAnswer(answer.body ?? '');
  };
  const inOrder = groups.sort((a, b) => a.data.order - b.data.order);
  return {
    groups: inOrder.map(({ id, data: { title, shows, questions } }) => ({
      id,
      title,
      shows,
      questions: questions.map((question) => question.id),
    })),
    questions: inOrder.flatMap(({ id: group, data }) =>
      data.questions.map(
        ({ id, question, topics, lesson, rubric, probes, red_flags, answer, key }) => ({
          id,
          group,
          question,
          topics,
          lesson,
          rubric,
          probes,
          flags: red_flags,
          answer: answer ?? keyOf(id, key),
        }),
      ),
    ),
  };
}
