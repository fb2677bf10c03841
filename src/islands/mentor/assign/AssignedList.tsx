import { assigned, type Kept } from '../../../domain/mentor/correspondence.ts';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import { dayText, dueText } from '../../../domain/mentor/due.ts';
import type { Assignment } from '../../../domain/mentor/message.ts';
import { taskTitle } from '../../../domain/mentor/task-words.ts';

interface ListProps {
  kept: readonly Kept[];
  catalog: Catalog;
  today: string;
  onOpen: (assignment: Assignment) => void;
}

/** Everything that was assigned from this browser, newest first. */
export function AssignedList({ kept, catalog, today, onOpen }: ListProps) {
  const all = assigned(kept).reverse();
  return (
    <section class="as-list" aria-labelledby="assigned">
      <h2 id="assigned">Assigned from here</h2>
      {all.length === 0 ? (
        <p class="small">Nothing yet. What you assign is kept in this browser and listed here.</p>
      ) : (
        <ul>
          {all.map(({ fact, day, message }) => (
            <li key={fact}>
              <p>
                <b>{taskTitle(message.task, catalog)}</b>
                <span class="small">
                  Made {day === today ? 'today' : dayText(day, today)}
                  {message.due !== '' && `, ${dueText(message.due, today)}`}
                </span>
              </p>
              <button
                type="button"
                class="btn sm"
                onClick={() => {
                  onOpen(message);
                }}
              >
                See it<span class="vh"> again: {taskTitle(message.task, catalog)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
