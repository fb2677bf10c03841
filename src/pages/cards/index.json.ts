import { getCards } from '../../queries/cards.ts';

/** FAQ and term cards, which the flashcards load first. */
export const GET = async (): Promise<Response> => Response.json(await getCards());
