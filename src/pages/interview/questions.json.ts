import { getInterviews } from '../../queries/interviews.ts';

/** All interview questions with their groups, rubrics, probes and answers. */
export const GET = async (): Promise<Response> => Response.json(await getInterviews());
