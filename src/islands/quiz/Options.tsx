import type { ItemState } from '../../domain/quiz/attempt.ts';
import type { Mark } from '../../domain/quiz/grade.ts';
import type { QuizOption } from '../../schemas/quiz.ts';
import { Icon } from './Icon.tsx';

interface OptionsProps {
  entry: ItemState;
  /** In the order of the attempt. */
  options: readonly QuizOption[];
  chosen: readonly string[];
  onChoose: (option: string) => void;
}

const glyphs = { correct: 'right', wrong: 'wrong', missed: 'part' } as const;
const tags: Record<Mark, string> = {
  correct: 'You chose · correct',
  wrong: 'You chose · not so',
  missed: 'Missed',
  off: '',
};

/** The options of an item: native inputs while it is open, afterwards what each was and why. */
export function Options({
  entry: { item, status, answers },
  options,
  chosen,
  onChoose,
}: OptionsProps) {
  const one = item.type === 'single' ? 'opt one' : 'opt';
  const marks = status === 'open' ? undefined : answers.at(-1)?.grade.marks;
  return options.map((option, index) => {
    const key = index + 1;
    const text = <span class="txt">{option.text}</span>;
    if (!marks)
      return (
        <label class={one} key={option.id}>
          <input
            type={item.type === 'single' ? 'radio' : 'checkbox'}
            name={item.id}
            value={option.id}
            checked={chosen.includes(option.id)}
            onChange={() => {
              onChoose(option.id);
            }}
          />
          <span class="k">{key}</span>
          {text}
        </label>
      );
    const mark = marks[option.id] ?? 'off';
    return (
      <div class={`${one} done ${mark}`} key={option.id}>
        <span class="k">{mark === 'off' ? key : <Icon of={glyphs[mark]} />}</span>
        {text}
        <span class="tag">
          {mark === 'missed' && item.type === 'single' ? 'The answer' : tags[mark]}
        </span>
        <span class="why">{option.why}</span>
      </div>
    );
  });
}
