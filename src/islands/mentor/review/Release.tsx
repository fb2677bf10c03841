import { useEffect, useRef, useState } from 'preact/hooks';
import { letterFileName, sealMessage } from '../../../domain/mentor/letter.ts';
import type { Feedback } from '../../../domain/mentor/message.ts';
import { feedbackOf, isSameReview } from '../../../domain/mentor/review.ts';
import { signedBy } from '../../../stores/signing.ts';
import { SendOff } from '../../exchange/SendOff.tsx';
import { useFetched } from '../../quiz/use-fetched.ts';
import { type ReleaseProps, ReleasePreview } from './ReleasePreview.tsx';
import { today } from './today.ts';
import { dayText } from './words.ts';

/** A released review as a link and a file, made again whenever it is wanted. */
function Sending({ feedback, isSigned }: { feedback: Feedback; isSigned: boolean }) {
  const { value: code, failed } = useFetched(
    `${String(feedback.version)} ${feedback.made} ${feedback.of}`,
    async () => sealMessage(feedback, isSigned ? await signedBy(feedback) : undefined),
  );
  if (failed) return <p class="err">This browser is too old to make the link. Use a newer one.</p>;
  return (
    <SendOff
      link={code === undefined ? '' : `${location.origin}/feedback/#letter=${code}`}
      code={code ?? ''}
      file={letterFileName('feedback', feedback.made)}
    />
  );
}

/** Where the release stands, and the way to the preview. */
export function Release(props: ReleaseProps) {
  const { arrival, review } = props;
  const [isPreview, setIsPreview] = useState(false);
  const line = useRef<HTMLParagraphElement>(null);
  const last = arrival.released.at(-1);
  const now = feedbackOf(review.draft, {
    ...{ by: review.name, made: today(), of: arrival.kept.digest },
    before: last?.message,
  }).feedback;
  const isEmpty = now.marks.length + now.comments.length === 0 && now.next === '';
  const isChanged = last !== undefined && !isSameReview(now, last.message);
  const version = String(last?.message.version ?? 0);
  const [isToldNow, tellNow] = useState(false);
  useEffect(() => {
    if (isToldNow) line.current?.focus();
    tellNow(false);
  }, [isToldNow]);
  return (
    <section class="mr-release" aria-labelledby="mr-release">
      <h2 id="mr-release">Give it back</h2>
      <p class="ui" ref={line} tabIndex={-1} role="status">
        {last
          ? `You released version ${version} on ${dayText(last.day)}. `
          : 'Not released yet: nothing has left this browser. '}
        {last &&
          (isChanged
            ? `Your draft has changed since you released version ${version}.`
            : 'Your draft says the same.')}
      </p>
      {last && !isPreview && (
        <Sending key={last.digest} feedback={last.message} isSigned={last.key !== ''} />
      )}
      {isPreview ? (
        <ReleasePreview
          {...props}
          onDone={() => {
            setIsPreview(false);
            tellNow(true);
          }}
        />
      ) : (
        <div class="mr-ret">
          <p class="small">
            The review travels inside a link or a file. It is not uploaded. Anyone with the link can
            read it, so send it the way you would send feedback.
          </p>
          <div class="acts">
            <button
              type="button"
              class="btn"
              onClick={() => {
                print();
              }}
            >
              Print
            </button>
            {(!last || isChanged) && (
              <button
                type="button"
                class="btn pri"
                aria-disabled={isEmpty}
                onClick={() => {
                  if (!isEmpty) setIsPreview(true);
                }}
              >
                See what leaves
              </button>
            )}
          </div>
          {isEmpty && (
            <p class="small mr-wide">
              There is nothing in it yet: give a mark, write a comment, or name the next thing to
              try.
            </p>
          )}
        </div>
      )}
    </section>
  );
}
