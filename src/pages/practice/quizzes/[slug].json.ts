import type { APIRoute, GetStaticPaths } from 'astro';
import { getQuizOutlines, getQuizText } from '../../../queries/quizzes.ts';

export const getStaticPaths = (async () =>
  (await getQuizOutlines()).map(({ quiz }) => ({
    params: { slug: quiz },
  }))) satisfies GetStaticPaths;

/** A quiz with its texts, fetched when a session asks from it. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(await getQuizText(params['slug'] ?? '', 'elsewhere'));
