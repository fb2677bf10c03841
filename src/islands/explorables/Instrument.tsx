import type { ComponentChildren } from 'preact';
import { CopyButton } from './CopyButton.tsx';

interface InstrumentProps {
  id: string;
  name: string;
  /** Such as "Instrument 3.1". */
  label: string;
  /** False until the learner has guessed or skipped; the drawing stays covered and the rest hidden. */
  open: boolean;
  predict: ComponentChildren;
  children: ComponentChildren;
  /** What the drawing takes for granted. */
  assumptions: string;
  /** The presets as a table, for paper only. */
  print: ComponentChildren;
  onReset: () => void;
  link: () => string;
}

/** The frame every explorable sits in: name, prediction, body, assumptions and the way back. */
export function Instrument(props: InstrumentProps) {
  const { id, name, label, open, predict, children, assumptions, print, onReset, link } = props;
  return (
    <figure class={`inst xp${open ? '' : ' xp-shut'}`} id={id} aria-labelledby={`${id}-name`}>
      <div class="inst-h">
        <h3 id={`${id}-name`}>{name}</h3>
        <span class="label">{label}</span>
      </div>
      {predict}
      {children}
      <div class="print-only">{print}</div>
      <div class="inst-f">
        <span class="xp-notes">{assumptions}</span>
        <span class="xp-foot xp-rest xp-live">
          <CopyButton
            label="Copy link to this position"
            text={link}
            otherwise="Copy it from the address bar."
          />
          <button type="button" class="btn sm" onClick={onReset}>
            Reset
          </button>
        </span>
      </div>
    </figure>
  );
}

/** A drawing under its cover: the cover is lifted by the guess and never there without scripts. */
export function Covered({ children }: { children: ComponentChildren }) {
  return (
    <div class="xp-plot">
      {children}
      <p class="xp-cover" aria-hidden="true">
        <span>Opens when your guess is in</span>
      </p>
    </div>
  );
}
