import type { ComponentChildren } from 'preact';
import type { ItemState } from '../../domain/quiz/attempt.ts';
import { resultsOf } from '../../domain/quiz/results.ts';
import type { QuizText } from '../../domain/quiz/quiz-text.ts';
import { percentOf, verdictWords, writePoints } from './words.ts';

interface ResultsProps {
  items: readonly ItemState[];
  /** The quiz an item comes from; one and the same in a lesson. */
  textOf: (entry: ItemState) => QuizText | undefined;
  onGo: (entry: ItemState) => void;
  onRetry?: () => void;
  /** Where to go on from here. */
  children?: ComponentChildren;
}

const times = (count: number): string =>
  count === 1 ? '1 question' : `${String(count)} questions`;

/** What the learner takes away: both scores, what to read again, and where confidence ran ahead. */
export function Results({ items, textOf, onGo, onRetry, children }: ResultsProps) {
  const results = resultsOf(items);
  const of = ` of ${String(results.of)}`;
  const texts = [...new Set(items.flatMap((entry) => textOf(entry) ?? []))];
  const beliefs = results.misconceptions.flatMap((id) =>
    texts.flatMap((text) => text.misconceptions[id] ?? []).slice(0, 1),
  );
  const rereads = texts.flatMap((text) => {
    const needed = new Set(
      results.missed.flatMap((entry) => (textOf(entry) === text ? entry.item.reread : [])),
    );
    return Object.entries(text.rereads).filter(([id]) => needed.has(id));
  });
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
      {results.hinted + results.shown > 0 && (
        <p class="small">
          {results.hinted > 0 && `${times(results.hinted)} answered with a hint. `}
          {results.shown > 0 && `${times(results.shown)} given up and shown.`}
        </p>
      )}
      {rereads.length > 0 && (
        <>
          <h4>Read again</h4>
          <ul>
            {rereads.map(([id, { title, href }]) => (
              <li key={id}>
                <a href={href}>{title}</a>
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
            {results.overConfident.map((entry) => (
              <li key={entry.source.id}>
                <button
                  type="button"
                  class="q-go"
                  onClick={() => {
                    onGo(entry);
                  }}
                >
                  Check {items.indexOf(entry) + 1}
                </button>
                :{' '}
                {entry.answers[0] &&
                  `${percentOf(entry.answers[0].confidence)} sure, ${verdictWords[entry.answers[0].grade.verdict].toLowerCase()}.`}
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="acts">
        {onRetry && results.missed.length > 0 && (
          <button class="btn pri" type="button" onClick={onRetry}>
            Try the {results.missed.length} you missed
          </button>
        )}
        {children}
      </div>
    </div>
  );
}
