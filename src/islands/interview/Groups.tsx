import type { Group } from '../../domain/interview/question.ts';

interface GroupsProps {
  groups: readonly Group[];
  /** Ids of those chosen. */
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}

/** The groups of questions, and what an interviewer learns from each. */
export function Groups({ groups, chosen, onChoose }: GroupsProps) {
  return (
    <fieldset class="pr-set">
      <legend>Groups</legend>
      <div class="pr-row">
        <button
          type="button"
          class="btn sm"
          onClick={() => {
            onChoose(groups.map(({ id }) => id));
          }}
        >
          All
        </button>
        <button
          type="button"
          class="btn sm"
          onClick={() => {
            onChoose([]);
          }}
        >
          None
        </button>
      </div>
      <div class="pr-module iv-choice">
        {groups.map(({ id, title, shows }) => (
          <label class="opt" key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => {
                const rest = chosen.filter((other) => other !== id);
                onChoose(rest.length === chosen.length ? [...rest, id] : rest);
              }}
            />
            <span class="k">
              <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M2.5 8.5 6.5 12.5 13.5 3.5" />
              </svg>
            </span>
            <span class="txt">
              <b>{title}</b>
              <small>{shows}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
