import { type MentorSheet, notesOf } from '../domain/mentor/notes.ts';
import { getMentorNotes, getRubric } from './case-studies.ts';

/** What a mentor has beside a run of this case. */
export async function getMentorSheet(slug: string): Promise<MentorSheet> {
  const [{ data, body }, rubric] = await Promise.all([getMentorNotes(slug), getRubric(slug)]);
  return { ...data, rubric, notes: notesOf(body ?? '') };
}
