import type { ComponentChildren } from 'preact';
import type { Question } from '../../domain/interview/question.ts';
import { friendAssessments, type Interview } from '../../domain/interview/session.ts';
import { timesFor } from '../../domain/interview/timing.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { ModelAnswer, Scores } from './Answer.tsx';
import { Recorder } from './Recorder.tsx';
import { Rubric } from './Rubric.tsx';
import { doneWords, Saying } from './Saying.tsx';
import { Kept, Shape } from './Shape.tsx';
import { lengthOf } from './start.ts';
import { useAnswer } from './use-answer.ts';

interface AskingProps {
  interview: Interview;
  question: Question;
  facts: readonly Fact[];
  focus: (selector: string) => void;
  /** Above the question. */
  head: ComponentChildren;
  /** Below the model answer. */
  onward: ComponentChildren;
}

/** What can be done with an answer now. */
function stageOf(
  interview: Interview,
  { asked, own, draft }: ReturnType<typeof useAnswer>,
): 'saying' | 'scoring' | 'shown' | 'left' {
  if (own) return 'shown';
  if (draft.phase === 'score') return 'scoring';
  if (friendAssessments(asked).length > 0) return 'shown';
  return interview.endedAt === undefined ? 'saying' : 'left';
}

/** One question from its asking to its model answer, which opens when every point is scored. */
export function Asking({ interview, question, facts, focus, head, onward }: AskingProps) {
  const answer = useAnswer(interview, question, facts, focus);
  const { asked, own, draft, lacking, phaseOver, score, write } = answer;
  const stage = stageOf(interview, answer);
  const scores = [...(own ? [own] : []), ...friendAssessments(asked)];
  const main = (
    <div class="iv-main" key="main">
      {stage === 'saying' && (
        <Saying
          answer={answer}
          facts={facts}
          times={timesFor(interview.level, lengthOf(interview))}
        />
      )}
      <Recorder
        attempt={interview.id}
        question={question.id}
        live={stage === 'saying' && draft.phase !== 'think'}
      />
      {stage === 'saying' && (
        <div class="acts">
          <button type="button" class="btn pri" onClick={phaseOver}>
            {doneWords[draft.phase]}
          </button>
        </div>
      )}
      {stage === 'scoring' && (
        <section class="iv-do">
          <h2 tabIndex={-1}>Score what you said</h2>
          <p>
            Mark each point by what a listener heard, and write down the words that show it. The
            model answer opens after that.
          </p>
          <Rubric own question={question} scored={draft} lacking={lacking} onChange={write} />
          <div class="acts">
            <button type="button" class="btn pri" onClick={score}>
              Keep the score and open the model answer
            </button>
          </div>
        </section>
      )}
      {stage === 'shown' && (
        <section class="iv-do">
          <h2 tabIndex={-1}>A model answer at senior level</h2>
          <ModelAnswer question={question} />
          {scores.map((each) => (
            <Scores key={each.id} question={question} assessment={each} />
          ))}
        </section>
      )}
      {stage === 'left' && <p>This question was left open. It is asked again another time.</p>}
      {(stage === 'shown' || stage === 'left') && onward}
    </div>
  );
  const isSpoken = asked !== undefined && asked.probe !== '';
  return (
    <div class="iv-room">
      <header class="iv-top">
        {head}
        <h1 class="iv-ask" tabIndex={-1}>
          {question.question}
        </h1>
      </header>
      {/* What was noted is read before scoring, a shape to lean on after the notes. */}
      {stage === 'saying'
        ? [main, <Shape key="side" question={question} level={interview.level} />]
        : [isSpoken && <Kept key="side" question={question} asked={asked} />, main]}
    </div>
  );
}
