import { asked } from '../../domain/quiz/generate.ts';
import { models } from '../../domain/quiz/models/all.ts';
import type { QuizItem } from '../../schemas/quiz.ts';
import { reasonsOf } from './bodies/static-reasons.ts';
import { StaticForm } from './bodies/StaticForm.tsx';
import { Stressed } from './Stressed.tsx';
import type { QuizText } from '../../domain/quiz/quiz-text.ts';
import { creditOf, taskOf } from './words.ts';

interface CheckProps {
  source: QuizItem;
  rereads: QuizText['rereads'];
}

/** One question with its key behind a disclosure; a generated one with the figures of seed 1. */
function Check({ source, rereads }: CheckProps) {
  const item = asked(source, 1, models);
  const credit = creditOf(source);
  const again = rereads[item.reread];
  return (
    <>
      <p class="q-t">
        <Stressed text={item.stem} />
      </p>
      {credit && <p class="small q-note">{credit}</p>}
      <StaticForm item={item} />
      {source.type === 'generated' && (
        <p class="small">The figures are drawn anew for each attempt.</p>
      )}
      <details>
        <summary>Answer and reasons</summary>
        {reasonsOf(item).map(({ about, why }, at) => (
          <p key={at}>
            <b>{about}</b> {why}
          </p>
        ))}
        {again && (
          <p>
            To read again: <a href={again.href}>{again.title}</a>
          </p>
        )}
      </details>
    </>
  );
}

/** The quiz as plain reading: what the page shows without JavaScript, and before the island wakes. */
export const QuizStatic = ({ items, rereads }: Pick<QuizText, 'items' | 'rereads'>) => (
  <ol class="q-list">
    {items.map((source, index) => (
      <li key={source.id}>
        <p class="label">
          Check {index + 1} of {items.length} · {taskOf(source)}
        </p>
        <Check source={source} rereads={rereads} />
      </li>
    ))}
  </ol>
);
