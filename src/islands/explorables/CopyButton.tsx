import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';

interface CopyButtonProps {
  label: string;
  text: () => string;
  /** Selected when the clipboard is closed to the page, so that the keyboard's copy works. */
  source?: RefObject<HTMLElement>;
  /** Said when the clipboard is closed to the page. */
  otherwise: string;
}

/** Copies a text and says whether that worked. */
export function CopyButton({ label, text, source, otherwise }: CopyButtonProps) {
  const [said, say] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      say('Copied.');
    } catch {
      if (source?.current) getSelection()?.selectAllChildren(source.current);
      say(otherwise);
    }
  };
  return (
    <span class="xp-copy">
      <button type="button" class="btn sm" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">{said}</span>
    </span>
  );
}
