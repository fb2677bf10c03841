import type { Question } from '../../../domain/interview/question.ts';
import { scoreOf } from '../../../domain/interview/score.ts';
import type { SpokenAnswer } from '../../../domain/mentor/message.ts';
import { markText, markWords, scoreText, spanText } from '../../interview/words.ts';
import { hasRoom } from './has-room.ts';
import { Remarks } from './Remarks.tsx';
import type { ReviewHandle } from './use-review.ts';

/** What the learner gave each point of the rubric, and on what evidence. */
function Marks({ answer, question }: { answer: SpokenAnswer; question: Question | undefined }) {
  const { points, marks, evidence } = answer;
  return (
    <ul class="mr-points">
      {points.map((point, at) => {
        const mark = marks[at] ?? 0;
        return (
          <li key={point}>
            <b class="num">
              <span aria-hidden="true">{markText(mark)}</span>
              <span class="vh">{markWords[String(mark)]}</span>
            </b>
            <span>
              {question?.rubric.find(({ id }) => id === point)?.point ??
                'A point of another version'}
              <span class="small mr-text">
                {(evidence[at] ?? '').trim() || 'no evidence given'}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What an interviewer has beside an answer: follow-ups, red flags and the model answer. */
function Beside({ question, answer }: { question: Question; answer: SpokenAnswer }) {
  const unscored = question.rubric.filter(({ id }) => !answer.points.includes(id));
  return (
    <details class="mr-fold mr-beside" open={hasRoom()}>
      <summary>What to listen for</summary>
      <p class="label">Follow-ups</p>
      <ul>
        {question.probes.map(({ id, ask }) => (
          <li key={id}>{ask}</li>
        ))}
      </ul>
      <p class="label">Red flags</p>
      <ul>
        {question.flags.map((flag) => (
          <li key={flag}>{flag}</li>
        ))}
      </ul>
      {unscored.length > 0 && (
        <>
          <p class="label">Points of the rubric they did not score</p>
          <ul>
            {unscored.map(({ id, point }) => (
              <li key={id}>{point}</li>
            ))}
          </ul>
        </>
      )}
      <details class="mr-fold">
        <summary>Model answer</summary>
        {question.answer.split(/\n\s*\n/).map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </details>
    </details>
  );
}

interface SpokenProps {
  answer: SpokenAnswer;
  question: Question | undefined;
  number: number;
  review: ReviewHandle;
}

/** One answer of an interview: notes and own marks, what to listen for beside them, and comments. */
export function Spoken({ answer, question, number, review }: SpokenProps) {
  const { think, talk, notes, marks } = answer;
  return (
    <article class="mr-dec">
      <div class="mr-did">
        <p class="label">
          Question {number} · {spanText(think)} thinking, {spanText(talk)} talking
        </p>
        <h3>{question?.question ?? 'A question that is no longer on this site'}</h3>
        <p class="label">Their notes</p>
        {notes.trim() === '' ? (
          <p class="small">None.</p>
        ) : (
          <blockquote class="mr-text">{notes.trim()}</blockquote>
        )}
        <p class="label">
          Their own marks{marks.length > 0 && `: ${scoreText(scoreOf(marks))} of 6`}
        </p>
        {marks.length === 0 ? (
          <p class="small">They did not score it.</p>
        ) : (
          <Marks {...{ answer, question }} />
        )}
        <Remarks
          review={review}
          about={`question:${answer.question}`}
          noun="this answer"
          place={`question ${String(number)}`}
        />
      </div>
      {question && <Beside {...{ question, answer }} />}
    </article>
  );
}
