import { lessonKey } from '../../domain/flashcards/deck.ts';
import { record } from '../../stores/log.ts';
import type { CardsProps } from './types.ts';
import type { Study } from './use-study.ts';
import { countOf } from '../count-of.ts';

/** Which lessons add their terms and the questions missed in them. */
export function Lessons({ study, names }: { study: Study; names: CardsProps }) {
  const rows = names.lessons.flatMap((lesson) => {
    const choice = study.deck.lessons.find((each) => each.lesson === lesson.slug);
    return choice ? [{ ...lesson, ...choice }] : [];
  });
  const on = rows.filter((row) => row.on).length;
  return (
    <details>
      <summary>
        Terms and missed questions: {on} of {rows.length} lessons on
      </summary>
      <p class="small">
        A lesson that is on adds its terms and every question you missed in it. Your first wrong
        answer in a lesson switches it on; here you decide.
      </p>
      <ul class="fc-lessons">
        {rows.map(({ slug, number, title, on, byDefault, terms, missed }) => (
          <li key={slug}>
            <label class="fc-tick">
              <input
                type="checkbox"
                checked={on}
                onChange={(event) => {
                  const value = event.currentTarget.checked ? 'on' : 'off';
                  record({ kind: 'set', key: lessonKey(slug), value });
                }}
              />
              <span>
                {number} {title}
                {on && byDefault && <small>on since your first wrong answer</small>}
              </span>
              <span class="fc-n">
                {countOf(terms, 'term')}, {missed} missed
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
