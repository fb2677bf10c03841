import { getCollection, getEntry } from 'astro:content';
import type { GlossaryTerm } from '../schemas/glossary.ts';
import type { Misconception } from '../schemas/misconception.ts';
import type { Quiz } from '../schemas/quiz.ts';
import type { Source } from '../schemas/source.ts';

/** The source with this id; throws if there is none, because a dangling citation must not be published. */
export async function getSource(id: string): Promise<Source> {
  const entry = await getEntry('sources', id);
  if (!entry)
    throw new Error(`"${id}" is not in content/sources.yaml; add it there or correct the <Cite>`);
  return entry.data;
}

/** All sources, by author, then year. */
export async function getSources(): Promise<Source[]> {
  const entries = await getCollection('sources');
  return entries
    .map(({ data }) => data)
    .sort((a, b) => a.author.localeCompare(b.author, 'en') || a.year - b.year);
}

/** All terms in alphabetical order. */
export async function getGlossary(): Promise<GlossaryTerm[]> {
  const entries = await getCollection('glossary');
  return entries.map(({ data }) => data).sort((a, b) => a.term.localeCompare(b.term, 'en'));
}

/** The term with this id; throws if there is none. */
export async function getTerm(id: string): Promise<GlossaryTerm> {
  const entry = await getEntry('glossary', id);
  if (!entry)
    throw new Error(`"${id}" is not in content/glossary.yaml; add it there or correct the <Term>`);
  return entry.data;
}

/** The quiz of a lesson; throws if there is none. */
export async function getQuiz(lesson: string): Promise<Quiz> {
  const entry = await getEntry('quizzes', lesson);
  if (!entry)
    throw new Error(`content/quizzes/${lesson}.yaml is missing; write it or remove <Quiz />`);
  return entry.data;
}

/** All misconceptions by id. */
export async function getMisconceptions(): Promise<Map<string, Misconception>> {
  const entries = await getCollection('misconceptions');
  return new Map(entries.map(({ data }) => [data.id, data]));
}
