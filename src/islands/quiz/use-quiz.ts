import { useMemo, useState } from 'preact/hooks';
import type { Fact } from '../../domain/progress/fact.ts';
import { answerBody, foldQuiz, nextOpen } from '../../domain/quiz/attempt.ts';
import { completeDraft, emptyDraft, type Draft } from '../../domain/quiz/draft.ts';
import { record } from '../../stores/log.ts';
import type { QuizProps } from './types.ts';
import { useDrafts } from './use-drafts.ts';

function newAttempt(): { id: string; seed: number } {
  const [seed = 0, more = 0] = crypto.getRandomValues(new Uint32Array(2));
  return { id: seed.toString(36) + more.toString(36), seed };
}

/** All the quiz shows and does, from the facts; `focus` names what to focus after the next drawing. */
export function useQuiz(
  facts: readonly Fact[],
  { quiz, items }: QuizProps,
  focus: (selector: string) => void,
) {
  const state = useMemo(() => foldQuiz(facts, quiz, items), [facts, quiz, items]);
  const drafts = useDrafts(quiz, facts);
  const [first] = useState(newAttempt);
  // Where the learner went; until then the first open item, also when more of the record arrives.
  const [at, setAt] = useState('');
  const [missing, setMissing] = useState('');
  const attempt = state.attempt ?? first;
  const shown =
    state.items.find(({ item }) => item.id === at) ??
    (at === 'results' && state.done ? undefined : nextOpen(state.items));
  const draft = shown ? drafts.draftOf(shown.item.id) : emptyDraft;
  const ready = shown && completeDraft(shown.item, draft);
  const begin = (next = attempt): void => {
    if (state.attempt !== next)
      record({ kind: 'attempted', quiz, attempt: next.id, seed: next.seed });
  };
  const go = (to: string): void => {
    setAt(to);
    setMissing('');
    focus(to === 'results' ? '.q-res h3' : 'legend');
  };
  return {
    state,
    shown,
    draft,
    missing,
    seed: attempt.seed,
    isReady: ready !== undefined && !('missing' in ready),
    go,
    edit: (change: Partial<Draft>): void => {
      if (!shown) return;
      begin();
      setAt(shown.item.id);
      setMissing('');
      drafts.write(shown.item.id, { ...draft, ...change });
    },
    check: (): void => {
      if (!shown || !ready) return;
      setAt(shown.item.id);
      if ('missing' in ready) {
        setMissing(ready.missing);
        return;
      }
      begin();
      drafts.drop();
      record(answerBody(quiz, attempt.id, shown.item, ready));
      focus('.fb');
    },
    next: (): void => {
      go(nextOpen(state.items, shown)?.item.id ?? 'results');
    },
    retry: (): void => {
      begin(newAttempt());
      go('');
    },
  };
}

export type QuizHandle = ReturnType<typeof useQuiz>;
