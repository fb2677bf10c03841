import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import { accepted, correspondenceOf, type Kept } from '../../../domain/mentor/correspondence.ts';
import type { Assignment } from '../../../domain/mentor/message.ts';
import { offerNamed, type Offered, readHandIn } from '../../../domain/mentor/sources.ts';
import { fits } from '../../../domain/mentor/submission.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { $facts } from '../../../stores/log.ts';
import { useStored } from '../../use-stored.ts';
import { useCatalog } from '../use-catalog.ts';
import { Chooser } from './Chooser.tsx';
import { useFetched } from '../../quiz/use-fetched.ts';
import { useOffers } from './use-offers.ts';
import { Waiting } from './work/Waiting.tsx';
import { wantedFor } from './work/texts.ts';

/** Stands for "not read yet": by identity, as a learner's record may be empty too. */
const unread: readonly Fact[] = [];

/** The part of the address after #, also when it changes; undefined until it was read. */
function useHash(): string | undefined {
  const [hash, setHash] = useState<string>();
  useEffect(() => {
    const read = () => {
      setHash(location.hash);
    };
    read();
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('hashchange', read);
    };
  }, []);
  return hash;
}

interface LiveProps {
  hash: string;
  facts: readonly Fact[];
  catalog: Catalog;
}

interface NamedProps extends Omit<LiveProps, 'hash'> {
  offer: Offered;
  assignments: readonly Kept<Assignment>[];
  of: string;
}

/** The work that was chosen: the script for it is fetched now, and what it is shown by. */
function Named(props: NamedProps) {
  const { offer, catalog } = props;
  const [tries, setTries] = useState(0);
  const { value, failed } = useFetched(String(tries), () => import('./fetched-later.ts'));
  if (!value)
    return (
      <Waiting
        failed={failed}
        again={() => {
          setTries(tries + 1);
        }}
      />
    );
  return (
    <value.WithTexts wanted={wantedFor(offer.source, catalog)} catalog={catalog}>
      {(texts) => <value.Compose {...props} texts={texts} />}
    </value.WithTexts>
  );
}

function Live({ hash, facts, catalog }: LiveProps) {
  const [tries, setTries] = useState(0);
  const { offers, failed } = useOffers(facts, catalog, tries);
  if (!offers)
    return (
      <Waiting
        failed={failed}
        again={() => {
          setTries(tries + 1);
        }}
      />
    );
  const { named, of } = readHandIn(hash);
  const assignments = accepted(correspondenceOf(facts));
  const wanted = assignments.find(({ digest }) => digest === of);
  const offer = named
    ? offerNamed(offers, named)
    : wanted && offers.find(({ source }) => fits(wanted.message, source));
  if (!offer)
    return (
      <Chooser
        {...{ facts, catalog, offers, assignments }}
        missing={named ? 'work' : of !== '' && !wanted ? 'assignment' : undefined}
        asked={wanted}
      />
    );
  return (
    <Named key={JSON.stringify(offer.source)} {...{ facts, catalog, offer, assignments, of }} />
  );
}

/** The page on which work is handed in. Its children stand until the record and the catalog are read. */
export function HandIn({ children }: { children?: ComponentChildren }) {
  const facts = useStored($facts, unread);
  const hash = useHash();
  const [tries, setTries] = useState(0);
  const { value: catalog, failed } = useCatalog(String(tries));
  if (facts !== unread && hash !== undefined && catalog)
    return (
      <div class="hi">
        <Live {...{ hash, facts, catalog }} />
      </div>
    );
  return (
    <div class="hi">
      {children}
      {failed && (
        <Waiting
          failed
          again={() => {
            setTries(tries + 1);
          }}
        />
      )}
    </div>
  );
}
