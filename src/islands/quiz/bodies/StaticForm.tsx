import { entriesToOrder } from '../../../domain/quiz/shuffle.ts';
import type { AskedItem } from '../../../schemas/quiz.ts';
import { Sentence } from './FillIn.tsx';
import { rangeTask } from './Interval.tsx';

interface LinesProps {
  lines: readonly { readonly id: string; readonly text: string }[];
  /** What stands before a line, by its place. */
  mark: (at: number) => string;
  isOne?: boolean;
}

const Lines = ({ lines, mark, isOne = false }: LinesProps) => (
  <ol class="q-opts">
    {lines.map(({ id, text }, at) => (
      <li class={isOne ? 'opt one off' : 'opt off'} key={id}>
        <span class="k">{mark(at)}</span>
        <span class="txt">{text}</span>
      </li>
    ))}
  </ol>
);

const digit = (at: number) => String(at + 1);
/** Where numbers would read as an order. */
const letter = (at: number) => String.fromCharCode(97 + at);

/** What stands under a question on paper and without JavaScript; a seed of 1 deals the entries to order. */
export function StaticForm({ item }: { item: AskedItem }) {
  switch (item.type) {
    case 'single':
    case 'multiple':
      return <Lines lines={item.options} mark={digit} isOne={item.type === 'single'} />;
    case 'order':
      return <Lines lines={entriesToOrder(item, 1)} mark={letter} />;
    case 'match':
      return (
        <>
          <p class="ui q-note">
            Sort each line to one of: {item.targets.map((t) => t.text).join(' · ')}
          </p>
          <Lines lines={item.entries} mark={digit} />
        </>
      );
    case 'fill-in':
      return (
        <Sentence
          item={item}
          gap={(id, number) => (
            <span class="q-blank" key={id}>
              <span class="vh">gap </span>
              {number}
            </span>
          )}
        />
      );
    case 'interval':
      return (
        <p class="ui">
          {rangeTask(item)}
          {item.unit !== undefined && ` Answer in: ${item.unit}`}
        </p>
      );
    case 'written':
      return <p class="ui">Write your answer before you open the model answer.</p>;
    case 'numeric':
    case 'task':
      return item.unit === undefined ? null : <p class="ui">Answer in: {item.unit}</p>;
  }
}
