import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fact } from '../../domain/progress/fact.ts';
import { eraseAll } from '../../stores/erase-all.ts';
import { $saving, eraseEverything, exportRecord } from '../../stores/log.ts';
import { removeAllRecordings } from '../../stores/recordings.ts';
import { removeSigningKey } from '../../stores/signing.ts';
import { download } from './download.ts';

interface Props {
  facts: readonly Fact[];
  /** Called with what happened, or with nothing when everything was kept. */
  onDone: (message?: string) => void;
}

const ERASED = 'Everything is erased. The file you just saved brings it back.';
const NEWER = 'Nothing was erased: reload first, to get the version that wrote this record.';
const HALF = 'This browser refused to erase all of it. The line below says what to do.';

/** Two steps: the copy first, then the erasing, and only while nothing was added to the record in between. */
export function EraseRecord({ facts, onDone }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  const [copy, setCopy] = useState<{ name: string; facts: readonly Fact[] } | undefined>();
  const isCopied = copy?.facts === facts;
  useEffect(() => title.current?.focus(), [isCopied]);

  const saveCopy = () => {
    const file = exportRecord();
    if (download(file)) setCopy({ name: file.name, facts });
  };
  const erase = async () => {
    const isDone = await eraseAll(
      { $saving, eraseEverything },
      removeAllRecordings,
      removeSigningKey,
    );
    onDone(isDone ? ERASED : $saving.get().state === 'read-only' ? NEWER : HALF);
  };

  return (
    <div class="panel alert" role="group" aria-labelledby="erase-title">
      <h3 id="erase-title" ref={title} tabIndex={-1}>
        {isCopied ? 'Now erase it?' : 'Save a copy before you erase'}
      </h3>
      <p>
        {isCopied
          ? `Your browser was asked to save ${copy.name}. Check that it arrived: it is the only way back.`
          : `This takes ${facts.length.toLocaleString('en-US')} entries off this browser, in every tab, and forgets its settings. Save a copy first: loading it brings the entries back. Voice recordings are in no copy and go for good.`}
      </p>
      <div class="acts">
        {isCopied ? (
          <button type="button" class="btn pri" onClick={() => void erase()}>
            Erase everything now
          </button>
        ) : (
          <button type="button" class="btn pri" onClick={saveCopy}>
            Save the copy
          </button>
        )}
        <button
          type="button"
          class="btn"
          onClick={() => {
            onDone();
          }}
        >
          Keep everything
        </button>
      </div>
    </div>
  );
}
