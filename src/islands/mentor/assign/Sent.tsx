import { useEffect, useRef } from 'preact/hooks';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import type { Assignment } from '../../../domain/mentor/message.ts';
import { letterFileName, sealMessage } from '../../../domain/mentor/letter.ts';
import { SendOff } from '../../exchange/SendOff.tsx';
import { useFetched } from '../../quiz/use-fetched.ts';
import { AssignmentSheet } from './AssignmentSheet.tsx';
import { QrCode } from './QrCode.tsx';

interface SentProps {
  assignment: Assignment;
  catalog: Catalog;
  today: string;
  /** It was made just now, not looked up. */
  isNew: boolean;
  onDone: () => void;
}

/** An assignment to hand over: as a link, a file, a code to scan, or a page of paper. */
export function Sent({ assignment, catalog, today, isNew, onDone }: SentProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { value: code = '', failed } = useFetched(assignment.id, () => sealMessage(assignment));
  const link = code === '' ? '' : `${location.origin}/assignment/#letter=${code}`;
  return (
    <section class="as-sent">
      <header class="as-sent-head">
        <h2 ref={heading} tabIndex={-1}>
          {isNew ? 'The link is made. Now send it' : 'Send it again'}
        </h2>
        <p class="ui">
          Nothing has left this browser yet. The same link serves a whole group, and whoever has it
          can read it.
        </p>
        {failed ? (
          <p class="err">This browser is too old to make the link. Use a newer one.</p>
        ) : (
          <SendOff
            {...{ link, code }}
            file={letterFileName('assignment', today)}
            open="See it as the learner will"
          />
        )}
      </header>
      <AssignmentSheet {...{ assignment, catalog, today }}>
        <QrCode link={link} />
      </AssignmentSheet>
      {link !== '' && (
        <p class="as-address">
          <span class="label">The address</span>
          <span>{link}</span>
        </p>
      )}
      <div class="acts">
        <button
          type="button"
          class="btn"
          onClick={() => {
            print();
          }}
        >
          Print the page
        </button>
        <button type="button" class="btn" onClick={onDone}>
          Back to the form
        </button>
      </div>
      <p class="small as-after">
        When work comes back, open it under <a href="/mentor/review/">Review</a>.
      </p>
    </section>
  );
}
