import { useEffect, useRef } from 'preact/hooks';
import { begunFor } from '../../../domain/mentor/begun.ts';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import type { Kept } from '../../../domain/mentor/correspondence.ts';
import { handedIn } from '../../../domain/mentor/correspondence.ts';
import { dayText } from '../../../domain/mentor/due.ts';
import type { Assignment } from '../../../domain/mentor/message.ts';
import { taskTitle } from '../../../domain/mentor/task-words.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { AssignmentSheet } from '../assign/AssignmentSheet.tsx';
import { beginTask, goOnHref, handInHref } from './begin.ts';
import { Calendar } from './Calendar.tsx';

interface AcceptedProps {
  of: Kept<Assignment>;
  kept: readonly Kept[];
  facts: readonly Fact[];
  catalog: Catalog;
  /** Local civil date. */
  today: string;
  /** It was accepted just now. */
  isNew: boolean;
}

/** What begins, or goes on with, the work. */
function Step({ of, facts, catalog }: AcceptedProps) {
  const { task } = of.message;
  const begun = begunFor(of, facts);
  if (task.kind === 'module')
    return (
      <a class="btn pri" href={goOnHref(task, '')}>
        Open the module
      </a>
    );
  const begin = () => {
    beginTask(of.message, catalog);
  };
  if (begun === undefined)
    return (
      <button type="button" class="btn pri" onClick={begin}>
        Begin
      </button>
    );
  return (
    <>
      <a class="btn pri" href={goOnHref(task, begun)}>
        Go on
      </a>
      <button type="button" class="btn" onClick={begin}>
        Begin again
      </button>
    </>
  );
}

/** An assignment that was accepted: begin, go on, hand in. */
export function Accepted(props: AcceptedProps) {
  const { of, kept, catalog, today, isNew } = props;
  const { message, digest, day } = of;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [digest]);
  const handed = handedIn(kept).findLast((each) => each.message.of === digest);
  const on = (date: string) => (date === today ? 'today' : `on ${dayText(date, today)}`);
  return (
    <div class="ac-text">
      <header class="page-head">
        <p class="label">Assignment</p>
        <h1 ref={heading} tabIndex={-1}>
          {isNew ? 'Accepted. Now begin' : handed ? 'You handed this in' : 'You accepted this'}
        </h1>
        <p class="ui">
          You accepted it {on(day)}
          {handed && `, and handed it in ${on(handed.day)}`}.
        </p>
      </header>
      <div class="acts ac-steps">
        <Step {...props} />
        <a class="btn" href={handInHref(message.task, digest)}>
          {handed ? 'Hand in again' : 'Hand in'}
        </a>
        <Calendar assignment={message} {...{ digest }} title={taskTitle(message.task, catalog)} />
      </div>
      <AssignmentSheet assignment={message} {...{ catalog, today }} level="h2" />
      <p class="small ac-means">
        It stands on your home page until it is handed in. For learning, not an exam: the answers
        are in the page, and nobody checks who plays.
      </p>
    </div>
  );
}
