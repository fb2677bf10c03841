// The tags authors may use in a lesson, and nothing else.
import Artefact from './Artefact.astro';
import Callout from './Callout.astro';
import Caption from './Caption.astro';
import Cite from './Cite.astro';
import Explorable from './Explorable.astro';
import Heading from './Heading.astro';
import Note from './Note.astro';
import NoteRef from './NoteRef.astro';
import Notes from './Notes.astro';
import Para from './Para.astro';
import Quiz from './Quiz.astro';
import Table from './Table.astro';
import Term from './Term.astro';

export const mdxTags = {
  Artefact,
  Callout,
  Caption,
  Cite,
  Explorable,
  Note,
  NoteRef,
  Notes,
  Para,
  Quiz,
  Term,
  h2: Heading,
  table: Table,
};
