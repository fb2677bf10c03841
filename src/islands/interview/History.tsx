import { gateOf, interviewScores } from '../../domain/interview/score.ts';
import type { Interview } from '../../domain/interview/session.ts';
import { scorersOf } from './scorers.ts';
import { countOf } from '../count-of.ts';
import { dateText, scoreText } from './words.ts';

/** Interviews shown. */
const SHOWN = 8;

interface HistoryProps {
  interviews: readonly Interview[];
  /** Titles of groups by the id of a question. */
  groupOf: (question: string) => string;
  onOpen: (id: string) => void;
}

function outcome(interview: Interview): string {
  const { average, verdict } = gateOf(interviewScores(interview));
  if (verdict === 'none') return interview.endedAt === undefined ? 'left open' : 'not scored yet';
  const friends = scorersOf(interview).filter(Boolean);
  const by = friends.length > 0 ? `, scored by ${friends.join(' and ')}` : '';
  return `${scoreText(average)} of 6, gate ${verdict === 'met' ? 'met' : 'not met'}${by}`;
}

/** Earlier interviews, the latest first. */
export function History({ interviews, groupOf, onOpen }: HistoryProps) {
  if (interviews.length === 0) return null;
  return (
    <section class="pr-history" aria-labelledby="iv-history">
      <h2 id="iv-history">Earlier interviews</h2>
      <ul>
        {interviews.slice(0, SHOWN).map((interview) => (
          <li key={interview.id}>
            <p>
              <b>{dateText(interview.at)}</b> · {interview.level},{' '}
              {countOf(interview.questions.length, 'question')}: {outcome(interview)}
              <span class="small">
                {[...new Set(interview.questions.map(groupOf))].filter(Boolean).join(', ')}
              </span>
            </p>
            <div class="pr-row">
              <button
                type="button"
                class="btn sm"
                aria-label={`${interview.endedAt === undefined ? 'Go on with' : 'Look at'} the interview of ${dateText(interview.at)}`}
                onClick={() => {
                  onOpen(interview.id);
                }}
              >
                {interview.endedAt === undefined ? 'Go on with it' : 'Look at it'}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
