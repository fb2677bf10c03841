import { useMemo, useState } from 'preact/hooks';
import type { Fact } from '../../domain/progress/fact.ts';
import { answerBody, nextOpen, revealBody, type ItemState } from '../../domain/quiz/attempt.ts';
import { completeDraft } from '../../domain/quiz/draft.ts';
import type { Models } from '../../domain/quiz/model.ts';
import { sessionItems, type Session } from '../../domain/quiz/session.ts';
import { record } from '../../stores/log.ts';
import type { Asking, QuizText } from '../quiz/types.ts';
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
    const ref = refOf(entry);
    const draft = drafts.draftOf(ref);
    const ready = readyOf(entry);
    const isWriting = entry.item.type === 'written' && !draft.compared;
    const stay = (): void => {
      setAt(ref);
      setMissing('');
    };
    const edit: Asking['edit'] = (change) => {
      stay();
      drafts.write(ref, { ...draft, ...change });
    };
    const help = {
      hint: () => {
        stay();
        record({ kind: 'hinted', quiz: entry.quiz, attempt: id, item: entry.source.id });
      },
      reveal: () => {
        stay();
        drafts.drop();
        record(revealBody(entry, id));
        focus('.fb');
      },
    };
    return {
      // What is over can be read and not be answered.
      entry: isOver && entry.status === 'open' ? closedOf(entry, id) : entry,
      number: items.indexOf(entry) + 1,
      of: items.length,
      draft,
      missing,
      isReady: !('missing' in ready),
      edit,
      check: () => {
        if ('missing' in ready) {
          setAt(ref);
          setMissing(ready.missing);
        } else if (isCheck) go(after(entry));
        else if (isWriting) {
          edit({ compared: true });
          focus('.q-sample');
        } else {
          stay();
          drafts.drop();
          record(answerBody(entry, id, ready));
          focus('.fb');
        }
      },
      checkLabel: isCheck
        ? 'Keep answer and go on'
        : entry.item.type !== 'written'
          ? 'Check answer'
          : isWriting
            ? 'Compare with a model answer'
            : 'Score my answer',
      next: () => {
        go(after(entry));
      },
      nextLabel:
        after(entry) === 'results' ? (isOver ? 'To the results' : 'To the end') : 'Next question',
      ...(isCheck ? {} : help),
    };
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
