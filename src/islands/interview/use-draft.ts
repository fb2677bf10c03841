import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Fact } from '../../domain/progress/fact.ts';
import { registers } from '../../domain/progress/registers.ts';
import { record } from '../../stores/log.ts';
import { draftKey, readDraft, writeDraft, type Draft } from './draft.ts';

/** A draft is kept once the hand has rested this long, in milliseconds: notes are long, and every keeping is a fact. */
const REST = 2_000;

/**
 * The draft of one answer: held at once, kept in the record when the hand rests or the page goes. `timed` adds the
 * seconds spent since the last keeping, and gives the same draft if none count.
 */
export function useDraft(
  attempt: string,
  question: string,
  facts: readonly Fact[],
  timed: (draft: Draft) => Draft,
) {
  const key = draftKey(attempt, question);
  const saved = useMemo(() => readDraft(registers(facts).get(key)), [facts, key]);
  const [held, setHeld] = useState<{ key: string; draft: Draft }>();
  // Read in handlers, not in effects: effects wait while a tab is in the background.
  const waiting = useRef<Draft>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const draft = held?.key === key ? held.draft : saved;
  const keep = (next: Draft): void => {
    clearTimeout(timer.current);
    waiting.current = undefined;
    const value = writeDraft(next);
    if (value !== undefined) record({ kind: 'set', key, value });
  };
  const flush = (): void => {
    const next = timed(waiting.current ?? draft);
    if (!waiting.current && next === draft) return;
    setHeld({ key, draft: next });
    keep(next);
  };
  const latest = useRef(flush);
  latest.current = flush;
  useEffect(() => {
    const leave = () => {
      latest.current();
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [key]);
  return {
    draft,
    /** Changes it, and keeps it when the hand rests. */
    write: (part: Partial<Draft>): void => {
      const next = { ...(waiting.current ?? draft), ...part };
      setHeld({ key, draft: next });
      waiting.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        latest.current();
      }, REST);
    },
    /** Changes it and keeps it at once. */
    commit: (part: Partial<Draft>): void => {
      const next = { ...timed(waiting.current ?? draft), ...part };
      setHeld({ key, draft: next });
      keep(next);
    },
    /** Forgets what was not kept: a fact has made it pointless. */
    drop: (): void => {
      clearTimeout(timer.current);
      waiting.current = undefined;
    },
  };
}
