import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Way } from '../../../domain/exchange/envelope.ts';
import { arrivalsOf } from '../../../domain/mentor/arrivals.ts';
import { assigned, correspondenceOf } from '../../../domain/mentor/correspondence.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { $facts } from '../../../stores/log.ts';
import { useFetched } from '../../quiz/use-fetched.ts';
import { useStored } from '../../use-stored.ts';
import { Arrived } from './Arrived.tsx';
import { Inbox } from './Inbox.tsx';
import { hasMoved, useHeading } from './use-heading.ts';
import { usePlace } from './use-place.ts';

const unread: readonly Fact[] = [];

/** A submission that is not in this record: the address came from another browser. */
function Missing({ onDone }: { onDone: () => void }) {
  const heading = useHeading(true);
  return (
    <div class="mr-arrived">
      <h1 ref={heading} tabIndex={-1}>
        This submission is not in this browser
      </h1>
      <p class="lead">
        It is kept where it was taken in. Open its link or file here to have it here.
      </p>
      <div class="acts">
        <button type="button" class="btn pri" onClick={onDone}>
          To what came in
        </button>
      </div>
    </div>
  );
}

/** The review page: what came in, what comes now, and one submission being reviewed. */
export function Review({ children }: { children: ComponentChildren }) {
  const facts = useStored($facts, unread);
  const [place, go] = usePlace();
  const [given, give] = useState<{ text: string; way: Way }>();
  const arrivals = useMemo(() => arrivalsOf(facts), [facts]);
  const assignments = useMemo(() => assigned(correspondenceOf(facts)), [facts]);
  const isOpen = place?.of !== undefined && place.of !== '';
  const later = useFetched(
    isOpen ? 'opened' : '',
    isOpen ? () => import('./Opened.tsx') : undefined,
  );
  const isRead = facts !== unread && place !== undefined;
  const done = (digest?: string) => {
    hasMoved();
    give(undefined);
    go(digest);
  };
  const toList = () => {
    done();
  };
  const letter = place?.letter ? { text: place.letter, way: 'link' as const } : given;
  const arrival = arrivals.find(({ kept }) => kept.digest === place?.of);
  const isList = isRead && !letter && !isOpen;
  return (
    <>
      {/* Kept in the page: what came from the server may not be put in twice. */}
      <div hidden={isRead && !isList}>{children}</div>
      {isRead && letter && (
        <Arrived key={letter.text} {...letter} {...{ arrivals, assignments }} onDone={done} />
      )}
      {isRead && !letter && isOpen && !arrival && <Missing onDone={toList} />}
      {isRead && !letter && arrival && !later.value && (
        <p role="status">
          {later.failed ? 'This part could not be fetched. Reload the page.' : 'Opening …'}
        </p>
      )}
      {isRead && !letter && arrival && later.value && (
        <later.value.Opened
          key={arrival.kept.digest}
          {...{ arrival, arrivals, facts }}
          onDone={toList}
        />
      )}
      {isList && (
        <Inbox
          arrivals={arrivals}
          onTexts={([text = ''], way) => {
            hasMoved();
            give({ text, way });
          }}
        />
      )}
    </>
  );
}
