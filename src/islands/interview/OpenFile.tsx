import { useRef } from 'preact/hooks';

interface OpenFileProps {
  label: string;
  onFile: (text: string) => void;
}

/** Most bytes that are read of a file; the domain refuses fewer, so one that is cut here is refused there. */
const FILE_LIMIT = 400_000;

/** A button that opens a small text file and gives its text. */
export function OpenFile({ label, onFile }: OpenFileProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="btn sm" onClick={() => picker.current?.click()}>
        {label}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".txt,text/plain"
        aria-label={label}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void file.slice(0, FILE_LIMIT).text().then(onFile);
        }}
      />
    </>
  );
}
