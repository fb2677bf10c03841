import type { ComponentChildren } from 'preact';
import type { Fact } from '../../domain/progress/fact.ts';
import type { Models } from '../../domain/quiz/model.ts';
import { $facts } from '../../stores/log.ts';
import { useStored } from '../use-stored.ts';
import { Marks } from './Marks.tsx';
import { Question } from './Question.tsx';
import type { QuizText } from '../../domain/quiz/quiz-text.ts';
import { useAnswered } from './use-answered.ts';
import { useFocus } from './use-focus.ts';
import { useModels } from './use-models.ts';
import { useQuiz } from './use-quiz.ts';
import { useTexts } from './use-texts.ts';

/** Stands for "not read yet": by identity, as a learner's record may be empty too. */
const unread: readonly Fact[] = [];

interface LiveProps {
  text: QuizText;
  facts: readonly Fact[];
  models: Models;
}

function QuizLive({ text, facts, models }: LiveProps) {
  const { root, focus } = useFocus();
  const { state, asking, go, retry } = useQuiz(facts, text, models, focus);
  const answered = useAnswered(state.attempt !== undefined);
  return (
    <div ref={root}>
      <Marks
        marks={state.items.map(({ source, status }) => ({ key: source.id, status }))}
        current={asking?.entry.source.id ?? 'results'}
        onGo={go}
        end={state.done ? 'Results' : undefined}
      />
      {asking ? (
        <Question
          key={asking.entry.source.id}
          id={text.quiz}
          {...{ text, facts, asking, answered }}
        />
      ) : (
        answered && (
          <answered.Results
            items={state.items}
            textOf={() => text}
            onGo={(entry) => {
              go(entry.source.id);
            }}
            onRetry={retry}
          >
            <a class="q-help" href="/practice/">
              Practise it mixed with other lessons
            </a>
          </answered.Results>
        )
      )}
    </div>
  );
}

interface QuizProps {
  /** Slug of the lesson. */
  quiz: string;
  /** Such as "3.1". */
  lessonNumber: string;
  children?: ComponentChildren;
}

/** No models, for a quiz that is not here yet. */
const noItems: QuizText['items'] = [];

/**
 * The quiz of a lesson: readable as it stands (its children, drawn on the server only), asked one item at a time
 * once the browser has fetched it and read the record.
 */
export function Quiz({ quiz, lessonNumber, children }: QuizProps) {
  const facts = useStored($facts, unread);
  const { texts, failed, again } = useTexts([quiz]);
  const text = texts?.get(quiz);
  const models = useModels(text?.items ?? noItems);
  return (
    <section class="quiz" aria-label={`Checks of lesson ${lessonNumber}`}>
      {failed && (
        <p class="small q-note" role="status">
          The questions could not be fetched, so they can only be read.{' '}
          <button type="button" class="q-go" onClick={again}>
            Try again
          </button>
        </p>
      )}
      {text && models && facts !== unread ? <QuizLive {...{ text, facts, models }} /> : children}
    </section>
  );
}
