import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Way } from '../../../domain/exchange/envelope.ts';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import { accepted, correspondenceOf } from '../../../domain/mentor/correspondence.ts';
import { civilDay } from '../../../domain/progress/civil-day.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { $facts } from '../../../stores/log.ts';
import { OpenLetter } from '../../exchange/OpenLetter.tsx';
import { useFragment } from '../../exchange/use-fragment.ts';
import { useStored } from '../../use-stored.ts';
import { useCatalog } from '../use-catalog.ts';
import { Accepted } from './Accepted.tsx';
import { Arrived } from './Arrived.tsx';
import { AssignmentList } from './AssignmentList.tsx';

/** Stands for "not read yet": by identity, as a learner's record may be empty too. */
const unread: readonly Fact[] = [];

interface LiveProps {
  facts: readonly Fact[];
  catalog: Catalog;
  /** What the page is for; shown while nothing is open. */
  children: ComponentChildren;
}

function AcceptLive({ facts, catalog, children }: LiveProps) {
  const [letter, clear] = useFragment('letter');
  const [of] = useFragment('of');
  const [file, setFile] = useState('');
  const [isNew, setIsNew] = useState('');
  const kept = useMemo(() => correspondenceOf(facts), [facts]);
  const today = civilDay(Date.now(), new Date().getTimezoneOffset());
  const [text, way]: [string, Way] = letter ? [letter, 'link'] : [file, 'file'];
  const found = accepted(kept).find(({ digest }) => digest === of);
  const common = { catalog, kept, today };
  if (text)
    return (
      <Arrived
        {...{ text, way, ...common }}
        onAccepted={(digest, wasThere) => {
          setFile('');
          setIsNew(wasThere ? '' : digest);
          // Takes the place of the letter in the address, and a reload finds it again.
          location.replace(`#of=${digest}`);
        }}
        onDrop={() => {
          clear();
          setFile('');
        }}
      />
    );
  if (found) return <Accepted of={found} {...{ facts, ...common }} isNew={isNew === of} />;
  return (
    <>
      {children}
      {of !== '' && (
        <p class="ui ac-missing" role="status">
          That assignment is not in the record of this browser. Open its link or file here too.
        </p>
      )}
      <OpenLetter
        what="an assignment"
        onTexts={([first = '']) => {
          setFile(first);
        }}
      />
      <AssignmentList facts={facts} heading="Asked of you" />
    </>
  );
}

/** The page of an assignment. Its children stand until the record and the catalog are here. */
export function Accept({ children }: { children?: ComponentChildren }) {
  const facts = useStored($facts, unread);
  const [tries, setTries] = useState(0);
  const { value: catalog, failed } = useCatalog(String(tries));
  if (facts !== unread && catalog)
    return (
      <div class="ac">
        <AcceptLive {...{ facts, catalog }}>{children}</AcceptLive>
      </div>
    );
  return (
    <div class="ac">
      {children}
      {failed && (
        <div class="as-failed">
          <p role="status">
            What this site has could not be fetched. Nothing is lost; try again when you are
            connected.
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
    </div>
  );
}
