import type { MentorSheet } from '../../../domain/mentor/notes.ts';
import { useFetched } from '../../quiz/use-fetched.ts';

async function fetchSheet(slug: string): Promise<MentorSheet> {
  const answer = await fetch(`/cases/${slug}/mentor.json`);
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as MentorSheet;
}

/** The rubric of a case with its anchors; undefined while it is fetched, and for good if it could not be. */
export function useRubric(slug: string): MentorSheet['rubric'] | undefined {
  const { value } = useFetched(slug, slug === '' ? undefined : () => fetchSheet(slug));
  return value?.rubric;
}
