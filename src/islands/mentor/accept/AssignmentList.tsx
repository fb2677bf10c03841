import { useEffect, useRef, useState } from 'preact/hooks';
import { begunFor } from '../../../domain/mentor/begun.ts';
import type { Kept } from '../../../domain/mentor/correspondence.ts';
import { dueText, isLate } from '../../../domain/mentor/due.ts';
import type { Assignment } from '../../../domain/mentor/message.ts';
import { openAssignments } from '../../../domain/mentor/open-assignments.ts';
import { shelvedKey } from '../../../domain/mentor/registers.ts';
import { taskKinds, taskTitle } from '../../../domain/mentor/task-words.ts';
import { civilDay } from '../../../domain/progress/civil-day.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { record } from '../../../stores/log.ts';
import { useCatalog } from '../use-catalog.ts';
import { assignmentHref, handInHref } from './begin.ts';
import { Calendar } from './Calendar.tsx';

interface RowProps {
  of: Kept<Assignment>;
  title: string;
  facts: readonly Fact[];
  today: string;
  onShelve: () => void;
}

function Row({ of, title, facts, today, onShelve }: RowProps) {
  const { digest, message } = of;
  const { due, from, task } = message;
  return (
    <li>
      <div>
        <h3>
          <a href={assignmentHref(digest)}>{title}</a>
        </h3>
        <p class="ui">
          {from === '' ? 'From somebody who gave no name' : `From “${from}”`}
          {due !== '' && (
            <>
              , <span class={isLate(due, today) ? 'ac-late' : ''}>{dueText(due, today)}</span>
            </>
          )}
        </p>
      </div>
      <div class="ac-row">
        <a class="btn sm" href={assignmentHref(digest)}>
          {begunFor(of, facts) === undefined ? 'Begin' : 'Go on'}
          <span class="vh">: {title}</span>
        </a>
        <a class="btn sm" href={handInHref(task, digest)}>
          Hand in<span class="vh">: {title}</span>
        </a>
        <Calendar assignment={message} {...{ digest, title }} />
        <button type="button" class="ac-quiet" onClick={onShelve}>
          Take off the list<span class="vh">: {title}</span>
        </button>
      </div>
    </li>
  );
}

/** In the place of one that was taken off the list: a way back. */
function Shelved({ title, onBack }: { title: string; onBack: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
  }, []);
  return (
    <li>
      <p class="ui">“{title}” is off the list. It is still in your record.</p>
      <button type="button" class="btn sm" ref={button} onClick={onBack}>
        Put it back
      </button>
    </li>
  );
}

interface ListProps {
  facts: readonly Fact[];
  /** Said above it. */
  heading: string;
}

/** What was accepted and is still to be handed in, the nearest date first. */
export function AssignmentList({ facts, heading }: ListProps) {
  const { value: catalog } = useCatalog();
  const [shelved, setShelved] = useState<readonly string[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const today = civilDay(Date.now(), new Date().getTimezoneOffset());
  const open = openAssignments(facts, shelved);
  if (open.length === 0) return null;
  const shelve = (digest: string, value: 'yes' | '') => {
    record({ kind: 'set', key: shelvedKey(digest), value });
    const rest = shelved.filter((each) => each !== digest);
    setShelved(value === 'yes' ? [...rest, digest] : rest);
    if (value === '')
      requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('h3 a')?.focus());
  };
  return (
    <section class="sec ac-list" aria-labelledby="asked">
      <h2 id="asked">{heading}</h2>
      <ul ref={list}>
        {open.map((of) => {
          const { digest, message } = of;
          const title = catalog ? taskTitle(message.task, catalog) : taskKinds[message.task.kind];
          return shelved.includes(digest) ? (
            <Shelved
              key={digest}
              title={title}
              onBack={() => {
                shelve(digest, '');
              }}
            />
          ) : (
            <Row
              key={digest}
              {...{ of, title, facts, today }}
              onShelve={() => {
                shelve(digest, 'yes');
              }}
            />
          );
        })}
      </ul>
    </section>
  );
}
