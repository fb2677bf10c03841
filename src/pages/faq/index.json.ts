import type { IndexedAnswer } from '../../islands/faq/answer.ts';
import { getFaq } from '../../queries/faq.ts';

/** What the FAQ search loads when a reader first turns to the box. */
export async function GET(): Promise<Response> {
  const answers = (await getFaq()).map(
    ({ id, question, short, topics, synonyms, lesson }): IndexedAnswer => ({
      id,
      question,
      short,
      topics,
      synonyms,
      lesson: {
        slug: lesson.slug,
        title: lesson.title,
        number: lesson.number,
        ready: lesson.ready,
      },
    }),
  );
  return Response.json(answers);
}
