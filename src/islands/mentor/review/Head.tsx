import type { ComponentChildren } from 'preact';
import type { Arrival } from '../../../domain/mentor/arrivals.ts';
import { signatureWords } from '../../../domain/mentor/signature-words.ts';
import { useCatalog } from '../use-catalog.ts';
import { Icon } from './Icon.tsx';
import { useHeading } from './use-heading.ts';
import { dayText, workTitle } from './words.ts';

interface HeadProps {
  arrival: Arrival;
  onDone: () => void;
  /** Further cells of the strip, as `div` with `dt` and `dd`. */
  children: ComponentChildren;
}

/** Who handed in what and when, and what they want from the review. */
export function Head({ arrival, onDone, children }: HeadProps) {
  const heading = useHeading(true);
  const { value: catalog } = useCatalog();
  const { kept, answers, earlier, isLate } = arrival;
  const { by, version, made, wish, work } = kept.message;
  const due = answers?.message.due ?? '';
  return (
    <header class="mr-head">
      <button type="button" class="mr-back" onClick={onDone}>
        <Icon name="back" /> What came in
      </button>
      <p class="label">Mentor desk · submission</p>
      <h1 ref={heading} tabIndex={-1}>
        Review: {workTitle(work, catalog)}
      </h1>
      <dl class="tb">
        <div>
          <dt>From, by their own name</dt>
          <dd>{by.trim()}</dd>
        </div>
        <div>
          <dt>Handed in</dt>
          <dd>
            Version {version}, {dayText(made)}
            {isLate && <b class="mr-late"> · late, due {dayText(due)}</b>}
          </dd>
        </div>
        {children}
      </dl>
      {kept.key !== '' && (
        <p class="small mr-signed">{signatureWords(true, kept.key, earlier?.key)}</p>
      )}
      {wish.trim() !== '' && (
        <div class="mr-wish">
          <p class="label">What they want from this review</p>
          <blockquote>“{wish.trim()}”</blockquote>
        </div>
      )}
      {answers && answers.message.note.trim() !== '' && (
        <details class="mr-fold">
          <summary>What you asked for</summary>
          <p class="mr-text">{answers.message.note.trim()}</p>
        </details>
      )}
    </header>
  );
}
