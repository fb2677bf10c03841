import { useRef, useState } from 'preact/hooks';
import { civilDay, isCivilDay } from '../../domain/progress/civil-day.ts';
import { daysBetween } from '../../domain/progress/days-between.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { registers } from '../../domain/progress/registers.ts';
import { $facts, $held, allFacts, exportRecord, mergeFacts, record } from '../../stores/log.ts';
import { useStored } from '../use-stored.ts';
import { download } from './download.ts';
import { EraseRecord } from './EraseRecord.tsx';
import type { SavePreview } from './read-save-file.ts';
import { SaveFilePreview } from './SaveFilePreview.tsx';
import { SaveLine } from './SaveLine.tsx';

interface Props {
  /** Number and title of each lesson by slug. */
  titles: Readonly<Record<string, string>>;
}

type Step =
  | { at: 'idle' }
  | { at: 'reading' | 'refused' | 'said'; message: string }
  | { at: 'preview'; name: string; preview: SavePreview }
  | { at: 'erase' };

/** Stands for "no script yet", by identity: then there is nothing to press. */
const nothing: readonly Fact[] = [];
const FILE_LIMIT = 20_000_000;
/** Register that remembers the civil day of the last file. */
const SAVED_ON = 'saved-to-file';

const today = () => civilDay(Date.now(), new Date().getTimezoneOffset());
const counted = (n: number) => (n === 1 ? '1 entry' : `${n.toLocaleString('en-US')} entries`);

function lastSaved(facts: readonly Fact[]): string {
  const day = registers(facts).get(SAVED_ON);
  if (day === undefined || !isCivilDay(day)) return 'Not yet saved to a file.';
  const days = daysBetween(day, today());
  if (days <= 0) return 'Last saved to a file today.';
  return `Last saved to a file ${days === 1 ? 'yesterday' : `${days} days ago`}.`;
}

async function read(file: File): Promise<Step> {
  const tooLarge = 'This file is larger than 20 MB, which no record here can be. Choose another.';
  if (file.size > FILE_LIMIT) return { at: 'refused', message: tooLarge };
  try {
    const [{ readSaveFile }, text] = await Promise.all([
      import('./read-save-file.ts'),
      file.text(),
    ]);
    const reading = readSaveFile(text, allFacts(), Date.now());
    return reading.ok
      ? { at: 'preview', name: file.name, preview: reading.preview }
      : { at: 'refused', message: reading.message };
  } catch {
    return { at: 'refused', message: 'This file could not be opened. Choose it again.' };
  }
}

/** "Your file": takes the record out of this browser, into it, or off it. */
export function SaveFile({ titles }: Props) {
  const facts = useStored($facts, nothing);
  const held = useStored($held, 0);
  const [step, setStep] = useState<Step>({ at: 'idle' });
  const picker = useRef<HTMLInputElement>(null);
  const eraser = useRef<HTMLButtonElement>(null);

  const save = () => {
    const file = exportRecord();
    const asked = download(file);
    if (asked) record({ kind: 'set', key: SAVED_ON, value: today() });
    setStep(
      asked
        ? { at: 'said', message: `Your browser was asked to save ${file.name}.` }
        : { at: 'refused', message: 'This browser does not let the page save a file.' },
    );
  };
  const load = async (file: File) => {
    setStep({ at: 'reading', message: `Reading ${file.name}` });
    setStep(await read(file));
  };
  const pick = () => {
    // A page that frames this one could draw over the preview, so nothing is taken in there.
    if (window.top !== window.self)
      setStep({ at: 'refused', message: 'Open this site in a tab of its own to load a file.' });
    else picker.current?.click();
  };
  const accept = (preview: SavePreview) => {
    const added = mergeFacts(preview.facts);
    setStep({ at: 'said', message: `${counted(added)} added to your record.` });
  };
  const dismiss = (message = '') => {
    setStep(message ? { at: 'said', message } : { at: 'idle' });
    (message ? undefined : eraser.current)?.focus();
  };

  return (
    <section class="save-file" aria-labelledby="save-file-title">
      <h2 id="save-file-title">Your file</h2>
      <p class="ui">
        Nothing is ever sent anywhere. Your record lives in this browser only, so another browser
        starts empty, and some browsers clear a site you have not visited for a while. A file keeps
        it safe and carries it over. {facts.length > 0 && lastSaved(facts)}
      </p>
      {held > 0 && (
        <p class="ui">
          {counted(held)} dated more than two days ahead: kept and saved, not counted until then.
          Check this device’s clock.
        </p>
      )}
      <div class="acts" hidden={facts === nothing}>
        <button type="button" class="btn" onClick={save}>
          <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 1.5h6.5L13 5v9.5H3zM9.5 1.5V5H13" />
          </svg>
          Save record to a file
        </button>
        <button type="button" class="btn" onClick={pick}>
          Load a file
        </button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          aria-label="A file saved from Progress"
          hidden
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) void load(file);
          }}
        />
        <button
          ref={eraser}
          type="button"
          class="btn sm"
          aria-expanded={step.at === 'erase'}
          onClick={() => {
            setStep({ at: 'erase' });
          }}
        >
          Erase everything here
        </button>
      </div>
      <p class="said small" role="status">
        {step.at === 'reading' || step.at === 'said' ? step.message : ''}
      </p>
      {step.at === 'refused' && (
        <div class="alert" role="alert">
          <p>
            <b>The file was not loaded.</b> {step.message} Your record is unchanged.
          </p>
        </div>
      )}
      {step.at === 'preview' && (
        <SaveFilePreview {...step} titles={titles} onAccept={accept} onCancel={dismiss} />
      )}
      {step.at === 'erase' && <EraseRecord facts={facts} onDone={dismiss} />}
      <SaveLine />
    </section>
  );
}
