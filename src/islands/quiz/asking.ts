import { answerBody, revealBody, type ItemState } from '../../domain/quiz/attempt.ts';
import { completeDraft } from '../../domain/quiz/draft.ts';
import { record } from '../../stores/log.ts';
import type { Asking } from './types.ts';
import type { useDrafts } from './use-drafts.ts';

interface Place extends Pick<Asking, 'entry' | 'number' | 'of' | 'missing' | 'next' | 'nextLabel'> {
  /** What the draft is kept under. */
  readonly key: string;
  /** Id of the attempt that answers go to. */
  readonly attempt: string;
  readonly drafts: ReturnType<typeof useDrafts>;
  readonly focus: (selector: string) => void;
  /** Keeps the learner at this question; begins the attempt if it has not begun. */
  readonly stay: () => void;
  /** Keeps the learner here and says what the draft lacks. */
  readonly refuse: (missing: string) => void;
  /** In a check: takes a complete draft as it is and goes on; nothing is graded and no help is given. */
  readonly keep?: (() => void) | undefined;
}

function checkLabelOf({ item }: ItemState, isWriting: boolean, isKept: boolean): string {
  if (isKept) return 'Keep answer and go on';
  if (item.type !== 'written') return 'Check answer';
  return isWriting ? 'Compare with a model answer' : 'Score my answer';
}

/** What can be done with a question, in a lesson and in a session alike. */
export function askingOf(place: Place): Asking {
  const { entry, number, of, missing, next, nextLabel, key, attempt, keep } = place;
  const { drafts, focus, stay, refuse } = place;
  const draft = drafts.draftOf(key);
  const ready = completeDraft(entry.item, draft);
  const isWriting = entry.item.type === 'written' && !draft.compared;
  const edit: Asking['edit'] = (change) => {
    stay();
    drafts.write(key, { ...draft, ...change });
  };
  /** Puts something on record in place of the draft. */
  const close = (body: Parameters<typeof record>[0]): void => {
    stay();
    drafts.drop();
    record(body);
    focus('.fb');
  };
  const help = {
    hint: () => {
      stay();
      record({ kind: 'hinted', quiz: entry.quiz, attempt, item: entry.source.id });
    },
    reveal: () => {
      close(revealBody(entry, attempt));
    },
  };
  return {
    entry,
    number,
    of,
    missing,
    next,
    nextLabel,
    draft,
    isReady: !('missing' in ready),
    edit,
    check: () => {
      if ('missing' in ready) refuse(ready.missing);
      else if (keep) keep();
      else if (isWriting) {
        edit({ compared: true });
        focus('.q-sample');
      } else close(answerBody(entry, attempt, ready));
    },
    checkLabel: checkLabelOf(entry, isWriting, keep !== undefined),
    ...(keep ? {} : help),
  };
}
