import type { ComponentChildren } from 'preact';
import { CopyButton } from './CopyButton.tsx';

/** What every explorable takes from its page. */
export interface InstrumentProps {
  /** Such as "Instrument 3.1". */
  label: string;
  /** See `fixed` of the frame. */
  children?: ComponentChildren;
}

interface FrameProps {
  id: string;
  name: string;
  /** Such as "Instrument 3.1". */
  label: string;
  /** False until the learner has guessed or skipped; the drawing stays covered and the rest hidden. */
  open: boolean;
  predict: ComponentChildren;
  children: ComponentChildren;
  /** What never changes, drawn on the server only: the assumptions, and the presets as a table for paper. */
  fixed: ComponentChildren;
  onReset: () => void;
  link: () => string;
}

/** The frame every explorable sits in: name, prediction, body, assumptions and the way back. */
export function Instrument(props: FrameProps) {
  const { id, name, label, open, predict, children, fixed, onReset, link } = props;
  return (
    <figure class={`inst xp${open ? '' : ' xp-shut'}`} id={id} aria-labelledby={`${id}-name`}>
      <div class="inst-h">
        <h3 id={`${id}-name`}>{name}</h3>
        <span class="label">{label}</span>
      </div>
      {predict}
      {children}
      <div class="inst-f">
        {fixed}
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
