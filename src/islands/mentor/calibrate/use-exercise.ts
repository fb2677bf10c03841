import type { ExerciseText } from '../../../domain/mentor/exercise.ts';
import { useFetched } from '../../quiz/use-fetched.ts';

const asked = new Map<string, Promise<ExerciseText>>();

/** The exercise of a case, fetched once a page; one that failed is asked for again. */
function exerciseAt(slug: string): Promise<ExerciseText> {
  const before = asked.get(slug);
  if (before) return before;
  const now = fetch(`/cases/${slug}/exercise.json`).then(async (answer) => {
    if (!answer.ok) throw new Error(`exercise of ${slug}: ${String(answer.status)}`);
    return (await answer.json()) as ExerciseText;
  });
  asked.set(slug, now);
  now.catch(() => asked.delete(slug));
  return now;
}

/** The exercises of several cases by slug; those that could not be fetched are left out. */
export function useExercises(slugs: readonly string[], again: string) {
  return useFetched(`${again} ${slugs.join(' ')}`, async () => {
    const fetched = await Promise.all(
      slugs.map(async (slug) => [slug, await exerciseAt(slug)] as const),
    );
    return new Map(fetched);
  });
}
