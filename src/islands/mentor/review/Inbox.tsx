import { useState } from 'preact/hooks';
import type { Way } from '../../../domain/exchange/envelope.ts';
import type { Arrival } from '../../../domain/mentor/arrivals.ts';
import { shelvedKey } from '../../../domain/mentor/registers.ts';
import { record } from '../../../stores/log.ts';
import { countOf } from '../../count-of.ts';
import { OpenLetter } from '../../exchange/OpenLetter.tsx';
import { useCatalog } from '../use-catalog.ts';
import { placeHref } from './use-place.ts';
import { dayText, stateText, workTitle } from './words.ts';

interface InboxProps {
  arrivals: readonly Arrival[];
  onTexts: (texts: readonly string[], way: Way) => void;
}

const shelve = (digest: string, isShelved: boolean): void => {
  record({ kind: 'set', key: shelvedKey(digest), value: isShelved ? 'yes' : '' });
};

function Row({
  arrival,
  title,
  onShelve,
}: {
  arrival: Arrival;
  title: string;
  onShelve: () => void;
}) {
  const { kept, isLate, isShelved, earlier } = arrival;
  const { by, version, made } = kept.message;
  return (
    <li>
      <a class="mr-open" href={placeHref(kept.digest)}>
        <b>{by.trim()}</b>
        <span>{title}</span>
      </a>
      <span class="mr-made">
        Version {version}
        {earlier && ', after one you have'}, {dayText(made)}
        {isLate && <b> · late</b>}
      </span>
      <span class={`mr-state is-${arrival.state}`}>{stateText(arrival)}</span>
      <button type="button" class="btn sm" onClick={onShelve}>
        {isShelved ? 'Take back' : 'Shelve'}
        <span class="vh">
          : {by.trim()}, version {version}
        </span>
      </button>
    </li>
  );
}

function Empty() {
  return (
    <div class="mr-empty">
      <div>
        <p>
          <b>Nothing has come in yet.</b> When somebody hands in, you get a link or a file. Open it
          above and it is listed here. Nothing is uploaded: all of it stays in this browser.
        </p>
        <p>
          <a href="/mentor/">Assign something first</a>
        </p>
      </div>
    </div>
  );
}

/** What came in, newest first, and a place to open what came now. */
export function Inbox({ arrivals, onTexts }: InboxProps) {
  const { value: catalog } = useCatalog();
  const [put, setPut] = useState<Arrival>();
  const [open, shelved] = [false, true].map((isShelved) =>
    arrivals.filter((each) => each.isShelved === isShelved),
  );
  const rows = (of: readonly Arrival[] = []) =>
    of.map((arrival) => (
      <Row
        key={arrival.kept.digest}
        arrival={arrival}
        title={workTitle(arrival.kept.message.work, catalog)}
        onShelve={() => {
          shelve(arrival.kept.digest, !arrival.isShelved);
          setPut(arrival.isShelved ? undefined : arrival);
        }}
      />
    ));
  return (
    <>
      <div class="mr-in">
        <section aria-labelledby="mr-open">
          <h2 id="mr-open">Open what came</h2>
          <OpenLetter what="a submission" onTexts={onTexts} />
        </section>
        <section aria-labelledby="mr-quarter">
          <h2 id="mr-quarter">You have fifteen minutes</h2>
          <ol class="mr-steps">
            <li>Five to read: the wish first, then each decision with its reason.</li>
            <li>Five to mark: choose the anchor that fits, leave out what you cannot see.</li>
            <li>Five to write: two or three points, and one thing to try next.</li>
          </ol>
        </section>
      </div>
      <section class="mr-list" aria-labelledby="mr-came">
        <h2 id="mr-came">
          What came in{' '}
          {open && open.length > 0 && <span class="num">{countOf(open.length, 'submission')}</span>}
        </h2>
        <p class="small mr-said" role="status">
          {put && `Shelved: ${put.kept.message.by.trim()}. Nothing of it is lost. `}
          {put && (
            <button
              type="button"
              class="btn sm"
              onClick={() => {
                shelve(put.kept.digest, false);
                setPut(undefined);
              }}
            >
              Undo
            </button>
          )}
        </p>
        {arrivals.length === 0 ? <Empty /> : <ul class="mr-rows">{rows(open)}</ul>}
        {shelved && shelved.length > 0 && (
          <details class="mr-fold">
            <summary>On the shelf: {countOf(shelved.length, 'submission')}</summary>
            <ul class="mr-rows">{rows(shelved)}</ul>
          </details>
        )}
      </section>
    </>
  );
}
