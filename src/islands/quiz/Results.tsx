import { resultsOf } from '../../domain/quiz/results.ts';
import type { QuizProps } from './types.ts';
import type { QuizHandle } from './use-quiz.ts';
import { percentOf, verdictWords, writePoints } from './words.ts';

/** What the learner takes away: both scores, what to read again, and where confidence ran ahead. */
export function Results({ quiz, handle }: { quiz: QuizProps; handle: QuizHandle }) {
  const { items } = handle.state;
  const results = resultsOf(items, Object.keys(quiz.sections));
  const of = ` of ${String(results.of)}`;
  const beliefs = results.misconceptions.flatMap((id) => quiz.misconceptions[id] ?? []);
  return (
    <div class="q-res" id="quiz-results">
      <h3 tabIndex={-1}>
        You earned {writePoints(results.firstTry)}
        {of} points at the first try
      </h3>
      <dl class="read">
        <div>
          <dt>First try, kept</dt>
          <dd>
            {writePoints(results.firstTry)} <small>{of}</small>
          </dd>
        </div>
        <div>
          <dt>Now</dt>
          <dd>
            {writePoints(results.now)} <small>{of}</small>
          </dd>
        </div>
      </dl>
      {results.reread.length > 0 && (
        <>
          <h4>Read again</h4>
          <ul>
            {results.reread.map((section) => (
              <li key={section}>
                <a href={`#${section}`}>{quiz.sections[section] ?? section}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {beliefs.length > 0 && (
        <>
          <h4>Beliefs you met</h4>
          <ul>
            {beliefs.map(({ claim, truth }) => (
              <li key={claim}>
                “{claim}” {truth}
              </li>
            ))}
          </ul>
        </>
      )}
      {results.overConfident.length > 0 && (
        <>
          <h4>Surer than right</h4>
          <ul>
            {results.overConfident.map(({ item, answers: [first] }) => (
              <li key={item.id}>
                <button
                  type="button"
                  class="q-go"
                  onClick={() => {
                    handle.go(item.id);
                  }}
                >
                  Check {items.findIndex((entry) => entry.item === item) + 1}
                </button>
                :{' '}
                {first &&
                  `${percentOf(first.confidence)} sure, ${verdictWords[first.grade.verdict].toLowerCase()}.`}
              </li>
            ))}
          </ul>
        </>
      )}
      {results.missed.length > 0 && (
        <div class="acts">
          <button class="btn pri" type="button" onClick={handle.retry}>
            Try the {results.missed.length} you missed
          </button>
        </div>
      )}
    </div>
  );
}
