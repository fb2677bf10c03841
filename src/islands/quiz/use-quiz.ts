import { useMemo, useState } from 'preact/hooks';
import type { Fact } from '../../domain/progress/fact.ts';
import { foldQuiz, nextOpen } from '../../domain/quiz/attempt.ts';
import type { Models } from '../../domain/quiz/model.ts';
import { record } from '../../stores/log.ts';
import { askingOf } from './asking.ts';
import { newAttempt } from './new-attempt.ts';
import type { QuizText } from '../../domain/quiz/quiz-text.ts';
import type { Asking } from './types.ts';
import { useDrafts } from './use-drafts.ts';

/** All the quiz shows and does, from the facts; `focus` names what to focus after the next drawing. */
export function useQuiz(
  facts: readonly Fact[],
  { quiz, items }: QuizText,
  models: Models,
  focus: (selector: string) => void,
) {
  const [first] = useState(newAttempt);
  const state = useMemo(
    () => foldQuiz(facts, quiz, items, { models, seed: first.seed }),
    [facts, quiz, items, models],
  );
  const drafts = useDrafts(quiz, facts, (fact) => (fact.quiz === quiz ? fact.item : undefined));
  // Where the learner went; until then the first open item, also when more of the record arrives.
  const [at, setAt] = useState('');
  const [missing, setMissing] = useState('');
  const attempt = state.attempt ?? first;
  const entry =
    state.items.find(({ source }) => source.id === at) ??
    (at === 'results' && state.done ? undefined : nextOpen(state.items));
  const begin = (next = attempt): void => {
    if (state.attempt !== next)
      record({ kind: 'attempted', quiz, attempt: next.id, seed: next.seed });
  };
  const go = (to: string): void => {
    setAt(to);
    setMissing('');
    focus(to === 'results' ? '.q-res h3' : 'legend');
  };
  const ask = (shown: NonNullable<typeof entry>): Asking => {
    const key = shown.source.id;
    return askingOf({
      entry: shown,
      number: state.items.indexOf(shown) + 1,
      of: state.items.length,
      key,
      attempt: attempt.id,
      drafts,
      missing,
      focus,
      stay: () => {
        begin();
        setAt(key);
        setMissing('');
      },
      refuse: (lacks) => {
        setAt(key);
        setMissing(lacks);
      },
      next: () => {
        go(nextOpen(state.items, shown)?.source.id ?? 'results');
      },
      nextLabel: state.done ? 'See results' : 'Next question',
    });
  };
  return {
    state,
    asking: entry && ask(entry),
    go,
    retry: (): void => {
      begin(newAttempt());
      go('');
    },
  };
}

export type QuizHandle = ReturnType<typeof useQuiz>;
