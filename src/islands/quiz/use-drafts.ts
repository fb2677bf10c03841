import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Fact } from '../../domain/progress/fact.ts';
import { emptyDraft, foldDrafts, writeDraft, type Draft } from '../../domain/quiz/draft.ts';
import { draftKey } from '../../domain/quiz/draft-key.ts';
import { record } from '../../stores/log.ts';

/** A draft is kept once the hand has rested this long, in milliseconds. */
const REST = 300;

/**
 * Holds the draft being written at once, and keeps it in the record when the hand rests or the page goes. `place` is
 * the quiz or the session; `isOver` names the item whose draft a fact makes pointless.
 */
export function useDrafts(
  place: string,
  facts: readonly Fact[],
  isOver: Parameters<typeof foldDrafts>[2],
) {
  const [unsaved, setUnsaved] = useState<{ item: string; draft: Draft }>();
  const saved = useMemo(() => foldDrafts(facts, place, isOver), [facts, place]);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  // Set and cleared in the handlers, not in an effect: effects wait while a tab is in the background.
  const waiting = useRef<{ item: string; draft: Draft }>();
  const hold = (entry?: { item: string; draft: Draft }): void => {
    clearTimeout(timer.current);
    waiting.current = entry;
    setUnsaved(entry);
  };
  const flush = (): void => {
    const entry = waiting.current;
    if (!entry) return;
    hold();
    record({ kind: 'set', key: draftKey(place, entry.item), value: writeDraft(entry.draft) });
  };
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  return {
    draftOf: (item: string): Draft =>
      (unsaved?.item === item ? unsaved.draft : saved.get(item)) ?? emptyDraft,
    write: (item: string, draft: Draft): void => {
      if (waiting.current?.item !== item) flush();
      hold({ item, draft });
      timer.current = setTimeout(flush, REST);
    },
    /** Keeps the draft being written at once. */
    flush,
    /** Forgets the draft being written: an answer makes it pointless. */
    drop: (): void => {
      hold();
    },
  };
}
