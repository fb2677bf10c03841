import { useEffect, useRef } from 'preact/hooks';
import type { Intake } from '../../../domain/mentor/intake.ts';
import { countOf } from '../../count-of.ts';
import { MOST_FILES, type Stage } from './use-intake.ts';

interface ArrivalsProps {
  stage: Stage;
  onAccept: () => void;
  onAway: () => void;
}

const listOf = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

/** What is new, in words; empty if nothing is. */
function newWords({ submissions, feedback }: Intake): string {
  return listOf([
    ...(submissions.length > 0 ? [countOf(submissions.length, 'submission')] : []),
    ...(feedback.length > 0
      ? [countOf(feedback.length, 'review by others', 'reviews by others')]
      : []),
  ]);
}

function Counts({ intake, isDone }: { intake: Intake; isDone: boolean }) {
  const { submissions, feedback, already, refused } = intake;
  const rows = [
    [isDone ? 'Submissions taken in' : 'Submissions to take in', submissions.length],
    [isDone ? 'Reviews by others taken in' : 'Reviews by others to take in', feedback.length],
    ['Here already', already],
    ['Refused', refused.length],
  ] as const;
  return (
    <dl class="tb">
      {rows.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="num">{count}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Every file that was refused with the sentence that says why; names and all are drawn as text. */
function RefusedList({ refused }: Pick<Intake, 'refused'>) {
  if (refused.length === 0) return null;
  return (
    <>
      <h3>Not taken in</h3>
      <ul class="co-refused">
        {refused.map(({ file, why }, at) => (
          <li key={at}>
            <b>{file}</b> {why}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who handed in what, before any of it is kept. */
function Who({ intake: { submissions, feedback } }: { intake: Intake }) {
  return (
    <details class="co-fold">
      <summary>Who they are from</summary>
      <p class="ui">
        {[
          ...submissions.map(({ message }) => `${message.by} (version ${String(message.version)})`),
          ...feedback.map(({ message }) => `${message.by} (review)`),
        ].join(', ')}
      </p>
    </details>
  );
}

function Preview({ intake, onAccept, onAway }: { intake: Intake } & Omit<ArrivalsProps, 'stage'>) {
  const fresh = newWords(intake);
  return (
    <>
      {fresh !== '' && (
        <>
          <p class="ui">
            Nothing is kept yet. Taking them in adds them to the record in this browser. Their names
            are self-chosen; only you can know who stands behind them.
          </p>
          <Who intake={intake} />
        </>
      )}
      <RefusedList refused={intake.refused} />
      <div class="acts">
        {fresh !== '' && (
          <button type="button" class="btn pri" onClick={onAccept}>
            Take in {fresh}
          </button>
        )}
        <button type="button" class="btn" onClick={onAway}>
          {fresh === '' ? 'Go on' : 'Take in nothing'}
        </button>
      </div>
    </>
  );
}

const title = (stage: Stage & { at: 'preview' | 'done' }): string => {
  const fresh = newWords(stage.intake);
  if (fresh === '') return 'There is nothing new in this';
  return stage.at === 'done' ? `Taken in: ${fresh}` : `Found: ${fresh}`;
};

/** An import on its way: progress, the preview to agree to, and what was taken in. */
export function Arrivals({ stage, onAccept, onAway }: ArrivalsProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (stage.at === 'preview' || stage.at === 'done') heading.current?.focus();
  }, [stage.at]);
  if (stage.at === 'idle') return null;
  if (stage.at === 'reading' || stage.at === 'taking')
    return (
      <p class="co-wait ui" role="status">
        {stage.at === 'reading'
          ? `Reading ${String(stage.count)} of ${countOf(stage.of, 'file')} …`
          : `Taking in ${String(stage.count)} of ${String(stage.of)} …`}
      </p>
    );
  if (stage.at === 'failed')
    return (
      <p class="co-wait err" role="alert">
        What this site has could not be fetched, so nothing was read. Try again when you are
        connected.
      </p>
    );
  return (
    <section class="co-arrivals" aria-labelledby="co-arrivals">
      <h2 id="co-arrivals" ref={heading} tabIndex={-1}>
        {title(stage)}
      </h2>
      {stage.beyond > 0 && (
        <p class="ui">
          Only the first {MOST_FILES} files were read. Import the other {stage.beyond} after these.
        </p>
      )}
      <Counts intake={stage.intake} isDone={stage.at === 'done'} />
      {stage.at === 'preview' ? (
        <Preview intake={stage.intake} {...{ onAccept, onAway }} />
      ) : (
        <>
          <RefusedList refused={stage.intake.refused} />
          <div class="acts">
            <button type="button" class="btn" onClick={onAway}>
              Close this list
            </button>
          </div>
        </>
      )}
    </section>
  );
}
