import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Way } from '../../../domain/exchange/envelope.ts';
import type { Catalog } from '../../../domain/mentor/catalog.ts';
import {
  correspondenceOf,
  givenBack,
  handedIn,
  type Kept,
} from '../../../domain/mentor/correspondence.ts';
import type { Feedback as Given } from '../../../domain/mentor/message.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { $facts } from '../../../stores/log.ts';
import { OpenLetter } from '../../exchange/OpenLetter.tsx';
import { useFragment } from '../../exchange/use-fragment.ts';
import { useFetched } from '../../quiz/use-fetched.ts';
import { useStored } from '../../use-stored.ts';
import { Waiting } from '../hand-in/work/Waiting.tsx';
import { useCatalog } from '../use-catalog.ts';
import { Opened } from './Opened.tsx';
import { Threads } from './Threads.tsx';

/** Stands for "not read yet": by identity, as a learner's record may be empty too. */
const unread: readonly Fact[] = [];

interface LiveProps {
  facts: readonly Fact[];
  catalog: Catalog;
}

/** What was handed in and what came back, and a place to open more. */
function Overview({
  facts,
  catalog,
  isMissing,
  onTexts,
}: LiveProps & { isMissing: boolean; onTexts: (texts: readonly string[], way: Way) => void }) {
  const kept = correspondenceOf(facts);
  const sent = handedIn(kept);
  return (
    <>
      <header class="page-head">
        <p class="label">Feedback</p>
        <h1>
          {isMissing
            ? 'This feedback is not in this browser’s record'
            : 'What you handed in, and what came back'}
        </h1>
        <p class="lead">
          {isMissing
            ? 'Open its link or its file here, or add the save file of the browser that has it on the progress page.'
            : 'Feedback comes as a link or a file from your mentor. You see what it holds before it joins your record.'}
        </p>
      </header>
      {sent.length === 0 ? (
        <div class="empty">
          <div>
            <p>
              Nothing has been handed in from this browser yet. Finish a case, a practice session or
              an interview, then hand it in; what comes back is shown here beside your own words.
            </p>
            <a class="btn pri" href="/hand-in/">
              See what can be handed in
            </a>
          </div>
        </div>
      ) : (
        <Threads {...{ sent, facts, catalog }} given={givenBack(kept)} />
      )}
      <section class="fd-sec" aria-labelledby="fd-open">
        <h2 id="fd-open">Open feedback</h2>
        <OpenLetter what="the link or the text of a file" onTexts={onTexts} />
      </section>
      {sent.length > 0 && (
        <p class="ui fd-more">
          <a href="/hand-in/">Hand in something else</a>
        </p>
      )}
    </>
  );
}

/** A feedback of the record: the script that shows it is fetched now. */
function Shown(props: LiveProps & { kept: Kept[]; given: Kept<Given> }) {
  const [tries, setTries] = useState(0);
  const { value, failed } = useFetched(String(tries), () => import('./fetched-later.ts'));
  return value ? (
    <value.Given {...props} />
  ) : (
    <Waiting
      failed={failed}
      again={() => {
        setTries(tries + 1);
      }}
    />
  );
}

function Live({ facts, catalog }: LiveProps) {
  const [letter, clear] = useFragment('letter');
  const [digest] = useFragment('of');
  const [came, setCame] = useState<{ readonly text: string; readonly way: Way }>();
  const kept = correspondenceOf(facts);
  const opened = came ?? (letter === '' ? undefined : { text: letter, way: 'link' as const });
  const done = (taken: string) => {
    setCame(undefined);
    clear();
    if (taken !== '') location.hash = `of=${taken}`;
  };
  if (opened) return <Opened key={opened.text} {...opened} {...{ facts, catalog }} onDone={done} />;
  const given = givenBack(kept).find((each) => each.digest === digest);
  if (given) return <Shown key={given.digest} {...{ kept, given, facts, catalog }} />;
  return (
    <Overview
      {...{ facts, catalog }}
      isMissing={digest !== ''}
      onTexts={([text = ''], way) => {
        setCame({ text, way });
      }}
    />
  );
}

/** The page on which feedback is opened and read. Its children stand until the record and the catalog are read. */
export function Feedback({ children }: { children?: ComponentChildren }) {
  const facts = useStored($facts, unread);
  const [tries, setTries] = useState(0);
  const { value: catalog, failed } = useCatalog(String(tries));
  if (facts !== unread && catalog)
    return (
      <div class="fd">
        <Live {...{ facts, catalog }} />
      </div>
    );
  return (
    <div class="fd">
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
