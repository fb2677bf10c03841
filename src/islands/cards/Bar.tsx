import { cardsOf } from './words.ts';

interface Props {
  isCram: boolean;
  done: number;
  left: number;
  canUndo: boolean;
  onUndo: () => void;
  onLeave: () => void;
}

/** How far the session is, and the way back and out. What remains is hatched. */
export function Bar({ isCram, done, left, canUndo, onUndo, onLeave }: Props) {
  const all = Math.max(1, done + left);
  return (
    <div class="fc-bar">
      <div>
        <p class="label">
          {isCram ? 'Cramming: your schedule stays as it is' : 'Review'} · {done} done
          {left > 0 && `, ${cardsOf(left)} left`}
        </p>
        <svg class="fc-progress" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
          <rect width={(100 * done) / all} height="1" />
        </svg>
      </div>
      <div class="acts">
        <button type="button" class="btn sm" disabled={!canUndo} onClick={onUndo}>
          Undo <kbd aria-hidden="true">U</kbd>
        </button>
        <button type="button" class="btn sm" onClick={onLeave}>
          Leave <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>
    </div>
  );
}
