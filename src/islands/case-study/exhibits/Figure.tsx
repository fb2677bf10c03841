import type { ComponentChildren } from 'preact';
import { DataTable } from './DataTable.tsx';
import { typeset } from './text.ts';

interface FigureProps {
  caption: string;
  /** The finding: seen above the drawing, and its text for people who do not see it. */
  sentence: string;
  /** Class of the drawing, which lays out its parts. */
  drawing: string;
  children: ComponentChildren;
  /** How to read the drawing, where that is not plain. */
  legend?: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  isMarked?: (row: number) => boolean;
}

/** A drawing with its finding, its method and its numbers. */
export function Figure(props: FigureProps) {
  const { caption, sentence, drawing, children, legend, ...table } = props;
  return (
    <figure class="ex-fig">
      <figcaption class="label">{typeset(caption)}</figcaption>
      <p class="ex-says">{typeset(sentence)}</p>
      <div class={`ch ${drawing}`} role="img" aria-label={typeset(sentence)}>
        {children}
      </div>
      <div class="ex-under">
        {legend !== undefined && <p class="small">{legend}</p>}
        <details class="ex-more">
          <summary>Show as a table</summary>
          <DataTable caption={typeset(caption)} {...table} />
        </details>
      </div>
    </figure>
  );
}
