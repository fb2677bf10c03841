import { useEffect, useRef, useState } from 'preact/hooks';
import type { Arrival } from '../../../domain/mentor/arrivals.ts';
import { messageLimits } from '../../../domain/mentor/message.ts';
import { feedbackOf } from '../../../domain/mentor/review.ts';
import { signedBy } from '../../../stores/signing.ts';
import { countOf } from '../../count-of.ts';
import { keep } from '../keep.ts';
import { Leaves } from './Leaves.tsx';
import type { PlaceName } from './Saying.tsx';
import { today } from './today.ts';
import type { ReviewHandle } from './use-review.ts';

/** What a release needs. */
export interface ReleaseProps {
  arrival: Arrival;
  review: ReviewHandle;
  placeOf: PlaceName;
  /** Criteria without a mark, in a sentence; empty if there are none. */
  unmarked: string;
}

interface PreviewProps extends ReleaseProps {
  onDone: () => void;
}

/** Exactly what leaves, under which name, before it does. */
export function ReleasePreview({ arrival, review, placeOf, unmarked, onDone }: PreviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const [sign, setSign] = useState(false);
  const [refusal, refuse] = useState('');
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { kept, released } = arrival;
  const { feedback, left } = feedbackOf(review.draft, {
    by: review.name,
    made: today(),
    before: released.at(-1)?.message,
    of: kept.digest,
  });
  const release = async () => {
    if (feedback.by === '') {
      refuse('Write a name, so that they know whose review it is.');
      nameField.current?.focus();
      return;
    }
    review.flush();
    const signed = sign ? await signedBy(feedback) : undefined;
    try {
      await keep('sent', feedback, signed?.key ?? '');
      onDone();
    } catch {
      refuse('This browser is too old to release a review. Use a newer one.');
    }
  };
  return (
    <div class="mr-preview">
      <h3 ref={heading} tabIndex={-1}>
        This leaves the browser, and nothing else
      </h3>
      <Leaves {...{ feedback, placeOf }} />
      {left > 0 && (
        <p class="err">
          {countOf(left, 'comment')} at the end {left === 1 ? 'does' : 'do'} not fit. Shorten some
          first.
        </p>
      )}
      {unmarked !== '' && (
        <p class="small">{unmarked} You can release without: they see only what is marked.</p>
      )}
      <label class="field mr-name">
        <span>Your name, as they know you</span>
        <input
          ref={nameField}
          type="text"
          autocomplete="off"
          maxLength={messageLimits.name}
          value={review.name}
          aria-invalid={refusal !== ''}
          aria-describedby={refusal === '' ? undefined : 'mr-refusal'}
          onInput={(event) => {
            review.setName(event.currentTarget.value);
            refuse('');
          }}
        />
      </label>
      {refusal !== '' && (
        <p class="err" id="mr-refusal" role="alert">
          {refusal}
        </p>
      )}
      <label class="mr-tick">
        <input
          type="checkbox"
          checked={sign}
          onChange={(event) => {
            setSign(event.currentTarget.checked);
          }}
        />
        <span>
          Sign it with this browser’s key
          <span class="small">
            It shows that two reviews came from the same browser, not who you are.
          </span>
        </span>
      </label>
      <div class="acts">
        <button type="button" class="btn pri" onClick={() => void release()}>
          Release version {feedback.version}
        </button>
        <button type="button" class="btn" onClick={onDone}>
          Go on writing
        </button>
      </div>
    </div>
  );
}
