import type { Mark } from '../../domain/quiz/grade.ts';
import { optionsInOrder } from '../../domain/quiz/shuffle.ts';
import type { ChoiceItem } from '../../schemas/quiz.ts';
import { Icon } from './Icon.tsx';
import type { BodyProps } from './types.ts';

const glyphs = { correct: 'right', wrong: 'wrong', missed: 'part' } as const;
const tags: Record<Mark, string> = {
  correct: 'You chose · correct',
  wrong: 'You chose · not so',
  missed: 'Missed',
  off: '',
};

/** The options of an item: native inputs while it is open, afterwards what each was and why. */
export function Options({ entry, item, draft, edit }: BodyProps<ChoiceItem>) {
  const { status, answers } = entry;
  const isOne = item.type === 'single';
  const one = isOne ? 'opt one' : 'opt';
  const latest = status === 'open' ? undefined : answers.at(-1);
  return (
    <>
      {optionsInOrder(item, entry.seed).map((option, index) => {
        const key = index + 1;
        const text = <span class="txt">{option.text}</span>;
        if (!latest)
          return (
            <label class={one} key={option.id}>
              <input
                type={isOne ? 'radio' : 'checkbox'}
                name={item.id}
                value={option.id}
                data-key={key}
                checked={draft.chosen.includes(option.id)}
                onChange={() => {
                  const rest = draft.chosen.filter((other) => other !== option.id);
                  const isAdded = rest.length === draft.chosen.length;
                  edit({ chosen: isOne ? [option.id] : isAdded ? [...rest, option.id] : rest });
                }}
              />
              <span class="k">{key}</span>
              {text}
            </label>
          );
        const mark = latest.grade.marks[option.id] ?? 'off';
        const isKey = mark === 'missed' && (isOne || latest.shown);
        return (
          <div class={`${one} done ${mark}`} key={option.id}>
            <span class="k">{mark === 'off' ? key : <Icon of={glyphs[mark]} />}</span>
            {text}
            <span class="tag">{isKey ? (isOne ? 'The answer' : 'Right') : tags[mark]}</span>
            <span class="why">{option.why}</span>
          </div>
        );
      })}
    </>
  );
}
