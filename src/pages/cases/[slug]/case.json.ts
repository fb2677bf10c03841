import type { APIRoute, GetStaticPaths } from 'astro';
import { getCaseStudies, getCaseText } from '../../../queries/case-studies.ts';

export const getStaticPaths = (async () =>
  (await getCaseStudies()).map(({ id }) => ({ params: { slug: id } }))) satisfies GetStaticPaths;

/** A case, fetched when it is played or looked back at. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(await getCaseText(params['slug'] ?? ''));
