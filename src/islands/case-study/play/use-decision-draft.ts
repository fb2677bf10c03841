import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DecisionDraft } from '../../../domain/case-study/draft.ts';
import {
  decisionDraftKey,
  readDecisionDraft,
  writeDecisionDraft,
} from '../../../domain/case-study/draft.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { registers } from '../../../domain/progress/registers.ts';
import { record } from '../../../stores/log.ts';

/** A draft is kept once the hand has rested this long, in milliseconds. */
const REST = 300;

/** Holds what is entered at a place at once, and keeps it in the record when the hand rests or the page goes. */
export function useDecisionDraft(facts: readonly Fact[], after: string) {
  const key = decisionDraftKey(after);
  const [unsaved, setUnsaved] = useState<DecisionDraft>();
  const saved = useMemo(() => readDecisionDraft(facts, after), [facts, after]);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  // Set and cleared in the handlers, not in an effect: effects wait while a tab is in the background.
  const waiting = useRef<DecisionDraft>();
  const hold = (draft?: DecisionDraft): void => {
    clearTimeout(timer.current);
    waiting.current = draft;
    setUnsaved(draft);
  };
  const flush = (): void => {
    const draft = waiting.current;
    if (!draft) return;
    hold();
    record({ kind: 'set', key, value: writeDecisionDraft(draft) });
  };
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  const draft = unsaved ?? saved;
  return {
    draft,
    edit: (change: Partial<DecisionDraft>): void => {
      hold({ ...(waiting.current ?? draft), ...change });
      timer.current = setTimeout(flush, REST);
    },
    /** Forgets the draft once it was committed: a fork from here is to start from a clean form. */
    clear: (): void => {
      hold();
      if (registers(facts).get(key)) record({ kind: 'set', key, value: '' });
    },
  };
}
