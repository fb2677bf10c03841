import { useRef, useState } from 'preact/hooks';
import type { Way } from '../../domain/exchange/envelope.ts';
import { OpenFile, textOfFile } from './OpenFile.tsx';

interface OpenLetterProps {
  /** What is wanted here, such as “a submission”. */
  what: string;
  /** Several files at once are welcome. */
  many?: boolean;
  /** Texts that anybody may have written. */
  onTexts: (texts: readonly string[], way: Way) => void;
}

/** A place for what came from somebody: drop files, choose them, or paste a link or the text of a file. */
export function OpenLetter({ what, many = false, onTexts }: OpenLetterProps) {
  const [isOver, setIsOver] = useState(false);
  const [isEmpty, setIsEmpty] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const paste = (event: Event) => {
    event.preventDefault();
    const text = field.current?.value.trim() ?? '';
    setIsEmpty(text === '');
    if (text === '') field.current?.focus();
    else onTexts([text], 'file');
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
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0)
          void Promise.all((many ? files : files.slice(0, 1)).map(textOfFile)).then((texts) => {
            onTexts(texts, 'file');
          });
      }}
    >
      <div class="send-row">
        <OpenFile
          label={many ? 'Choose files' : 'Choose a file'}
          {...{ many }}
          onFiles={(texts) => {
            onTexts(texts, 'file');
          }}
        />
        <span class="small">or drop {many ? 'files' : 'one'} here</span>
      </div>
      <label class="field">
        <span>Or paste the link, or the text of a file</span>
        <textarea
          ref={field}
          rows={3}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={isEmpty}
          aria-describedby={isEmpty ? 'open-err' : undefined}
          onInput={() => {
            setIsEmpty(false);
          }}
        />
      </label>
      {isEmpty && (
        <p class="err" id="open-err" role="alert">
          Paste {what} first.
        </p>
      )}
      <div class="acts">
        <button type="submit" class="btn">
          Open it
        </button>
      </div>
    </form>
  );
}
