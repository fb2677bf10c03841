import type { Topic } from './answer.ts';

interface Props {
  topics: readonly Topic[];
  total: number;
  chosen: string | undefined;
  /** Found answers per topic while something is searched. */
  found: Readonly<Record<string, number>> | undefined;
  foundInAll: number;
  onChoose: (id: string | undefined) => void;
}

/** The topic filter: one topic or all, each with the number of answers it would show. */
export function Topics({ topics, total, chosen, found, foundInAll, onChoose }: Props) {
  const rows = [
    { id: undefined, label: 'All topics', count: found ? foundInAll : total },
    ...topics.map(({ id, label, count }) => ({
      id,
      label,
      count: found ? (found[id] ?? 0) : count,
    })),
  ];
  return (
    <fieldset class="fac">
      <legend>Topic</legend>
      <div>
        {rows.map(({ id, label, count }) => (
          <label key={id ?? ''}>
            <input
              type="radio"
              name="topic"
              value={id ?? ''}
              checked={chosen === id}
              onChange={() => {
                onChoose(id);
              }}
            />
            <span>{label}</span>
            <span class="n">{count}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
