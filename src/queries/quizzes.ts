import { getCollection } from 'astro:content';
import type { QuizOutline } from '../domain/progress/quiz-scores.ts';
import { structureHash } from '../domain/quiz/hash.ts';

/** Every quiz without its text: enough to score what a learner answered before. */
export async function getQuizOutlines(): Promise<QuizOutline[]> {
  const quizzes = await getCollection('quizzes');
  return quizzes.map(({ id, data }) => ({
    quiz: id,
    items: data.items.map((item) => ({
      id: item.id,
      structure: structureHash(item),
      section: item.reread,
    })),
  }));
}
