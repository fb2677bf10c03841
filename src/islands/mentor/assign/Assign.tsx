import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { correspondenceOf } from '../../../domain/mentor/correspondence.ts';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import type { Assignment } from '../../../domain/mentor/message.ts';
import { civilDay } from '../../../domain/progress/civil-day.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { $facts } from '../../../stores/log.ts';
import { useKept } from '../../use-kept.ts';
import { useStored } from '../../use-stored.ts';
import { keep } from '../keep.ts';
import { useCatalog } from '../use-catalog.ts';
import { AssignedList } from './AssignedList.tsx';
import { AssignForm } from './AssignForm.tsx';
import { Sent } from './Sent.tsx';

/** Stands for "not read yet": by identity, as a mentor's record may be empty too. */
const unread: readonly Fact[] = [];

interface Shown {
  readonly assignment: Assignment;
  readonly isNew: boolean;
}

function AssignLive({ facts, catalog }: { facts: readonly Fact[]; catalog: Catalog }) {
  const kept = useKept(facts);
  const sent = useMemo(() => correspondenceOf(facts), [facts]);
  const [shown, setShown] = useState<Shown>();
  const today = civilDay(Date.now(), new Date().getTimezoneOffset());
  return (
    <div class="as-desk">
      {shown ? (
        <Sent
          key={shown.assignment.id}
          {...{ catalog, today, ...shown }}
          onDone={() => {
            setShown(undefined);
            requestAnimationFrame(() =>
              document.querySelector<HTMLElement>('.as-form h2')?.focus(),
            );
          }}
        />
      ) : (
        <AssignForm
          {...{ catalog, kept, today }}
          onMade={async (assignment) => {
            await keep('sent', assignment);
            setShown({ assignment, isNew: true });
          }}
        />
      )}
      <AssignedList
        {...{ catalog, today }}
        kept={sent}
        onOpen={(assignment) => {
          setShown({ assignment, isNew: false });
        }}
      />
    </div>
  );
}

/** The assign page of the desk. Its children stand until the record and the catalog are here. */
export function Assign({ children }: { children?: ComponentChildren }) {
  const facts = useStored($facts, unread);
  const [tries, setTries] = useState(0);
  const { value: catalog, failed } = useCatalog(String(tries));
  if (facts !== unread && catalog) return <AssignLive {...{ facts, catalog }} />;
  return (
    <>
      {children}
      {failed && (
        <div class="as-failed">
          <p role="status">
            What can be assigned could not be fetched. Try again when you are connected.
          </p>
          <button
            type="button"
            class="btn"
            onClick={() => {
              setTries(tries + 1);
            }}
          >
            Try again
          </button>
        </div>
      )}
    </>
  );
}
