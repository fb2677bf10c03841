import type { Card } from './card.ts';

interface Filed {
  readonly lesson: string;
  readonly topics: Card['topics'];
}

interface Module {
  readonly lessons: readonly { readonly slug: string }[];
}

/**
 * The topics of each lesson, which cards without topics of their own take over: the main topics of its FAQ
 * answers, the commonest first; for a lesson without answers those of its module.
 */
export function topicsByLesson(
  modules: readonly Module[],
  answers: readonly Filed[],
): ReadonlyMap<string, Card['topics']> {
  return new Map(
    modules.flatMap(({ lessons }) => {
      const slugs = lessons.map(({ slug }) => slug);
      return slugs.map((slug) => {
        const own = answers.filter(({ lesson }) => lesson === slug);
        const used = own.length > 0 ? own : answers.filter(({ lesson }) => slugs.includes(lesson));
        return [slug, mainTopics(used)] as const;
      });
    }),
  );
}

function mainTopics(answers: readonly Filed[]): Card['topics'] {
  const counts = new Map<Card['topics'][number], number>();
  for (const { topics } of answers)
    for (const topic of topics.slice(0, 1)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([topic]) => topic);
}
