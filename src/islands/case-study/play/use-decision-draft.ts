import { useEffect, useState } from 'preact/hooks';
import type { DecisionDraft } from '../../../domain/case-study/draft.ts';
import { $facts, record } from '../../../stores/log.ts';
import { keepDraft } from './draft-keeper.ts';

const store = {
  facts: () => $facts.get(),
  record: (key: string, value: string) => {
    record({ kind: 'set', key, value });
  },
};

/** Holds what is entered at a decision at once, and keeps it in the record when the hand rests or the page goes. */
export function useDecisionDraft(after: string) {
  const [keeper] = useState(() => keepDraft(store, after));
  const [draft, setDraft] = useState(keeper.draft);
  useEffect(() => {
    keeper.moveTo(after);
  }, [after]);
  useEffect(() => {
    // In the background effects wait, but the timer of the keeper does not.
    addEventListener('pagehide', keeper.flush);
    return () => {
      removeEventListener('pagehide', keeper.flush);
      keeper.flush();
    };
  }, []);
  return {
    draft,
    edit: (change: Partial<DecisionDraft>): void => {
      keeper.edit(change);
      setDraft(keeper.draft);
    },
    clear: keeper.clear,
  };
}
