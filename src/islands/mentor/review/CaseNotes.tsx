import type { MentorSheet, Note } from '../../../domain/mentor/notes.ts';

/** The part of the notes that belongs to no single decision. */
export function CaseNotes({ sheet, scenes }: { sheet: MentorSheet; scenes: ReadonlySet<string> }) {
  const notes = Object.entries(sheet.notes).filter(([id]) => !scenes.has(id));
  return (
    <details class="mr-fold mr-general">
      <summary>Mentor notes on the whole case</summary>
      <p>{sheet.lead}</p>
      {notes.map(([id, { title, paragraphs }]: [string, Note]) => (
        <div key={id}>
          <h3>{title}</h3>
          {paragraphs.map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
        </div>
      ))}
    </details>
  );
}
