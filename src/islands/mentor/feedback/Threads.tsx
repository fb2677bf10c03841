import type { Catalog } from '../../../domain/mentor/catalog.ts';
import type { Kept } from '../../../domain/mentor/correspondence.ts';
import { feedbackOn, standingOf } from '../../../domain/mentor/feedback-view.ts';
import type { Feedback, Submission } from '../../../domain/mentor/message.ts';
import { threadsOf } from '../../../domain/mentor/submission.ts';
import { taskTitle } from '../../../domain/mentor/task-words.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { countOf } from '../../count-of.ts';
import { dateWords, kindWords, taskOfWork } from '../hand-in/words.ts';

interface ThreadsProps {
  sent: readonly Kept<Submission>[];
  given: readonly Kept<Feedback>[];
  facts: readonly Fact[];
  catalog: Catalog;
}

/** Where a work stands, in a few words. */
function standingWords(versions: readonly Kept<Submission>[], props: Omit<ThreadsProps, 'sent'>) {
  const { about, open, comments } = standingOf(versions, props.given, props.facts);
  if (!about) return 'Waiting for feedback';
  const isLatest = about.digest === versions.at(-1)?.digest;
  const came =
    comments === 0 || open > 0
      ? countOf(open, 'open comment')
      : `all ${countOf(comments, 'comment')} resolved`;
  return isLatest
    ? `Came back, ${came}`
    : `Version ${String(about.message.version)} came back, ${came}; the last version is waiting`;
}

function Thread({
  versions,
  ...props
}: Omit<ThreadsProps, 'sent'> & { versions: readonly Kept<Submission>[] }) {
  const { given, catalog } = props;
  const latest = versions.at(-1);
  if (!latest) return null;
  const task = taskOfWork(latest.message.work);
  return (
    <li>
      <p class="label">{kindWords[task.kind]}</p>
      <h2>{taskTitle(task, catalog)}</h2>
      <p class="fd-standing">{standingWords(versions, props)}</p>
      <ul class="fd-versions">
        {versions.toReversed().map(({ digest, message: { version, made } }) => {
          const [newest, ...older] = feedbackOn(given, digest);
          return (
            <li key={digest}>
              <span>
                Version {version}, handed in on {dateWords(made)}
              </span>
              {newest ? (
                <span>
                  <a href={`#of=${newest.digest}`}>
                    Feedback from “{newest.message.by}”, {dateWords(newest.message.made)}
                    <span class="vh"> on version {version}</span>
                  </a>
                  {older.length > 0 && (
                    <span class="small"> and {countOf(older.length, 'earlier version')} of it</span>
                  )}
                </span>
              ) : (
                <span class="small">No feedback yet</span>
              )}
            </li>
          );
        })}
      </ul>
    </li>
  );
}

/** All work that was handed in, with its versions and what came back. */
export const Threads = ({ sent, ...props }: ThreadsProps) => (
  <ul class="fd-threads">
    {threadsOf(sent).map((versions) => (
      <Thread key={versions[0]?.digest} {...{ versions, ...props }} />
    ))}
  </ul>
);
