import { useEffect, useState } from 'preact/hooks';
import { parsedMessage } from '../../../domain/mentor/kept-message.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { inSlices } from '../../case-study/debrief/slices.ts';

type MessageFact = Parameters<typeof parsedMessage>[0];

/** Messages that were read on this page: reading them again costs nothing. */
const met = new WeakSet<MessageFact>();

const unmet = (facts: readonly Fact[]): MessageFact[] =>
  facts.filter(
    (fact): fact is MessageFact =>
      (fact.kind === 'sent' || fact.kind === 'received') && !met.has(fact),
  );

/** The record once all its messages are read: hundreds take longer than a frame, so they are read in slices. */
export function useParsed(facts: readonly Fact[]): readonly Fact[] | undefined {
  const [parsed, setParsed] = useState<readonly Fact[]>();
  useEffect(() => {
    const stop = new AbortController();
    const left = unmet(facts);
    void inSlices<true>({
      into: [],
      n: left.length,
      signal: stop.signal,
      make: (at) => {
        const fact = left[at];
        if (fact) {
          parsedMessage(fact);
          met.add(fact);
        }
        return true;
      },
      onSlice: () => undefined,
    }).then((isDone) => {
      if (isDone) setParsed(facts);
    });
    return () => {
      stop.abort();
    };
  }, [facts]);
  return parsed;
}
