import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { CaseText } from '../domain/case-study/case.ts';
import type { Rubric } from '../schemas/case-study.ts';
import { getCourse } from './course.ts';

/** The briefings of all cases in their order. */
export async function getCaseStudies(): Promise<CollectionEntry<'caseStudies'>[]> {
  return (await getCollection('caseStudies')).sort((a, b) => a.data.order - b.data.order);
}

async function entryOf<Name extends 'simulations' | 'exhibits' | 'rubrics' | 'mentorNotes'>(
  collection: Name,
  slug: string,
): Promise<CollectionEntry<Name>> {
  const entry = (await getCollection(collection)).find(({ id }) => id === slug);
  if (!entry) throw new Error(`content/case-studies/${slug} has no ${collection}`);
  return entry;
}

/** The mentor notes of a case. */
export const getMentorNotes = (slug: string): Promise<CollectionEntry<'mentorNotes'>> =>
  entryOf('mentorNotes', slug);

/** The rubric of a case. */
export const getRubric = async (slug: string): Promise<Rubric> =>
  (await entryOf('rubrics', slug)).data.criteria;

/** A case with everything its pages show, as the browser fetches it. */
export async function getCaseText(slug: string): Promise<CaseText> {
  const briefing = await getEntry('caseStudies', slug);
  if (!briefing) throw new Error(`there is no case "${slug}"`);
  const [simulation, exhibits, course, sources] = await Promise.all([
    entryOf('simulations', slug),
    entryOf('exhibits', slug),
    getCourse(),
    getCollection('sources'),
  ]);
  const { title, company, minutes, incidents, lessons } = briefing.data;
  const named = new Set([
    ...incidents.map(({ source }) => source),
    ...simulation.data.scenes.flatMap(({ expert }) => expert.sources),
  ]);
  return {
    slug,
    title,
    company,
    minutes,
    incidents,
    simulation: simulation.data,
    exhibits: exhibits.data.exhibits,
    lessons: lessons.flatMap((id) => {
      const lesson = course.lessons.find((each) => each.slug === id);
      if (!lesson) return [];
      const name = `${lesson.number} ${lesson.title}`;
      return [lesson.ready ? { title: name, href: `/lessons/${id}/` } : { title: name }];
    }),
    sources: Object.fromEntries(
      sources
        .filter(({ data }) => named.has(data.id))
        .map(({ data }) => [
          data.id,
          { title: data.title, by: `${data.author}, ${data.year}`, href: data.url },
        ]),
    ),
  };
}
