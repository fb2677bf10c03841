import { messageLimits } from '../../../domain/mentor/message.ts';
import { loadOf, saidIn } from '../../../domain/mentor/review.ts';
import { LONGEST } from '../../use-kept.ts';
import { Remarks } from './Remarks.tsx';
import type { ReviewHandle } from './use-review.ts';
import { kindWords } from './words.ts';

/** What a place is called: a decision, a text, a criterion, an answer. */
export type PlaceName = (about: string) => string;

const loads = {
  none: 'No comment asks anything of them yet.',
  few: '',
  many: 'These are more than three points to act on.',
} as const;

/** How many points the comments make, with advice: people act on few. */
function Nudge({ review }: { review: ReviewHandle }) {
  const load = loadOf(saidIn(review.draft));
  return (
    <p class="small mr-nudge" role="status">
      {load !== 'few' &&
        `${loads[load]} Two or three points are what people act on. This is a rule of thumb, not a limit.`}
    </p>
  );
}

/** Everything said so far, the one thing to try next, and notes that stay here. */
export function Saying({ review, placeOf }: { review: ReviewHandle; placeOf: PlaceName }) {
  const said = saidIn(review.draft);
  return (
    <div class="mr-saying">
      <section aria-labelledby="mr-said">
        <h2 id="mr-said">What you say</h2>
        <Nudge review={review} />
        {said
          .filter(({ about }) => about !== '')
          .map(({ id, about, kind, text }) => (
            <div class="mr-note" key={id}>
              <p class="label">
                {kindWords[kind]} · {placeOf(about)}
              </p>
              <p class="mr-text">{text}</p>
            </div>
          ))}
        <Remarks review={review} about="" noun="the whole" place="the whole" />
      </section>
      <section aria-labelledby="mr-next">
        <h2 id="mr-next">One thing to try next</h2>
        <textarea
          aria-labelledby="mr-next"
          aria-describedby="mr-next-why"
          rows={6}
          maxLength={messageLimits.next}
          value={review.draft.next}
          onInput={(event) => {
            review.write('next', event.currentTarget.value);
          }}
        />
        <p class="small" id="mr-next-why">
          Marks without a next step are easy to file away. Draft kept in this browser.
        </p>
        <label class="field mr-private">
          <span>Private notes</span>
          <textarea
            rows={4}
            maxLength={LONGEST}
            aria-describedby="mr-private-why"
            value={review.draft.private}
            onInput={(event) => {
              review.write('private', event.currentTarget.value);
            }}
          />
        </label>
        <p class="small" id="mr-private-why">
          <b>Never leaves this browser.</b> No link or file holds it.
        </p>
      </section>
    </div>
  );
}
