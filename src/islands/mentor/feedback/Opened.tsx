import { useEffect, useRef, useState } from 'preact/hooks';
import type { Way } from '../../../domain/exchange/envelope.ts';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import { taskTitle } from '../../../domain/mentor/task-words.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { countOf } from '../../count-of.ts';
import { useFetched } from '../../quiz/use-fetched.ts';
import { dateWords, taskOfWork } from '../hand-in/words.ts';
import { keep } from '../keep.ts';
import { type Read, readFeedback } from './read-feedback.ts';
import { isAlarming, signedSentence } from './words.ts';

interface OpenedProps {
  /** What came by link, file or paste: anybody may have written it. */
  text: string;
  way: Way;
  facts: readonly Fact[];
  catalog: Catalog;
  /** Done with it: the digest of the feedback that is in the record, or empty. */
  onDone: (digest: string) => void;
}

/** Who says what about which version, before any of it is taken in. */
function Before({
  read,
  catalog,
  onDone,
}: { read: Read & { ok: true } } & Pick<OpenedProps, 'catalog' | 'onDone'>) {
  const { feedback, digest, submission, key, signed, isKnown } = read;
  const [failed, setFailed] = useState(false);
  const { work, version, made } = submission.message;
  const takeIn = () => {
    keep('received', feedback, key).then(onDone, () => {
      setFailed(true);
    });
  };
  return (
    <>
      <dl class="wk-facts">
        <div>
          <dt>On</dt>
          <dd>
            {taskTitle(taskOfWork(work), catalog)}, your version {version} of {dateWords(made)}
          </dd>
        </div>
        <div>
          <dt>Written</dt>
          <dd>
            {dateWords(feedback.made)}
            {feedback.version > 1 && `, version ${String(feedback.version)} of this feedback`}
          </dd>
        </div>
        <div>
          <dt>Holds</dt>
          <dd>
            {countOf(feedback.comments.length, 'comment')}, {countOf(feedback.marks.length, 'mark')}
            {feedback.next.trim() !== '' && ', one thing to try next'}
          </dd>
        </div>
        <div class={isAlarming(signed) ? 'fd-alarm' : undefined}>
          <dt>Signature</dt>
          <dd>{signedSentence(signed)}</dd>
        </div>
      </dl>
      <p class="ui fd-say">
        {isKnown
          ? 'You have taken this in before.'
          : 'Taking it in adds it to your record under that name and shows it beside your own words. Only you can know who that is.'}
      </p>
      <div class="acts">
        <button
          type="button"
          class="btn pri"
          onClick={() => {
            if (isKnown) onDone(digest);
            else takeIn();
          }}
        >
          {isKnown ? 'Look at it' : 'Take it in'}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => {
            onDone('');
          }}
        >
          {isKnown ? 'Close' : 'Do not take it in'}
        </button>
      </div>
      {failed && (
        <p class="err" role="alert">
          This browser is too old to keep it. Your record is unchanged.
        </p>
      )}
    </>
  );
}

/** What came from a mentor: what it holds, or why it is not taken in. */
export function Opened({ text, way, facts, catalog, onDone }: OpenedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { value, failed } = useFetched(text, () => readFeedback(text, way, facts));
  useEffect(() => {
    heading.current?.focus();
  }, [value === undefined]);
  if (!value && !failed) return <p role="status">Reading the feedback …</p>;
  return (
    <div class="fd-opened">
      <p class="label">Feedback</p>
      <h1 ref={heading} tabIndex={-1}>
        {value?.ok ? `Feedback from “${value.feedback.by}”` : 'This was not taken in'}
      </h1>
      {value?.ok ? (
        <Before read={value} {...{ catalog, onDone }} />
      ) : (
        <>
          <p class="lead">
            {value?.ok === false ? value.refusal : 'It could not be read.'} Your record is
            unchanged.
          </p>
          <div class="acts">
            <button
              type="button"
              class="btn pri"
              onClick={() => {
                onDone('');
              }}
            >
              Go on
            </button>
          </div>
        </>
      )}
    </div>
  );
}
