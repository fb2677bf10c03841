/** What the address of the FAQ page remembers: the query, the topic, and whether synonyms are left out. */
export interface Asked {
  readonly query: string;
  readonly topic: string | undefined;
  readonly ownWordsOnly: boolean;
}

/** Longer than any question somebody types; the rest of an overlong address is cut. */
export const LONGEST_QUERY = 200;

/** Reads `?q=…&topic=…&only=words`; a topic that is not in the list is ignored. */
export function readAddress(search: string, topics: readonly string[]): Asked {
  const params = new URLSearchParams(search);
  const topic = params.get('topic');
  return {
    query: (params.get('q') ?? '').slice(0, LONGEST_QUERY),
    topic: topic !== null && topics.includes(topic) ? topic : undefined,
    ownWordsOnly: params.get('only') === 'words',
  };
}

/** The part of the address after the path; empty when nothing is asked, so that the plain page has one address. */
export function writeAddress({ query, topic, ownWordsOnly }: Asked): string {
  const params = new URLSearchParams();
  if (query.trim() !== '') params.set('q', query.trim());
  if (topic !== undefined) params.set('topic', topic);
  if (ownWordsOnly && query.trim() !== '') params.set('only', 'words');
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
