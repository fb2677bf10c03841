import { lowestConfidence } from '../../domain/quiz/confidence.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import type { ItemState } from '../../domain/quiz/attempt.ts';
import { Body } from './Body.tsx';
import { Confidence } from './Confidence.tsx';
import { Stressed } from './Stressed.tsx';
import type { QuizText } from '../../domain/quiz/quiz-text.ts';
import type { Asking } from './types.ts';
import type { Answered } from './use-answered.ts';
import { creditOf, taskOf } from './words.ts';

interface QuestionProps {
  /** Prefix for ids of elements. */
  id: string;
  text: QuizText;
  facts: readonly Fact[];
  asking: Asking;
  /** Absent until it has been fetched. */
  answered: Answered | undefined;
}

function noteOf({ status, answers, changed }: ItemState): string {
  if (changed) return 'This question changed since you answered, so it is open again.';
  if (status === 'open') return answers.length > 0 ? 'Another try. Your first score is kept.' : '';
  return answers.at(-1)?.reworded ? 'Reworded since you answered. Your answer still counts.' : '';
}

/** Digits choose an option, Enter checks; nothing is taken from controls that use these keys themselves. */
function onKeyDown(event: KeyboardEvent & { currentTarget: HTMLElement }, check: () => void): void {
  const from = event.target as HTMLElement;
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (from.closest('a,button,select,textarea,summary')) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    check();
    return;
  }
  if (from.matches('[type=text]')) return;
  const option = event.currentTarget.querySelector<HTMLElement>(
    `[data-key="${CSS.escape(event.key)}"]`,
  );
  if (!option) return;
  event.preventDefault();
  option.focus();
  option.click();
}

/** One item: asked while it is open, answered and explained afterwards. */
export function Question({ id, text, facts, asking, answered }: QuestionProps) {
  const { entry, draft, edit, hint, reveal } = asking;
  const { item, status, answers } = entry;
  const latest = answers.at(-1);
  const isOpen = status === 'open';
  const need = `${id}-need`;
  const note = noteOf(entry);
  const credit = isOpen ? creditOf(item) : '';
  const asksSure = isOpen && item.type !== 'interval' && !draft.compared;
  const options = 'options' in item ? item.options.length : 0;
  return (
    <div
      onKeyDown={(event) => {
        if (isOpen) onKeyDown(event, asking.check);
      }}
    >
      <p class="label">
        Check {asking.number} of {asking.of} ·{' '}
        {isOpen ? `${taskOf(item)}${asksSure ? ', then say how sure you are' : ''}` : 'answered'}
      </p>
      {note && <p class="small q-note">{note}</p>}
      <fieldset>
        <legend tabIndex={-1}>
          <Stressed text={item.stem} />
        </legend>
        {credit && <p class="small q-note">{credit}</p>}
        <Body {...{ entry, item, id, need, draft, edit }} />
      </fieldset>
      {asksSure && (
        <Confidence
          id={`${id}-sure`}
          low={lowestConfidence(item)}
          sure={draft.sure}
          onSure={(sure) => {
            edit({ sure });
          }}
        />
      )}
      {isOpen && entry.hinted && (
        <p class="q-hint" role="status">
          <b>Hint.</b> {item.hint}
        </p>
      )}
      {!isOpen && latest && answered && (
        <answered.Feedback text={text} item={item} answer={latest} facts={facts} />
      )}
      <div class="acts">
        {isOpen ? (
          <button
            class="btn pri"
            type="button"
            aria-disabled={!asking.isReady}
            onClick={asking.check}
          >
            {asking.checkLabel}
          </button>
        ) : (
          <button class="btn pri" type="button" onClick={asking.next}>
            {asking.nextLabel}
          </button>
        )}
        {isOpen && hint && !entry.hinted && (
          <button class="q-help" type="button" onClick={hint}>
            Show a hint
          </button>
        )}
        {isOpen && reveal && (
          <button class="q-help" type="button" onClick={reveal}>
            Give up and show
          </button>
        )}
        {isOpen && item.type !== 'written' && (
          <span class="small kbd-hint">
            or press <kbd>Enter</kbd>.
            {options > 0 && (
              <>
                {' '}
                <kbd>1</kbd>–<kbd>{options}</kbd> choose an option.
              </>
            )}
          </span>
        )}
      </div>
      <p class="small q-need" id={need} role="status">
        {asking.missing}
      </p>
    </div>
  );
}
