import type { Candidate } from '../../domain/quiz/select.ts';
import type { Topic } from './types.ts';
import { countOf } from './words.ts';

interface TopicsProps {
  topics: readonly Topic[];
  candidates: readonly Candidate[];
  /** Slugs of the lessons chosen. */
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}

/** The lessons that have questions, by module, with how many were answered. */
export function Topics({ topics, candidates, chosen, onChoose }: TopicsProps) {
  const modules = Map.groupBy(topics, ({ module }) => module);
  return (
    <fieldset class="pr-set">
      <legend>Topics</legend>
      <div class="pr-row">
        <button
          type="button"
          class="btn sm"
          onClick={() => {
            onChoose(topics.map(({ quiz }) => quiz));
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
      {[...modules].map(([module, own]) => (
        <div class="pr-module" role="group" aria-label={module} key={module}>
          <p class="label">{module}</p>
          {own.map(({ quiz, number, title, planned }) => {
            const items = candidates.filter((each) => each.quiz === quiz);
            const answered = items.filter(({ days }) => days !== undefined).length;
            return (
              <label class="opt" key={quiz}>
                <input
                  type="checkbox"
                  checked={chosen.includes(quiz)}
                  onChange={() => {
                    const rest = chosen.filter((other) => other !== quiz);
                    onChoose(rest.length === chosen.length ? [...rest, quiz] : rest);
                  }}
                />
                <span class="k">
                  <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M2.5 8.5 6.5 12.5 13.5 3.5" />
                  </svg>
                </span>
                <span class="txt">
                  {number} {title}
                  {planned && <small>Questions only: the lesson is planned.</small>}
                </span>
                <span class="tag">
                  {answered > 0
                    ? `${String(answered)} of ${String(items.length)} answered`
                    : countOf(items.length, 'question')}
                </span>
              </label>
            );
          })}
        </div>
      ))}
    </fieldset>
  );
}
