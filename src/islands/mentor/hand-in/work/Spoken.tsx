import type { InterviewWork, SpokenAnswer } from '../../../../domain/mentor/message.ts';
import { interviewNames } from '../../../../domain/mentor/names.ts';
import { markText, markWords, spanText } from '../../../interview/words.ts';
import type { Beside } from './CaseRun.tsx';
import type { Texts } from './texts.ts';

interface SpokenProps {
  texts: Texts & { kind: 'interview' };
  work: InterviewWork;
  beside: Beside;
}

/** What was timed, in words; a time that was not taken is left out. */
function timeWords({ think, talk }: SpokenAnswer): string {
  const parts = [
    think > 0 ? `thought for ${spanText(think)}` : '',
    talk > 0 ? `spoke for ${spanText(talk)}` : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'Not timed' : parts.join(', ').replace(/^./, (a) => a.toUpperCase());
}

function Answer({ texts, answer, beside }: Omit<SpokenProps, 'work'> & { answer: SpokenAnswer }) {
  const names = interviewNames(texts.questions);
  const title = names.question(answer.question);
  return (
    <li class="wk-row">
      <div>
        <p class="label">{timeWords(answer)}</p>
        <h4>{title}</h4>
        {answer.notes !== '' && <p class="wk-said">{answer.notes}</p>}
        <ul class="wk-points">
          {answer.points.map((point, at) => {
            const mark = answer.marks[at] ?? 0;
            const evidence = answer.evidence[at] ?? '';
            return (
              <li key={point}>
                <b class="num">{markText(mark)}</b>
                <div>
                  {names.point(answer.question, point)}{' '}
                  <span class="small">
                    {markWords[String(mark)]}
                    {evidence !== '' && `: ${evidence}`}
                  </span>
                </div>
              </li>
            );
          })}
        </ul>
      </div>
      {beside(`question:${answer.question}`, title)}
    </li>
  );
}

/** A mock interview as it is handed in: notes and the learner’s own score of each answer. */
export const Spoken = ({ texts, work, beside }: SpokenProps) => (
  <>
    <h3>Questions, notes and your own score</h3>
    <ol class="wk-log">
      {work.answers.map((answer) => (
        <Answer key={answer.question} {...{ texts, answer, beside }} />
      ))}
    </ol>
  </>
);
