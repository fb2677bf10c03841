import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Fact } from '../../domain/progress/fact.ts';
import { $facts } from '../../stores/log.ts';
import { useStored } from '../use-stored.ts';
import { Marks } from './Marks.tsx';
import { Question } from './Question.tsx';
import type { QuizProps } from './types.ts';
import { useAnswered } from './use-answered.ts';
import { useQuiz } from './use-quiz.ts';

/** Stands for "not read yet": by identity, as a learner's record may be empty too. */
const unread: readonly Fact[] = [];

function QuizLive({ quiz, facts }: { quiz: QuizProps; facts: readonly Fact[] }) {
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef('');
  const handle = useQuiz(facts, quiz, (selector) => {
    wanted.current = selector;
  });
  // Before the browser paints: the control that had the focus may just have gone.
  useLayoutEffect(() => {
    const target = wanted.current && root.current?.querySelector<HTMLElement>(wanted.current);
    if (!target) return;
    wanted.current = '';
    target.focus();
  });
  const { shown, state } = handle;
  const answered = useAnswered(state.attempt !== undefined);
  return (
    <div ref={root}>
      <Marks handle={handle} />
      {shown ? (
        <Question
          key={shown.item.id}
          quiz={quiz}
          facts={facts}
          handle={handle}
          entry={shown}
          answered={answered}
        />
      ) : (
        answered && <answered.Results quiz={quiz} handle={handle} />
      )}
    </div>
  );
}

/**
 * The quiz of a lesson: readable as it stands (its children, drawn on the server only), asked one item at a time
 * once the browser has read the record.
 */
export function Quiz({ children, ...props }: QuizProps & { children?: ComponentChildren }) {
  const facts = useStored($facts, unread);
  return (
    <section class="quiz" aria-label={`Checks of lesson ${props.lessonNumber}`}>
      {facts === unread ? children : <QuizLive quiz={props} facts={facts} />}
    </section>
  );
}
