import { useState } from 'preact/hooks';
import { levels } from '../../domain/interview/level.ts';
import { ownAssessment, type Interview } from '../../domain/interview/session.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { useFocus } from '../quiz/use-focus.ts';
import { Asking } from './Asking.tsx';
import { End } from './End.tsx';
import { endInterview } from './start.ts';
import type { Reread } from './types.ts';
import type { Questions } from './use-questions.ts';

interface SessionProps {
  interview: Interview;
  questions: Questions;
  facts: readonly Fact[];
  lessons: Readonly<Record<string, Reread>>;
  /** The learner asked for it; one that goes on after a reload leaves the focus where it is. */
  takesFocus: boolean;
  onLeave: () => void;
  onFriend: () => void;
}

/** The first question that is not scored; the last one if all are and the interview was not ended; '' for the end. */
function firstOf(interview: Interview): string {
  if (interview.endedAt !== undefined) return '';
  const isOpen = (id: string) => ownAssessment(interview.asked.get(id)) === undefined;
  return interview.questions.find(isOpen) ?? interview.questions.at(-1) ?? '';
}

/** An interview: its questions in order, then what it came to. */
export function Session(props: SessionProps) {
  const { interview, questions, facts, takesFocus, onLeave, onFriend } = props;
  const { root, focus } = useFocus(takesFocus ? 'h1' : '');
  const [at, setAt] = useState(() => firstOf(interview));
  const known = interview.questions.filter((id) => questions.byId.has(id));
  const go = (to: string): void => {
    setAt(to);
    focus('h1');
  };
  const end = (): void => {
    if (interview.endedAt === undefined) endInterview(interview.id);
    go('');
  };
  const isOver = interview.endedAt !== undefined;
  // A question that has left the site is passed over.
  const shown =
    questions.byId.get(at) ??
    (isOver || at === '' ? undefined : questions.byId.get(known[0] ?? ''));
  const place = known.indexOf(shown?.id ?? '');
  const following = known[place + 1];
  const group = questions.groups.find(({ id }) => id === shown?.group);
  const level = levels.find(({ id }) => id === interview.level);
  return (
    <div ref={root}>
      {shown ? (
        <Asking
          key={shown.id}
          {...{ interview, facts, focus }}
          question={shown}
          head={
            <div class="pr-head iv-head">
              <p class="label">
                Question {place + 1} of {known.length} · {group?.title} ·{' '}
                {level?.title.toLowerCase()}
              </p>
              <div class="pr-row">
                {!isOver && (
                  <button type="button" class="btn sm" onClick={onLeave}>
                    Leave it here
                  </button>
                )}
                <button type="button" class="btn sm" onClick={end}>
                  {isOver ? 'Back to the result' : 'End the interview'}
                </button>
              </div>
            </div>
          }
          onward={
            <div class="acts">
              {following !== undefined && (
                <button
                  type="button"
                  class="btn pri"
                  onClick={() => {
                    go(following);
                  }}
                >
                  Next question
                </button>
              )}
              {(following === undefined || isOver) && (
                <button
                  type="button"
                  class={following === undefined ? 'btn pri' : 'btn'}
                  onClick={end}
                >
                  See what it came to
                </button>
              )}
            </div>
          }
        />
      ) : (
        <End {...props} onOpen={go} onAgain={onLeave} onFriend={onFriend} />
      )}
    </div>
  );
}
