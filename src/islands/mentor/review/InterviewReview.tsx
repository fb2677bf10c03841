import { levels } from '../../../domain/interview/level.ts';
import { scoreOf } from '../../../domain/interview/score.ts';
import type { InterviewWork } from '../../../domain/mentor/message.ts';
import { interviewNames } from '../../../domain/mentor/names.ts';
import { rubricSheet } from '../../../domain/mentor/rubric-sheet.ts';
import { type Questions, useQuestions } from '../../interview/use-questions.ts';
import { scoreText } from '../../interview/words.ts';
import { Head } from './Head.tsx';
import type { BodyProps } from './Opened.tsx';
import { Paper } from './Paper.tsx';
import { Release } from './Release.tsx';
import { OwnCriteria } from './RubricGrid.tsx';
import { Saying } from './Saying.tsx';
import { Since } from './Since.tsx';
import { Spoken } from './Spoken.tsx';
import { useReview } from './use-review.ts';

interface AskedProps extends BodyProps {
  work: InterviewWork;
  questions: Questions;
}

function Asked({ work, questions, arrival, arrivals, facts, onDone }: AskedProps) {
  const review = useReview(facts, arrival.kept.digest, []);
  const { own } = rubricSheet([], arrival.answers?.message);
  const level = levels.find(({ id }) => id === work.level);
  const scores = work.answers.flatMap(({ marks }) => (marks.length > 0 ? [scoreOf(marks)] : []));
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const placeOf = (about: string): string => {
    if (about === '') return 'The whole';
    const at = work.answers.findIndex(({ question }) => `question:${question}` === about);
    return at >= 0
      ? `Question ${String(at + 1)}: ${questions.byId.get(work.answers[at]?.question ?? '')?.question ?? ''}`
      : (own.find((each) => each.about === about)?.title ?? 'A question of another version');
  };
  return (
    <>
      <div class="mr-screen">
        <Head {...{ arrival, onDone }}>
          <div class="mr-cell">
            <dt>Level</dt>
            <dd>{level?.title}</dd>
          </div>
          <div>
            <dt>Their own scores, mean</dt>
            <dd class="num">{scores.length === 0 ? '–' : `${scoreText(mean)} of 6`}</dd>
          </div>
        </Head>
        <p class="small mr-seed">
          {level && `What this level expects: ${level.expects} `}
          The marks are the learner’s own; nothing here can check what was said.
        </p>
        <Since {...{ arrival, arrivals, review, placeOf }} names={interviewNames(questions.byId)} />
        <section class="mr-decs" aria-labelledby="mr-spoken">
          <h2 class="mr-h" id="mr-spoken">
            Question by question
          </h2>
          {work.answers.map((answer, at) => (
            <Spoken
              key={answer.question}
              {...{ answer, review }}
              number={at + 1}
              question={questions.byId.get(answer.question)}
            />
          ))}
        </section>
        <OwnCriteria {...{ own, review }} />
        <Saying {...{ review, placeOf }} />
        <Release {...{ arrival, review, placeOf }} unmarked="" />
      </div>
      <Paper {...{ arrival, review, placeOf }} />
    </>
  );
}

/** A mock interview being reviewed. */
export function InterviewReview(props: BodyProps) {
  const { work } = props.arrival.kept.message;
  const { questions, failed, again } = useQuestions();
  if (work.kind !== 'interview') return null;
  if (questions) return <Asked {...props} {...{ work, questions }} />;
  return (
    <div role="status">
      <p>
        {failed
          ? 'The questions could not be fetched. Try again when you are connected.'
          : 'Fetching the questions …'}
      </p>
      {failed && (
        <button type="button" class="btn pri" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}
