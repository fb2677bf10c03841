import type { ItemState } from '../../domain/quiz/attempt.ts';

interface EndingProps {
  isCheck: boolean;
  items: readonly ItemState[];
  isDone: (entry: ItemState) => boolean;
  onGo: (entry: ItemState) => void;
  onEnd: () => void;
  /** Ends a check and forgets its answers. */
  onStop: () => void;
}

/** What is still open before a session ends; ending asks once and says what it means. */
export function Ending({ isCheck, items, isDone, onGo, onEnd, onStop }: EndingProps) {
  const open = items.filter((entry) => !isDone(entry));
  const done = items.length - open.length;
  return (
    <div class="q-res">
      <h3 tabIndex={-1}>
        {open.length === 0
          ? `All ${String(items.length)} are answered`
          : `${String(done)} of ${String(items.length)} are answered`}
      </h3>
      <p>
        {isCheck
          ? 'Handing in grades every answer and explains all of them. Answers can be changed until then.'
          : 'Finishing closes this session. What you answered is kept.'}
        {open.length > 0 &&
          ' Questions left open earn nothing here and are asked again another time.'}
      </p>
      {open.length > 0 && (
        <>
          <h4>Still open</h4>
          <ul class="pr-row">
            {open.map((entry) => (
              <li key={`${entry.quiz}/${entry.source.id}`}>
                <button
                  type="button"
                  class="btn sm"
                  onClick={() => {
                    onGo(entry);
                  }}
                >
                  Check {items.indexOf(entry) + 1}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="acts">
        <button class="btn pri" type="button" onClick={onEnd}>
          {isCheck ? 'Hand in' : 'Finish'}
        </button>
        {isCheck && (
          <button class="btn" type="button" onClick={onStop}>
            Stop and discard the answers
          </button>
        )}
      </div>
    </div>
  );
}
