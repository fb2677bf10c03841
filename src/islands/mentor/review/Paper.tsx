import type { Rubric } from '../../../schemas/case-study.ts';
import type { Arrival } from '../../../domain/mentor/arrivals.ts';
import type { ReviewedDecision } from '../../../domain/mentor/decisions.ts';
import { saidIn } from '../../../domain/mentor/review.ts';
import { useCatalog } from '../use-catalog.ts';
import { levelWords } from './RubricGrid.tsx';
import type { PlaceName } from './Saying.tsx';
import type { ReviewHandle } from './use-review.ts';
import { dayText, kindWords, percentText, workTitle } from './words.ts';

interface PaperProps {
  arrival: Arrival;
  review: ReviewHandle;
  placeOf: PlaceName;
  rubric?: Rubric;
  decisions?: readonly ReviewedDecision[];
  figures?: readonly (readonly [name: string, value: string])[];
}

/** The run in short, with what is said of each decision. */
function Run({
  decisions,
  review,
}: {
  decisions: readonly ReviewedDecision[];
  review: ReviewHandle;
}) {
  const said = saidIn(review.draft);
  return (
    <ol class="mr-p-run">
      {decisions.map(({ number, scene, week, option, reason, forecast }) => (
        <li key={scene}>
          <p>
            <b>{number}</b> {week}
            {forecast &&
              `, said ${percentText(forecast.said)}, ${forecast.cameTrue ? 'came true' : 'did not come true'}`}
            : <b>{option}</b>
          </p>
          {reason !== '' && <p>“{reason}”</p>}
          {said
            .filter(({ about }) => about === `scene:${scene}`)
            .map(({ id, kind, text }) => (
              <p class="mr-p-said" key={id}>
                {kindWords[kind]}: {text}
              </p>
            ))}
        </li>
      ))}
    </ol>
  );
}

/** The review on paper: two sides of A4 for a talk; nothing of it is private. */
export function Paper({
  arrival,
  review,
  placeOf,
  rubric = [],
  decisions = [],
  figures = [],
}: PaperProps) {
  const { value: catalog } = useCatalog();
  const { message } = arrival.kept;
  const { marks, next } = review.draft;
  const listed = new Set(decisions.map(({ scene }) => `scene:${scene}`));
  const rest = saidIn(review.draft).filter(({ about }) => !listed.has(about));
  const marked = rubric.filter(({ id }) => marks.has(id));
  return (
    <div class="mr-paper">
      <h1>Review: {workTitle(message.work, catalog)}</h1>
      <p>
        {message.by.trim()}, version {message.version}, handed in {dayText(message.made)}
        {review.name.trim() !== '' && `; reviewed by ${review.name.trim()}`}
      </p>
      {figures.length > 0 && (
        <p>
          Replayed here, of 100:{' '}
          {figures.map(([name, value]) => `${name.toLowerCase()} ${value}`).join(', ')}.
        </p>
      )}
      {message.wish.trim() !== '' && <p>They want: “{message.wish.trim()}”</p>}
      {decisions.length > 0 && <h2>The run</h2>}
      <Run {...{ decisions, review }} />
      {marked.length > 0 && (
        <>
          <h2>Rubric</h2>
          <dl>
            {marked.map(({ id, title, levels }) => {
              const level = marks.get(id) ?? 1;
              return (
                <div key={id}>
                  <dt>
                    {title}: {levelWords(level)}
                  </dt>
                  <dd>{levels[level - 1]}</dd>
                </div>
              );
            })}
          </dl>
        </>
      )}
      {rest.length > 0 && <h2>Comments</h2>}
      {rest.map(({ id, about, kind, text }) => (
        <p key={id}>
          <b>
            {kindWords[kind]}, {about === '' ? 'the whole' : placeOf(about)}:
          </b>{' '}
          {text}
        </p>
      ))}
      {next.trim() !== '' && (
        <>
          <h2>One thing to try next</h2>
          <p>{next.trim()}</p>
        </>
      )}
    </div>
  );
}
