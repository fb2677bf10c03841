import { $saving, exportRecord, type Saving } from '../../stores/log.ts';
import { useStored } from '../use-stored.ts';
import { download } from './download.ts';

const idle: Saving = { state: 'idle' };
const words: Partial<Record<Saving['state'], string>> = { saving: 'Saving', saved: 'Saved' };
const check = 'M2.5 8.5 6 12l7.5-8';
const warning = 'M8 1.5 15 14H1zM8 6v4M8 12v.2';

/** Says whether the latest work is kept, and offers the file wherever it is not: leaving the page might lose it. */
export function SaveLine() {
  const { state, message } = useStored($saving, idle);
  const drawing = message ? warning : state === 'saved' ? check : undefined;
  return (
    <div class={`save-line is-${state}`}>
      <p role="status">
        {drawing && (
          <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
            <path d={drawing} />
          </svg>
        )}
        <span>{message ?? words[state] ?? ''}</span>
      </p>
      {message && (
        <button type="button" class="btn sm" onClick={() => download(exportRecord())}>
          Save record to a file
        </button>
      )}
    </div>
  );
}
