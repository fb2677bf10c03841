import type { Assessment } from '../../domain/interview/session.ts';
import { scoreOf } from '../../domain/interview/score.ts';
import type { Question } from '../../domain/interview/question.ts';
import { markText, markWords, scoreText } from './words.ts';

/** One scored rubric as it was filled in; every word of it is drawn as text. */
export function Scores({ question, assessment }: { question: Question; assessment: Assessment }) {
  const { by, points, marks, evidence, flags, remark } = assessment;
  const textOf = (point: string) => question.rubric.find(({ id }) => id === point)?.point ?? point;
  return (
    <div class="iv-scores">
      <h3>
        {by === '' ? 'Your own score' : `Scored by ${by}`}:{' '}
        <span class="num">{scoreText(scoreOf(marks))}</span> of 6
      </h3>
      <ul>
        {points.map((point, index) => (
          <li key={point}>
            <b class="iv-mark num">
              <span aria-hidden="true">{markText(marks[index] ?? 0)}</span>
              <span class="vh">{markWords[String(marks[index] ?? 0)]}</span>
            </b>
            <span>
              {textOf(point)}
              <span class="small">{evidence[index]}</span>
            </span>
          </li>
        ))}
      </ul>
      {flags.length > 0 && <p class="small">Red flags heard: {flags.join(' ')}</p>}
      {remark && <p class="small">Remark: {remark}</p>}
    </div>
  );
}

/** The model answer, in the paragraphs it was written in. */
export function ModelAnswer({ question }: { question: Question }) {
  return (
    <div class="iv-model">
      {question.answer.split(/\n\s*\n/).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
