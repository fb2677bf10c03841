import { getMoreCards } from '../../queries/cards.ts';

/** Cards of quiz items, cases and interview points, loaded only by learners who have missed one. */
export const GET = async (): Promise<Response> => Response.json(await getMoreCards());
