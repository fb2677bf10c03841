import type { ComponentChildren } from 'preact';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import { dueParts } from '../../../domain/mentor/due.ts';
import type { Assignment } from '../../../domain/mentor/message.ts';
import { seedText, taskKinds, taskLine, taskTitle } from '../../../domain/mentor/task-words.ts';

interface SheetProps {
  assignment: Assignment;
  catalog: Catalog;
  /** Local civil date. */
  today: string;
  /** Level of its heading. */
  level?: 'h2' | 'h3';
  /** What stands beside it, such as the code. */
  children?: ComponentChildren;
}

/** What is looked at: criteria of the rubric by their titles, then the mentor’s own. */
function Criteria({ assignment: { task, look, own }, catalog }: SheetProps) {
  if (task.kind !== 'case') return null;
  const all = catalog.cases.find(({ slug }) => slug === task.case)?.criteria ?? [];
  const some = all.filter(({ id }) => look.includes(id));
  // Criteria may have changed since: then all of them count.
  const shown = some.length > 0 ? some : all;
  if (shown.length + own.length === 0) return null;
  return (
    <div class="as-criteria">
      <p class="label">Looked at in the review</p>
      <ul>
        {shown.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
        {own.map((title, at) => (
          <li key={at}>
            {title} <span class="small">comments only</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who asks for what by when, as it is sent, printed and accepted. Texts of other people are drawn as text. */
export function AssignmentSheet(props: SheetProps) {
  const { assignment, catalog, today, level: Heading = 'h3', children } = props;
  const { from, task, due, note } = assignment;
  const seed = seedText(assignment);
  const [day = '', away = ''] = due === '' ? [] : dueParts(due, today);
  return (
    <div class="as-sheet">
      <div class="as-paper">
        <p class="label">{taskKinds[task.kind]}</p>
        <Heading class="as-title">{taskTitle(task, catalog)}</Heading>
        <p class="ui as-line">{taskLine(task, catalog)}</p>
        <dl class="as-facts">
          <div>
            <dt>Asked by</dt>
            <dd>{from === '' ? 'Somebody who gave no name' : from}</dd>
          </div>
          <div>
            <dt>By when</dt>
            <dd>
              {due === '' ? 'No date' : day}
              {away && <span class="as-away">, {away}</span>}
            </dd>
          </div>
          {seed !== '' && (
            <div>
              <dt>Seed</dt>
              <dd>{seed}</dd>
            </div>
          )}
        </dl>
        {note !== '' && (
          <div class="as-note">
            {note.split(/\n+/).map((line, at) => (
              <p key={at}>{line}</p>
            ))}
          </div>
        )}
        <Criteria {...props} />
      </div>
      {children}
    </div>
  );
}
