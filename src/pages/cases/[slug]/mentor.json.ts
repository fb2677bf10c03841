import type { APIRoute, GetStaticPaths } from 'astro';
import { getCaseStudies } from '../../../queries/case-studies.ts';
import { getMentorSheet } from '../../../queries/mentor-notes.ts';

export const getStaticPaths = (async () =>
  (await getCaseStudies()).map(({ id }) => ({ params: { slug: id } }))) satisfies GetStaticPaths;

/** Rubric and mentor notes of a case, fetched where a run of it is reviewed. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(await getMentorSheet(params['slug'] ?? ''));
