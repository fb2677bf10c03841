import { useMemo, useState } from 'preact/hooks';
import type { Fact } from '../../domain/progress/fact.ts';
import { answerBody, nextOpen, type ItemState } from '../../domain/quiz/attempt.ts';
import { completeDraft } from '../../domain/quiz/draft.ts';
import type { Models } from '../../domain/quiz/model.ts';
import { sessionItems, type Session } from '../../domain/quiz/session.ts';
import { record } from '../../stores/log.ts';
import { askingOf } from '../quiz/asking.ts';
import type { QuizText } from '../../domain/quiz/quiz-text.ts';
import type { Asking } from '../quiz/types.ts';
import { useDrafts } from '../quiz/use-drafts.ts';
import { closedOf } from './LeftOpen.tsx';

const refOf = ({ quiz, source }: ItemState): string => `${quiz}/${source.id}`;

/** All a session shows and does, from the facts; `focus` names what to focus after the next drawing. */
export function useSession(
  session: Session,
  facts: readonly Fact[],
  texts: ReadonlyMap<string, QuizText>,
  models: Models,
  focus: (selector: string) => void,
) {
  const { id, mode } = session;
  const isOver = session.endedAt !== undefined;
  const isCheck = mode === 'check' && !isOver;
  const items = useMemo(
    () =>
      sessionItems(
        facts,
        session,
        new Map([...texts].map(([quiz, text]) => [quiz, text.items])),
        models,
      ),
    [facts, session, texts, models],
  );
  const drafts = useDrafts(id, facts, (fact) =>
    fact.attempt === id ? `${fact.quiz}/${fact.item}` : undefined,
  );
  const [at, setAt] = useState(isOver ? 'results' : '');
  const [missing, setMissing] = useState('');
  const readyOf = (entry: ItemState) => completeDraft(entry.item, drafts.draftOf(refOf(entry)));
  const isKept = (entry: ItemState): boolean => !('missing' in readyOf(entry));
  const isDone = (entry: ItemState): boolean => (isCheck ? isKept(entry) : entry.status !== 'open');
  const firstOpen = isCheck ? items.find((entry) => !isKept(entry)) : nextOpen(items);
  const shown =
    items.find((entry) => refOf(entry) === at) ?? (at === 'results' ? undefined : firstOpen);
  const go = (to: string): void => {
    drafts.flush();
    setAt(to);
    setMissing('');
    focus(to === 'results' ? 'h3' : 'legend');
  };
  const after = (entry: ItemState): string => {
    const rest = items.slice(items.indexOf(entry) + 1);
    const next = isCheck ? (rest[0] ?? firstOpen) : isOver ? rest[0] : nextOpen(items, entry);
    return next && next !== entry ? refOf(next) : 'results';
  };
  const close = (): void => {
    record({ kind: 'ended', attempt: id });
    setAt('results');
    focus('h3');
  };
  const ask = (entry: ItemState): Asking => {
    const key = refOf(entry);
    const next = (): void => {
      go(after(entry));
    };
    return askingOf({
      // What is over can be read and not be answered.
      entry: isOver && entry.status === 'open' ? closedOf(entry, id) : entry,
      number: items.indexOf(entry) + 1,
      of: items.length,
      key,
      attempt: id,
      drafts,
      missing,
      focus,
      stay: () => {
        setAt(key);
        setMissing('');
      },
      refuse: (lacks) => {
        setAt(key);
        setMissing(lacks);
      },
      keep: isCheck ? next : undefined,
      next,
      nextLabel:
        after(entry) === 'results' ? (isOver ? 'To the results' : 'To the end') : 'Next question',
    });
  };
  return {
    items,
    isCheck,
    isOver,
    isDone,
    keyOf: refOf,
    asking: shown && ask(shown),
    go,
    /** Ends the session; a check hands in every answer that is complete. */
    end: (): void => {
      drafts.flush();
      if (isCheck)
        for (const entry of items) {
          const ready = readyOf(entry);
          if (!('missing' in ready)) record(answerBody(entry, id, ready));
        }
      close();
    },
    /** Ends a check without handing in: its answers are not recorded. */
    stop: (): void => {
      drafts.drop();
      close();
    },
  };
}
