import type { Block } from '../../../schemas/exhibit.ts';
import { typeset } from './text.ts';

/** A memo or mail: who wrote to whom about what, and the words. */
export const Memo = ({ block }: { block: Extract<Block, { type: 'memo' }> }) => (
  <article class="ex-memo" aria-label="Memo">
    <dl>
      {block.head.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{typeset(value)}</dd>
        </div>
      ))}
    </dl>
    {block.paragraphs.map((text, index) => (
      <p key={index}>{typeset(text)}</p>
    ))}
  </article>
);
