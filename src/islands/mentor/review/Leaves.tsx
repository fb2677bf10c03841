import type { Feedback } from '../../../domain/mentor/message.ts';
import { levelWords } from './RubricGrid.tsx';
import type { PlaceName } from './Saying.tsx';
import { kindWords } from './words.ts';

/** A review as it is given back: marks, comments and the next step, and nothing else. */
export function Leaves({ feedback, placeOf }: { feedback: Feedback; placeOf: PlaceName }) {
  const { marks, comments, next } = feedback;
  return (
    <div class="mr-leaves">
      {marks.length > 0 && (
        <dl class="mr-marks">
          {marks.map(([criterion, level]) => (
            <div key={criterion}>
              <dt>{placeOf(`criterion:${criterion}`)}</dt>
              <dd>{levelWords(level)}</dd>
            </div>
          ))}
        </dl>
      )}
      {comments.map(({ id, about, kind, text }) => (
        <div class="mr-note" key={id}>
          <p class="label">
            {kindWords[kind]} · {about === '' ? 'the whole' : placeOf(about)}
          </p>
          <p class="mr-text">{text}</p>
        </div>
      ))}
      {next !== '' && (
        <div class="mr-note">
          <p class="label">One thing to try next</p>
          <p class="mr-text">{next}</p>
        </div>
      )}
    </div>
  );
}
