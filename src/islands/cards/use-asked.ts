import { useState } from 'preact/hooks';

/** Which card is asked, and what a grade or taking one back does to the order. */
export interface Asked {
  /** Empty at the end of the session. */
  readonly id: string;
  /** How many are still to be asked, this one included. */
  readonly left: number;
  /** Goes on; a card forgotten while cramming comes round again. */
  readonly next: (grade: number) => void;
  /** Shows a card that was just taken back. */
  readonly back: (id: string) => void;
}

/**
 * Which card of the queue is asked. The order is that of the beginning, so that new cards stay spread between due ones
 * and a card stays until it is graded, whatever happens in another tab; cards no longer in the queue are passed over.
 * After the plan comes what the queue still holds (forgotten earlier today), unless one round is all.
 */
export function useAsked(queue: readonly string[], isOneRound: boolean): Asked {
  const [plan, setPlan] = useState(queue);
  const [held, setHeld] = useState('');
  const open = new Set(queue);
  const planned = plan.filter((id) => open.has(id));
  const id = held || (planned[0] ?? (isOneRound ? undefined : queue[0]) ?? '');
  return {
    id,
    left: isOneRound ? planned.length : queue.length,
    next: (grade) => {
      const rest = plan.filter((other) => other !== id);
      setPlan(isOneRound && grade === 1 ? [...rest, id] : rest);
      setHeld('');
    },
    back: (card) => {
      setPlan([card, ...plan.filter((other) => other !== card)]);
      setHeld(card);
    },
  };
}
