import { lowestConfidence } from '../../domain/quiz/confidence.ts';
import { optionsInOrder } from '../../domain/quiz/shuffle.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import type { ItemState } from '../../domain/quiz/attempt.ts';
import { Confidence } from './Confidence.tsx';
import { Options } from './Options.tsx';
import type { QuizProps } from './types.ts';
import type { Answered } from './use-answered.ts';
import type { QuizHandle } from './use-quiz.ts';
import { taskOf } from './words.ts';

interface QuestionProps {
  quiz: QuizProps;
  facts: readonly Fact[];
  handle: QuizHandle;
  entry: ItemState;
  /** Absent until it has been fetched. */
  answered: Answered | undefined;
}

function noteOf({ status, answers, changed }: ItemState): string {
  if (changed) return 'This question changed since you answered, so it is open again.';
  if (status === 'open') return answers.length > 0 ? 'Another try. Your first score is kept.' : '';
  return answers.at(-1)?.reworded ? 'Reworded since you answered. Your answer still counts.' : '';
}

/** One item: asked while it is open, answered and explained afterwards. */
export function Question({ quiz, facts, handle, entry, answered }: QuestionProps) {
  const { state, draft, missing, seed, isReady, edit, check, next } = handle;
  const { item, status, answers } = entry;
  const latest = answers.at(-1);
  const isOpen = status === 'open';
  const options = item.type === 'numeric' ? [] : optionsInOrder(item, seed);
  const need = `${quiz.quiz}-need`;
  const choose = (id: string) => {
    const rest = draft.chosen.filter((other) => other !== id);
    const isAdded = item.type === 'single' || rest.length === draft.chosen.length;
    edit({ chosen: item.type === 'single' ? [id] : isAdded ? [...rest, id] : rest });
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const from = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || !isOpen || from.closest('a,button'))
      return;
    const option = from.matches('[type=text]') ? undefined : options[Number(event.key) - 1];
    if (event.key !== 'Enter' && !option) return;
    event.preventDefault();
    if (!option) {
      check();
      return;
    }
    choose(option.id);
    event.currentTarget.querySelector<HTMLElement>(`[value="${option.id}"]`)?.focus();
  };
  const note = noteOf(entry);
  return (
    <div onKeyDown={onKeyDown}>
      <p class="label">
        Check {state.items.indexOf(entry) + 1} of {state.items.length} ·{' '}
        {isOpen ? `${taskOf(item)}, then say how sure you are` : 'answered'}
      </p>
      {note && <p class="small q-note">{note}</p>}
      <fieldset>
        <legend tabIndex={-1}>{item.stem}</legend>
        {isOpen && item.type === 'multiple' && (
          <p class="small q-note">Each wrong choice takes back a right one.</p>
        )}
        <Options entry={entry} options={options} chosen={draft.chosen} onChoose={choose} />
        {isOpen && item.type === 'numeric' && (
          <label class="q-num">
            <span>Your answer</span>
            <input
              type="text"
              inputMode="decimal"
              autocomplete="off"
              maxLength={40}
              aria-describedby={need}
              value={draft.text}
              onInput={(event) => {
                edit({ text: event.currentTarget.value });
              }}
            />
            <span>{item.unit}</span>
          </label>
        )}
      </fieldset>
      {isOpen && (
        <Confidence
          id={`${quiz.quiz}-sure`}
          low={lowestConfidence(item)}
          sure={draft.sure}
          onSure={(sure) => {
            edit({ sure });
          }}
        />
      )}
      {!isOpen && latest && answered && (
        <answered.Feedback quiz={quiz} item={item} answer={latest} facts={facts} />
      )}
      <div class="acts">
        {isOpen ? (
          <button class="btn pri" type="button" aria-disabled={!isReady} onClick={check}>
            Check answer
          </button>
        ) : (
          <button class="btn pri" type="button" onClick={next}>
            {state.done ? 'See results' : 'Next question'}
          </button>
        )}
        {isOpen && (
          <span class="small kbd-hint">
            or press <kbd>Enter</kbd>.
            {options.length > 0 && (
              <>
                {' '}
                <kbd>1</kbd>–<kbd>{options.length}</kbd> choose an option.
              </>
            )}
          </span>
        )}
      </div>
      <p class="small q-need" id={need} role="status">
        {missing}
      </p>
    </div>
  );
}
