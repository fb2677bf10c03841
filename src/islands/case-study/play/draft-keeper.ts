import {
  decisionDraftKey,
  readDecisionDraft,
  writeDecisionDraft,
  type DecisionDraft,
} from '../../../domain/case-study/draft.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { registers } from '../../../domain/progress/registers.ts';

/** A draft is kept once the hand has rested this long, in milliseconds. */
const REST = 300;

interface Store {
  /** All facts as they are now, with those that other tabs wrote. */
  readonly facts: () => readonly Fact[];
  readonly record: (key: string, value: string) => void;
}

/** What is entered at a decision in one tab: taken from the record once, then this tab's own. */
export interface DraftKeeper {
  readonly draft: () => DecisionDraft;
  readonly edit: (change: Partial<DecisionDraft>) => void;
  /** Takes what was entered along to the place after a purchase. */
  readonly moveTo: (after: string) => void;
  readonly flush: () => void;
  /** Forgets the draft once it was committed: a fork from here is to start from a clean form. */
  readonly clear: () => void;
}

/** Keeps a draft when the hand rests. What another tab wrote in its register is never taken over, nor wiped. */
export function keepDraft({ facts, record }: Store, start: string): DraftKeeper {
  let after = start;
  let draft = readDecisionDraft(facts(), after);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  const kept = () => registers(facts()).get(decisionDraftKey(after)) ?? '';
  /** What this tab knows to stand in the register. */
  let own = kept();
  const write = (value: string) => {
    own = value;
    record(decisionDraftKey(after), value);
  };
  const rest = () => {
    clearTimeout(timer);
    isWaiting = false;
  };
  const flush = () => {
    if (!isWaiting) return;
    rest();
    write(writeDecisionDraft(draft));
  };
  return {
    draft: () => draft,
    edit: (change) => {
      rest();
      draft = { ...draft, ...change };
      isWaiting = true;
      timer = setTimeout(flush, REST);
    },
    moveTo: (next) => {
      if (next === after) return;
      const isEmpty = writeDecisionDraft(draft) === writeDecisionDraft({ option: '', reason: '' });
      rest();
      after = next;
      own = kept();
      if (!isEmpty) write(writeDecisionDraft(draft));
    },
    flush,
    clear: () => {
      rest();
      draft = { option: '', reason: '' };
      if (own !== '' && kept() === own) write('');
    },
  };
}
