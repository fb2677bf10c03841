import { getCollection } from 'astro:content';
import type { ExerciseCase, ExerciseText } from '../domain/mentor/exercise.ts';
import { getCaseStudies, getRubric } from './case-studies.ts';

/** The cases that have a calibration exercise, in their order, with who handed in the reference submissions. */
export async function getExerciseCases(): Promise<ExerciseCase[]> {
  const [cases, exercises] = await Promise.all([getCaseStudies(), getCollection('exercises')]);
  return cases.flatMap(({ id: slug, data: { title, company } }) => {
    const written = exercises.find(({ id }) => id === slug);
    if (!written) return [];
    const references = written.data.submissions.map(({ id, by }) => ({ id, by }));
    return [{ slug, title, company, references }];
  });
}

/** The rubric and the reference submissions of a case, as the browser fetches them. */
export async function getExercise(slug: string): Promise<ExerciseText> {
  const entry = (await getCollection('exercises')).find(({ id }) => id === slug);
  if (!entry) throw new Error(`content/case-studies/${slug} has no exercise.yaml`);
  return { rubric: await getRubric(slug), submissions: entry.data.submissions };
}
