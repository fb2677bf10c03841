import type { Arrival } from '../../../domain/mentor/arrivals.ts';
import { changeWords } from '../../../domain/mentor/change-words.ts';
import { type Change, changesBetween } from '../../../domain/mentor/changes.ts';
import { earlierComments } from '../../../domain/mentor/earlier-comments.ts';
import type { Comment } from '../../../domain/mentor/message.ts';
import type { Names } from '../../../domain/mentor/names.ts';
import { countOf } from '../../count-of.ts';
import { levelWords } from './RubricGrid.tsx';
import type { PlaceName } from './Saying.tsx';
import type { ReviewHandle } from './use-review.ts';
import { kindWords } from './words.ts';

interface SinceProps {
  arrival: Arrival;
  arrivals: readonly Arrival[];
  review: ReviewHandle;
  names: Names;
  placeOf: PlaceName;
}

const nowWords = {
  same: 'Still stands: what it was about has not changed.',
  changed: 'What it was about has changed: see whether it still stands.',
  open: 'For you to judge whether it still stands.',
} as const;

/** The words before and after, where words changed. */
function textsIn(change: Change): { before: string; after: string } | undefined {
  if (change.kind === 'text' || change.kind === 'notes' || change.kind === 'evidence')
    return { before: change.before, after: change.after };
  return (change.kind === 'reason' || change.kind === 'decision') && change.before && change.after
    ? { before: change.before.reason, after: change.after.reason }
    : undefined;
}

const quoted = (text: string): string => (text.trim() === '' ? 'nothing' : `“${text.trim()}”`);

function Both({ change }: { change: Change }) {
  const texts = textsIn(change);
  if (!texts || texts.before === texts.after) return null;
  return (
    <div class="mr-both">
      <div>
        <p class="label">Before</p>
        <p class="mr-text">{quoted(texts.before)}</p>
      </div>
      <div>
        <p class="label">Now</p>
        <p class="mr-text">{quoted(texts.after)}</p>
      </div>
    </div>
  );
}

/** What the mentor said of the version before, and whether it still stands. */
function Earlier({ arrival, arrivals, review, placeOf }: SinceProps) {
  const { earlier, kept } = arrival;
  const review0 = arrivals.find((each) => each.kept.digest === earlier?.digest)?.released.at(-1);
  if (!earlier || !review0) return null;
  const { marks, next, comments } = review0.message;
  const listed = earlierComments({ comments }, changesBetween(earlier.message, kept.message));
  const isSaid = (comment: Comment) =>
    review.draft.comments.some(
      ({ about, text }) => about === comment.about && text === comment.text,
    );
  return (
    <details class="mr-fold">
      <summary>
        Your review of version {earlier.message.version}: {countOf(comments.length, 'comment')}
      </summary>
      {listed.map(({ comment, now }) => (
        <div class="mr-note" key={comment.id}>
          <p class="label">
            {kindWords[comment.kind]} · {placeOf(comment.about)}
          </p>
          <p class="mr-text">{comment.text}</p>
          <p class="small">
            <b>{nowWords[now]}</b>
          </p>
          <div class="mr-links">
            {isSaid(comment) ? (
              <span class="small">It is in your review.</span>
            ) : (
              <button
                type="button"
                onClick={() => {
                  review.put({ ...comment, id: review.begin(comment.about).id });
                }}
              >
                Say it again<span class="vh">: {comment.text.slice(0, 60)}</span>
              </button>
            )}
          </div>
        </div>
      ))}
      {marks.length > 0 && (
        <p class="small">
          Marks then:{' '}
          {marks
            .map(([id, level]) => `${placeOf(`criterion:${id}`)} ${levelWords(level)}`)
            .join(', ')}
          .
        </p>
      )}
      {next !== '' && (
        <div class="mr-note">
          <p class="label">You asked them to try</p>
          <p class="mr-text">{next}</p>
        </div>
      )}
    </details>
  );
}

/** Differences shown before the rest is a fold. */
const FIRST = 4;

const Changes = ({ changes, names }: { changes: readonly Change[]; names: Names }) => (
  <ul class="mr-changes">
    {changes.map((change, at) => (
      <li key={at}>
        <p>{changeWords(change, names)}</p>
        <Both change={change} />
      </li>
    ))}
  </ul>
);

/** What is different from the version before, if that one came in here. */
export function Since(props: SinceProps) {
  const { arrival, names } = props;
  const { earlier, kept } = arrival;
  const { version } = kept.message;
  if (version > 1 && !earlier)
    return (
      <p class="small mr-since">
        This is version {version}. The version before did not come in here, so what changed cannot
        be shown.
      </p>
    );
  if (!earlier) return null;
  const changes = changesBetween(earlier.message, kept.message);
  return (
    <section class="mr-since" aria-labelledby="mr-since">
      <h2 id="mr-since">
        {changes.length === 0
          ? `Nothing changed since version ${String(earlier.message.version)}`
          : `What changed since version ${String(earlier.message.version)}`}
      </h2>
      <Changes changes={changes.slice(0, FIRST)} names={names} />
      {changes.length > FIRST && (
        <details class="mr-fold">
          <summary>And {countOf(changes.length - FIRST, 'more difference')}</summary>
          <Changes changes={changes.slice(FIRST)} names={names} />
        </details>
      )}
      <Earlier {...props} />
    </section>
  );
}
