import { useEffect, useRef } from 'preact/hooks';
import { replayWork } from '../../../domain/mentor/case-work.ts';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import {
  accepted,
  type Kept,
  type correspondenceOf,
  givenBack,
  handedIn,
} from '../../../domain/mentor/correspondence.ts';
import {
  answeredBy,
  commentsAbout,
  commentsElsewhere,
  feedbackOn,
  isResolved,
  newerThan,
  resolvedCount,
} from '../../../domain/mentor/feedback-view.ts';
import type { Feedback, Submission } from '../../../domain/mentor/message.ts';
import { resolvedKey } from '../../../domain/mentor/registers.ts';
import { versionsOf } from '../../../domain/mentor/submission.ts';
import { taskTitle } from '../../../domain/mentor/task-words.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { record } from '../../../stores/log.ts';
import { dateWords, kindWords, taskOfWork } from '../hand-in/words.ts';
import type { Texts } from '../hand-in/work/texts.ts';
import { wantedBy } from '../hand-in/work/texts.ts';
import { WithTexts } from '../hand-in/work/WithTexts.tsx';
import { placesOf, WorkView } from '../hand-in/work/WorkView.tsx';
import { Again } from './Again.tsx';
import { Comments, type Resolving } from './Comments.tsx';
import { Criteria, criteriaPlaces } from './Criteria.tsx';

interface GivenProps {
  kept: ReturnType<typeof correspondenceOf>;
  given: Kept<Feedback>;
  facts: readonly Fact[];
  catalog: Catalog;
}

interface PartProps {
  feedback: Feedback;
  submission: Kept<Submission>;
  resolving: Resolving;
  texts: Texts;
}

/** What the reader should know before the comments: another version exists, of the feedback or of the work. */
function Notices({
  given,
  all,
  submission,
  later,
}: {
  given: Kept<Feedback>;
  all: readonly Kept<Feedback>[];
  submission: Kept<Submission>;
  later: readonly Kept<Submission>[];
}) {
  const others = all.filter(({ digest }) => digest !== given.digest);
  const isOld = all[0]?.digest !== given.digest;
  const newest = later.at(-1);
  return (
    <>
      {newest && (
        <p class="fd-notice">
          This is about version {submission.message.version}; you have handed in version{' '}
          {newest.message.version} since.
        </p>
      )}
      {isOld && <p class="fd-notice">A newer version of this feedback came back since.</p>}
      {others.length > 0 && (
        <p class="small">
          Other versions of this feedback:{' '}
          {others.map(({ digest, message }, at) => (
            <span key={digest}>
              {at > 0 && ', '}
              <a href={`#of=${digest}`}>
                version {message.version} of {dateWords(message.made)}
              </a>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** The work with what was said about its parts right there. */
function InPlace({ feedback, submission, resolving, texts }: PartProps) {
  const { work } = submission.message;
  const isChanged =
    work.kind === 'case' && texts.kind === 'case' && replayWork(texts.of, work).verdict !== 'same';
  return (
    <section class="fd-sec wk" aria-labelledby="fd-place">
      <h2 id="fd-place">In place</h2>
      {isChanged && (
        <p class="fd-notice">
          The case has changed since you played this. Your words and choices stand as you handed
          them in; the result is that of then.
        </p>
      )}
      <WorkView
        {...{ work, texts }}
        beside={(about) => <Comments comments={commentsAbout(feedback, about)} {...resolving} />}
      />
    </section>
  );
}

/** A feedback that was taken in, shown in the learner’s own work. */
export function Given({ kept, given, facts, catalog }: GivenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const submission = answeredBy(given.message, handedIn(kept));
  if (!submission) return null;
  const feedback = given.message;
  const { work } = submission.message;
  const all = feedbackOn(givenBack(kept), feedback.of);
  const older = all.slice(all.findIndex(({ digest }) => digest === given.digest));
  const resolving: Resolving = {
    isResolved: (comment) => isResolved(facts, older, comment),
    onResolve: (comment, yes) => {
      record({ kind: 'set', key: resolvedKey(given.digest, comment.id), value: yes ? 'yes' : '' });
    },
  };
  const { resolved, of } = resolvedCount(facts, older);
  const assignment = accepted(kept).find(({ digest }) => digest === submission.message.of)?.message;
  const places = [...placesOf(work), ...(work.kind === 'case' ? criteriaPlaces(feedback) : [])];
  const general = commentsElsewhere(feedback, places);
  const later = newerThan(versionsOf(handedIn(kept), submission.message), submission.digest);
  return (
    <>
      <header class="page-head">
        <p class="label">
          <a href="/feedback/">Feedback</a> · {kindWords[taskOfWork(work).kind].toLowerCase()}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {taskTitle(taskOfWork(work), catalog)}
        </h1>
        <p class="lead">
          From “{feedback.by}” on {dateWords(feedback.made)}, about your version{' '}
          {submission.message.version} of {dateWords(submission.message.made)}.
        </p>
        <Notices {...{ given, all, submission, later }} />
      </header>
      {feedback.next.trim() !== '' && (
        <section class="fd-next" aria-labelledby="fd-next">
          <h2 id="fd-next">One thing to try next</h2>
          <p class="fd-text">{feedback.next}</p>
        </section>
      )}
      <div class="fd-bar">
        <p role="status">
          {of === 0 ? 'No comments.' : `${String(resolved)} of ${String(of)} resolved`}
        </p>
        <button
          type="button"
          class="btn sm"
          onClick={() => {
            print();
          }}
        >
          Print the feedback
        </button>
      </div>
      {general.length > 0 && (
        <section class="fd-sec fd-general" aria-labelledby="fd-general">
          <h2 id="fd-general">On the whole</h2>
          <Comments comments={general} {...resolving} />
        </section>
      )}
      <WithTexts wanted={wantedBy(work, catalog)} catalog={catalog}>
        {(texts) => <InPlace {...{ feedback, submission, resolving, texts }} />}
      </WithTexts>
      {work.kind === 'case' && <Criteria {...{ feedback, work, catalog, assignment, resolving }} />}
      <Again submission={submission} facts={facts} open={of - resolved} />
    </>
  );
}
