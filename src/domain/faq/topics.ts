import type { Faq } from '../../schemas/faq.ts';

type TopicId = Faq['topics'][number];

/** What readers call each topic. */
export const topicLabels: Readonly<Record<TopicId, string>> = {
  career: 'Role and career',
  program: 'Running the program',
  metrics: 'Metrics',
  experiments: 'Experiments',
  data: 'Data',
  mlops: 'Running models',
  genai: 'Generative AI',
  security: 'Security',
  infrastructure: 'Infrastructure and cost',
  fairness: 'Fairness',
  law: 'Law',
};

/** The topics that have answers, in the order above, each with its count. */
export function countTopics(
  entries: readonly { readonly topics: readonly string[] }[],
): { id: string; label: string; count: number }[] {
  return Object.entries(topicLabels).flatMap(([id, label]) => {
    const count = entries.filter(({ topics }) => topics.includes(id)).length;
    return count > 0 ? [{ id, label, count }] : [];
  });
}

/** Up to four other answers to read next: most shared topics first, then nearest in the list. */
export function relatedTo<T extends { readonly id: string; readonly topics: readonly string[] }>(
  entry: T,
  inOrder: readonly T[],
): T[] {
  const place = inOrder.findIndex(({ id }) => id === entry.id);
  return inOrder
    .map((other, at) => ({
      other,
      shared: other.topics.filter((topic) => entry.topics.includes(topic)).length,
      distance: Math.abs(at - place),
    }))
    .filter(({ shared, distance }) => shared > 0 && distance > 0)
    .sort((a, b) => b.shared - a.shared || a.distance - b.distance)
    .slice(0, 4)
    .map(({ other }) => other);
}
