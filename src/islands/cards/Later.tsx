import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useFetched } from '../quiz/use-fetched.ts';
import type { Study } from './use-study.ts';

type Panel = FunctionComponent<{ study: Study }>;

interface PanelProps {
  study: Study;
  summary: string;
  load: () => Promise<Panel>;
}

/** When the page has long been read, its last scripts are fetched, so that all of it works without a connection. */
const QUIET_MS = 3_000;

const statistics = async (): Promise<Panel> => (await import('./Statistics.tsx')).Statistics;
const anki = async (): Promise<Panel> => (await import('./Anki.tsx')).Anki;

function Fetched({ study, load }: Omit<PanelProps, 'summary'>) {
  const { value: Shown, failed } = useFetched('', load);
  if (Shown) return <Shown study={study} />;
  return (
    <>
      <p class="small" role="status">
        {failed
          ? 'This part could not be fetched. Your grades are safe; load the page again when you are connected.'
          : 'Fetching …'}
      </p>
      {/* A browser remembers for a page which of its scripts failed. */}
      {failed && (
        <button
          type="button"
          class="btn sm"
          onClick={() => {
            location.reload();
          }}
        >
          Load the page again
        </button>
      )}
    </>
  );
}

/** A part of the page whose script is fetched when it is first opened. */
function Part({ study, summary, load }: PanelProps) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {wasOpened && <Fetched {...{ study, load }} />}
    </details>
  );
}

/** What few need at first: statistics, and the file for Anki. */
export function Later({ study }: { study: Study }) {
  useEffect(() => {
    const timer = setTimeout(() => {
      if (navigator.onLine) void Promise.allSettled([statistics(), anki()]);
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <>
      <Part study={study} summary="How well it works: recall, time, the year" load={statistics} />
      <Part study={study} summary="Take the cards to Anki" load={anki} />
    </>
  );
}
