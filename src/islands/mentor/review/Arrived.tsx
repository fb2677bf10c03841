import { useEffect } from 'preact/hooks';
import type { Way } from '../../../domain/exchange/envelope.ts';
import type { Arrival } from '../../../domain/mentor/arrivals.ts';
import type { Kept } from '../../../domain/mentor/correspondence.ts';
import type { Assignment } from '../../../domain/mentor/message.ts';
import { signatureWords } from '../../../domain/mentor/signature-words.ts';
import { useFetched } from '../../quiz/use-fetched.ts';
import { keep } from '../keep.ts';
import { useCatalog } from '../use-catalog.ts';
import { type Reading, readSubmission } from './read-submission.ts';
import { useHeading } from './use-heading.ts';
import { dayText, workTitle } from './words.ts';

interface ArrivedProps {
  /** What came by link or file: anybody may have written it. */
  text: string;
  way: Way;
  arrivals: readonly Arrival[];
  assignments: readonly Kept<Assignment>[];
  /** Opens a submission that is in the record, or goes back to the list. */
  onDone: (digest?: string) => void;
}

type Read = Reading & { ok: true };

/** The rows of the preview that need the record: what it answers, and whose key signed it. */
function answersWords({ submission }: Read, assignments: readonly Kept<Assignment>[]): string {
  if (submission.of === '') return 'No assignment: it was handed in unasked.';
  const found = assignments.find(({ digest }) => digest === submission.of);
  if (!found) return 'No assignment made in this browser.';
  const { due } = found.message;
  const late = due !== '' && submission.made > due ? ' It is late.' : '';
  return `Your assignment of ${dayText(found.day)}${due === '' ? '.' : `, due ${dayText(due)}.`}${late}`;
}

function signedWords({ submission, key, signature }: Read, arrivals: readonly Arrival[]): string {
  const before = arrivals.find(({ kept }) => kept.digest === submission.before);
  return signatureWords(
    signature === 'unknown' ? undefined : signature === 'fits',
    key,
    before?.kept.key,
  );
}

function Check({ read }: { read: Read }) {
  const { work } = read.submission;
  const { value, failed } = useFetched('replay', () => import('./ReplayCheck.tsx'));
  if (work.kind === 'case')
    return value ? (
      <value.ReplayCheck work={work} />
    ) : (
      <>{failed ? 'The check could not be fetched.' : 'Replaying …'}</>
    );
  return work.kind === 'answers' ? (
    <>Every answer is graded again here when you open it.</>
  ) : (
    <>None: the marks are the learner’s own.</>
  );
}

function Preview({
  read,
  arrivals,
  assignments,
  onDone,
}: Omit<ArrivedProps, 'text' | 'way'> & { read: Read }) {
  const { submission, key } = read;
  const { value: catalog } = useCatalog();
  return (
    <>
      <p class="lead">
        They call themself “{submission.by}”. Only you can know who that is. Nothing is in your
        record yet.
      </p>
      <dl class="mr-facts">
        <div>
          <dt>What</dt>
          <dd>{workTitle(submission.work, catalog)}</dd>
        </div>
        <div>
          <dt>Version</dt>
          <dd>
            {submission.version}, made {dayText(submission.made)}
          </dd>
        </div>
        <div>
          <dt>Answers</dt>
          <dd>{answersWords(read, assignments)}</dd>
        </div>
        <div>
          <dt>Replay check</dt>
          <dd aria-live="polite">
            <Check read={read} />
          </dd>
        </div>
        {read.signature && (
          <div>
            <dt>Signature</dt>
            <dd class={read.signature === 'wrong' ? 'mr-off' : undefined}>
              {signedWords(read, arrivals)}
            </dd>
          </div>
        )}
        {submission.wish.trim() !== '' && (
          <div>
            <dt>They want</dt>
            <dd>“{submission.wish.trim()}”</dd>
          </div>
        )}
      </dl>
      <div class="acts">
        <button
          type="button"
          class="btn pri"
          onClick={() => void keep('received', submission, key).then(onDone)}
        >
          Take it in
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => {
            onDone();
          }}
        >
          Do not take it in
        </button>
      </div>
      <p class="small mr-plain">
        Answers live in the page a learner had, and names are self-chosen. This is for learning and
        not an exam.
      </p>
    </>
  );
}

/** A submission that came: who hands in what, before any of it is taken in; or why it cannot be. */
export function Arrived(props: ArrivedProps) {
  const { text, way, arrivals, onDone } = props;
  const { value, failed } = useFetched(`${way} ${text}`, () => readSubmission(text, way));
  const known = value?.ok === true && arrivals.some(({ kept }) => kept.digest === value.digest);
  const heading = useHeading(failed || (value !== undefined && !known));
  useEffect(() => {
    if (value?.ok && known) onDone(value.digest);
  }, [value]);
  if (!value && !failed) return <p role="status">Reading the submission …</p>;
  if (known) return <p role="status">Opening …</p>;
  return (
    <div class="mr-arrived">
      <p class="label">Mentor desk · a submission</p>
      <h1 ref={heading} tabIndex={-1}>
        {value?.ok ? `From “${value.submission.by.trim()}”` : 'This was not taken in'}
      </h1>
      {value?.ok ? (
        <Preview {...props} read={value} />
      ) : (
        <>
          <p class="lead">{value?.refusal ?? 'It could not be read.'} Your record is unchanged.</p>
          <div class="acts">
            <button
              type="button"
              class="btn pri"
              onClick={() => {
                onDone();
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
