import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Fact } from '../../domain/progress/fact.ts';
import { $facts } from '../../stores/log.ts';
import { useStored } from '../use-stored.ts';
import { Marks } from './Marks.tsx';
import { Question } from './Question.tsx';
import './quiz.css';
import { QuizStatic } from './QuizStatic.tsx';
import { Results } from './Results.tsx';
import type { QuizProps } from './types.ts';
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
  const { shown } = handle;
  return (
    <div ref={root}>
      <Marks handle={handle} />
      {shown ? (
        <Question key={shown.item.id} quiz={quiz} facts={facts} handle={handle} entry={shown} />
      ) : (
        <Results quiz={quiz} handle={handle} />
      )}
    </div>
  );
}

/** The quiz of a lesson: readable as it stands, asked one item at a time once the browser has read the record. */
export function Quiz(props: QuizProps) {
  const facts = useStored($facts, unread);
  return (
    <section class="quiz" aria-label={`Checks of lesson ${props.lessonNumber}`}>
      {facts === unread ? <QuizStatic {...props} /> : <QuizLive quiz={props} facts={facts} />}
    </section>
  );
}
