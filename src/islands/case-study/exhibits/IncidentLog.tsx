import type { Block } from '../../../schemas/exhibit.ts';
import { typeset } from './text.ts';

/** What happened when; a filled square and weight mark the entries to look at. */
export const IncidentLog = ({ block }: { block: Extract<Block, { type: 'log' }> }) => (
  <figure class="ex-fig">
    <figcaption class="label">{typeset(block.caption)}</figcaption>
    <ol class="ex-log">
      {block.entries.map(({ at, text, mark }, index) => (
        <li key={index} class={mark ? 'marked' : undefined}>
          <span class="ex-at">{typeset(at)}</span>
          <span class="ex-what">
            {mark && <span class="vh">Marked: </span>}
            {typeset(text)}
          </span>
        </li>
      ))}
    </ol>
  </figure>
);
