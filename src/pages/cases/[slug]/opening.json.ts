import type { APIRoute, GetStaticPaths } from 'astro';
import { openingOf } from '../../../domain/case-study/opening.ts';
import { getCaseStudies, getCaseText } from '../../../queries/case-studies.ts';

export const getStaticPaths = (async () =>
  (await getCaseStudies()).map(({ id }) => ({ params: { slug: id } }))) satisfies GetStaticPaths;

/** A case up to its first decision, fetched by somebody who has not played it yet. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(openingOf(await getCaseText(params['slug'] ?? '')));
