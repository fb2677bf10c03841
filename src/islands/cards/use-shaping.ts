import { useRef } from 'preact/hooks';
import { shapesDeck } from '../../domain/flashcards/deck.ts';
import type { Fact } from '../../domain/progress/fact.ts';

/**
 * The facts that decide which cards there are; the same list as long as they are the same. Facts that follow those of
 * the last drawing cost only themselves: a grade must not look through a hundred thousand others.
 */
export function useShaping(facts: readonly Fact[]): readonly Fact[] {
  const seen = useRef({
    count: 0,
    last: undefined as Fact | undefined,
    found: [] as readonly Fact[],
  });
  const { count, last, found } = seen.current;
  const follows = count <= facts.length && facts[count - 1] === last;
  const fresh = (follows ? facts.slice(count) : facts).filter(shapesDeck);
  const all = follows ? (fresh.length > 0 ? found.concat(fresh) : found) : fresh;
  seen.current = { count: facts.length, last: facts.at(-1), found: all };
  return all;
}
