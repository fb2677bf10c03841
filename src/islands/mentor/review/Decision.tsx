import type { ReviewedDecision } from '../../../domain/mentor/decisions.ts';
import type { Note } from '../../../domain/mentor/notes.ts';
import { Icon } from './Icon.tsx';
import { hasRoom } from './has-room.ts';
import { Remarks } from './Remarks.tsx';
import type { ReviewHandle } from './use-review.ts';
import { listText, percentText } from './words.ts';

interface DecisionProps {
  decision: ReviewedDecision;
  note: Note | undefined;
  review: ReviewHandle;
  place: string;
}

/** Id of the heading of a decision on this page. */
export const decisionId = (number: number): string => `mr-decision-${String(number)}`;

function Forecast({ forecast }: { forecast: NonNullable<ReviewedDecision['forecast']> }) {
  const { question, said, cameTrue } = forecast;
  return (
    <p class="small mr-forecast">
      {question} They said <b class="num">{percentText(said)}</b>.{' '}
      <b class="mr-came">
        {cameTrue ? <Icon name="check" /> : ''}{' '}
        {cameTrue ? 'It came true.' : 'It did not come true.'}
      </b>
    </p>
  );
}

function Followed({ followed }: Pick<ReviewedDecision, 'followed'>) {
  if (followed.length === 0) return null;
  return (
    <details class="mr-fold">
      <summary>What followed</summary>
      {followed.map(({ tell, p, because }, at) => (
        <p key={at}>
          {p !== undefined && <b>Chance, {percentText(p)}: </b>}
          {because && (
            <b>
              Because of decision {because.number}, “{because.label}”:{' '}
            </b>
          )}
          {tell}
        </p>
      ))}
    </details>
  );
}

function Expert({ expert }: { expert: NonNullable<ReviewedDecision['expert']> }) {
  const { label, buys, isSame, why } = expert;
  return (
    <details class="mr-fold">
      <summary>{isSame ? 'An expert does the same' : 'What an expert does here'}</summary>
      {!isSame && (
        <p>
          {buys.length > 0 && `First buys ${listText(buys.map((name) => `“${name}”`))}. `}
          <b>{label}.</b>
        </p>
      )}
      <p>{why}</p>
    </details>
  );
}

/** The mentor notes of a scene: open beside a decision where there is room, a fold where there is none. */
function Notes({ note }: { note: Note }) {
  return (
    <details class="mr-fold mr-beside" open={hasRoom()}>
      <summary>
        Mentor notes<span class="vh">: {note.title}</span>
      </summary>
      {note.paragraphs.map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </details>
  );
}

/** One decision: what was chosen and why, what was known, what followed, the notes beside it, and comments. */
export function Decision({ decision, note, review, place }: DecisionProps) {
  const { number, week, title, option, reason, forecast, bought, followed, expert } = decision;
  return (
    <article class="mr-dec" aria-labelledby={decisionId(number)}>
      <div class="mr-did">
        <p class="label">
          Decision {number} · {week}
        </p>
        <h3 id={decisionId(number)} tabIndex={-1}>
          {title}
        </h3>
        <p class="mr-chose">{option}</p>
        {reason === '' ? (
          <p class="small">They gave no reason.</p>
        ) : (
          <blockquote>“{reason}”</blockquote>
        )}
        <p class="small">
          {bought.length === 0
            ? 'No evidence bought before it.'
            : `Evidence bought before it: ${listText(bought)}.`}
        </p>
        {forecast && <Forecast forecast={forecast} />}
        <Followed followed={followed} />
        {expert && <Expert expert={expert} />}
        <Remarks
          review={review}
          about={`scene:${decision.scene}`}
          noun="this decision"
          place={place}
        />
      </div>
      {note && <Notes note={note} />}
    </article>
  );
}
