import type { Candidate } from '../../domain/quiz/select.ts';
import { AllOrNone, Tick } from './Ticks.tsx';
import type { Topic } from './types.ts';
import { countOf } from '../count-of.ts';

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
      <AllOrNone all={topics.map(({ quiz }) => quiz)} onChoose={onChoose} />
      {[...modules].map(([module, own]) => (
        <div class="pr-module" role="group" aria-label={module} key={module}>
          <p class="label">{module}</p>
          {own.map(({ quiz, number, title, planned }) => {
            const items = candidates.filter((each) => each.quiz === quiz);
            const answered = items.filter(({ days }) => days !== undefined).length;
            return (
              <Tick key={quiz} id={quiz} {...{ chosen, onChoose }}>
                <span class="txt">
                  {number} {title}
                  {planned && <small>Questions only: the lesson is planned.</small>}
                </span>
                <span class="tag">
                  {answered > 0
                    ? `${String(answered)} of ${String(items.length)} answered`
                    : countOf(items.length, 'question')}
                </span>
              </Tick>
            );
          })}
        </div>
      ))}
    </fieldset>
  );
}
