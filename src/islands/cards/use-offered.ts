import { useRef, useState } from 'preact/hooks';
import type { Card } from '../../domain/flashcards/card.ts';
import { useFetched } from '../quiz/use-fetched.ts';

async function fetchCards(name: string): Promise<readonly Card[]> {
  const answer = await fetch(`/cards/${name}.json`);
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as readonly Card[];
}

/**
 * The cards the site offers; those made of mistakes are fetched only by somebody who made some. What is here stays
 * while more is fetched.
 */
export function useOffered(more: boolean): {
  readonly offered: readonly Card[] | undefined;
  readonly failed: boolean;
  readonly again: () => void;
} {
  const [tries, setTries] = useState(0);
  const { value, failed } = useFetched(`${String(more)} ${tries}`, async () =>
    (await Promise.all(['index', ...(more ? ['more'] : [])].map(fetchCards))).flat(),
  );
  const last = useRef(value);
  if (value) last.current = value;
  return {
    offered: last.current,
    failed,
    again: () => {
      setTries(tries + 1);
    },
  };
}
