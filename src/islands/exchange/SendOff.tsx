import { useState } from 'preact/hooks';
import { linkFits } from '../../domain/exchange/envelope.ts';
import { CopyButton } from '../explorables/CopyButton.tsx';
import { download } from '../progress/download.ts';

interface SendOffProps {
  /** The whole link; empty while it is made. */
  link: string;
  /** What a file holds. */
  code: string;
  /** Name of the file. */
  file: string;
  /** What a way to look at the link here is called; absent if there is none. */
  open?: string;
}

/** Hands a message over: as a link while it is short enough, always as a file. */
export function SendOff({ link, code, file, open }: SendOffProps) {
  const [said, say] = useState('');
  const fits = linkFits(link);
  return (
    <div class="send">
      <p class="small" role="status">
        {fits === 'long' &&
          `The link has ${link.length.toLocaleString('en-US')} characters, and some messengers cut links after 2,000. If it arrives broken, send the file.`}
        {fits === 'file' && 'This is too long for a link. Send the file.'}
      </p>
      <div class="send-row">
        {link && fits !== 'file' && (
          <CopyButton
            label="Copy the link"
            text={() => link}
            otherwise="The link could not be copied. Save the file and send that."
          />
        )}
        <button
          type="button"
          class="btn sm"
          aria-disabled={code === ''}
          onClick={() => {
            if (code !== '')
              say(
                download({ name: file, text: code }, 'text/plain')
                  ? `Your browser was asked to save ${file}.`
                  : 'This browser does not let the page save a file.',
              );
          }}
        >
          Save as a file
        </button>
        {open && link && (
          <a class="btn sm" href={link} target="_blank" rel="noopener">
            {open}
          </a>
        )}
      </div>
      <p class="small" role="status">
        {said}
      </p>
    </div>
  );
}
