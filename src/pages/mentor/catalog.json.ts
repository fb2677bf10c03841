import { getCatalog } from '../../queries/mentor.ts';

/** What can be assigned, fetched where a message is written or opened. */
export const GET = async (): Promise<Response> => Response.json(await getCatalog());
