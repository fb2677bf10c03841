import type { APIRoute, GetStaticPaths } from 'astro';
import { getExercise, getExerciseCases } from '../../../queries/exercises.ts';

export const getStaticPaths = (async () =>
  (await getExerciseCases()).map(({ slug }) => ({ params: { slug } }))) satisfies GetStaticPaths;

/** The reference submissions of a case with their scores, fetched where a mentor calibrates. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(await getExercise(params['slug'] ?? ''));
