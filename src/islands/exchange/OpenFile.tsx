import { useRef } from 'preact/hooks';

interface OpenFileProps {
  label: string;
  /** Several files at once are welcome. */
  many?: boolean;
  onFiles: (texts: readonly string[]) => void;
}

/** Most bytes that are read of a file; the domain refuses fewer, so one that is cut here is refused there. */
const FILE_LIMIT = 400_000;

/** The beginning of a file as text, whatever it is. */
export const textOfFile = (file: File): Promise<string> => file.slice(0, FILE_LIMIT).text();

/** A button that opens small text files and gives their texts. */
export function OpenFile({ label, many = false, onFiles }: OpenFileProps) {
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
        multiple={many}
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) void Promise.all(files.map(textOfFile)).then(onFiles);
        }}
      />
    </>
  );
}
