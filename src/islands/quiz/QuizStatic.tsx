import { writeAmount } from '../../domain/quiz/number-text.ts';
import type { QuizItem } from '../../schemas/quiz.ts';
import type { QuizProps } from './types.ts';
import { keyOf, taskOf } from './words.ts';

function Reasons({ item }: { item: QuizItem }) {
  if (item.type === 'numeric')
    return (
      <>
        <p>
          {keyOf(item)} {item.why}
        </p>
        {item.mistakes.map((mistake) => (
          <p key={mistake.value}>
            <b>{writeAmount(mistake.value, item.unit)}</b> {mistake.why}
          </p>
        ))}
      </>
    );
  return (
    <>
      {item.options.map((option, index) => (
        <p key={option.id}>
          <b>
            {index + 1}, {option.correct ? 'right' : 'not so'}.
          </b>{' '}
          {option.why}
        </p>
      ))}
    </>
  );
}

/** The quiz as plain reading: what the page shows without JavaScript, and before the island wakes. */
export const QuizStatic = ({ items, sections }: QuizProps) => (
  <ol class="q-list">
    {items.map((item, index) => (
      <li key={item.id}>
        <p class="label">
          Check {index + 1} of {items.length} · {taskOf(item)}
        </p>
        <p class="q-t">{item.stem}</p>
        {item.type === 'numeric' ? (
          item.unit !== undefined && <p class="ui">Answer in: {item.unit}</p>
        ) : (
          <ol class="q-opts">
            {item.options.map((option, at) => (
              <li class={item.type === 'single' ? 'opt one off' : 'opt off'} key={option.id}>
                <span class="k">{at + 1}</span>
                <span class="txt">{option.text}</span>
              </li>
            ))}
          </ol>
        )}
        <details>
          <summary>Answer and reasons</summary>
          <Reasons item={item} />
          <p>
            To read again: <a href={`#${item.reread}`}>{sections[item.reread] ?? item.reread}</a>
          </p>
        </details>
      </li>
    ))}
  </ol>
);
