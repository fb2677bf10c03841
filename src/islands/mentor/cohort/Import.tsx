import { useRef, useState } from 'preact/hooks';
import { textOfFile } from '../../exchange/OpenFile.tsx';
import type { Source } from './read-letters.ts';
import { MOST_FILES } from './use-intake.ts';

interface ImportProps {
  onSources: (sources: readonly Source[]) => void;
}

const sourceOf = (file: File): Source => ({
  // A folder of a learner platform often names each file alike and tells people apart by the folder.
  name: file.webkitRelativePath || file.name,
  text: () => textOfFile(file),
});

/** Text files of a folder; pictures and system files in it are passed by. */
const isText = ({ name, type }: File): boolean => /\.txt$/i.test(name) || type === 'text/plain';

interface PickProps {
  label: string;
  /** Opens a folder with everything in it, not files. */
  isFolder?: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** A button that opens many files at once, or a folder. */
function Pick({ label, isFolder = false, onFiles }: PickProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="btn sm" onClick={() => picker.current?.click()}>
        {label}
      </button>
      <input
        ref={picker}
        type="file"
        aria-label={label}
        multiple
        hidden
        {...(isFolder ? { webkitdirectory: true } : { accept: '.txt,text/plain' })}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

/** A place for what many people sent: drop files, choose them or a folder, or paste links. */
export function Import({ onSources }: ImportProps) {
  const [isOver, setIsOver] = useState(false);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const take = (sources: readonly Source[], otherwise: string) => {
    setProblem(sources.length === 0 ? otherwise : '');
    if (sources.length > 0) onSources(sources);
  };
  const paste = (event: Event) => {
    event.preventDefault();
    const text = field.current?.value.trim() ?? '';
    if (text === '') field.current?.focus();
    take(
      text === '' ? [] : [{ name: 'what you pasted', text: () => Promise.resolve(text) }],
      'Paste a link, several links, or the text of a file first.',
    );
  };
  return (
    <form
      class={isOver ? 'open is-over' : 'open'}
      noValidate
      onSubmit={paste}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => {
        setIsOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(
          [...(event.dataTransfer?.files ?? [])].map(sourceOf),
          'Drop files here, not a folder.',
        );
      }}
    >
      <div class="send-row">
        <Pick
          label="Choose files"
          onFiles={(files) => {
            take(files.map(sourceOf), '');
          }}
        />
        <Pick
          label="Choose a folder"
          isFolder
          onFiles={(files) => {
            take(files.filter(isText).map(sourceOf), 'There is no text file in this folder.');
          }}
        />
        <span class="small">or drop files here, up to {MOST_FILES} at once</span>
      </div>
      <label class="field">
        <span>Or paste links, one after another</span>
        <textarea
          ref={field}
          rows={3}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={problem !== ''}
          aria-describedby={problem === '' ? undefined : 'co-open-err'}
          onInput={() => {
            setProblem('');
          }}
        />
      </label>
      {problem !== '' && (
        <p class="err" id="co-open-err" role="alert">
          {problem}
        </p>
      )}
      <div class="acts">
        <button type="submit" class="btn">
          Look at them
        </button>
      </div>
    </form>
  );
}
