import type { ItemState } from '../../domain/quiz/attempt.ts';
import { grade } from '../../domain/quiz/grade.ts';
import { writeAmount } from '../../domain/quiz/number-text.ts';
import type { AskedItem } from '../../schemas/quiz.ts';
import { Icon } from '../quiz/Icon.tsx';
import type { QuizText } from '../../domain/quiz/quiz-text.ts';
import { keyOf } from '../quiz/words.ts';

/** A question that was open when its session ended, drawn like one that was given up; nothing of this is recorded. */
export const closedOf = (entry: ItemState, session: string): ItemState => ({
  ...entry,
  status: 'shown',
  answers: [
    {
      attempt: session,
      response: [],
      confidence: 0,
      grade: grade(entry.item, []),
      reworded: false,
      hinted: false,
      shown: true,
    },
  ],
});

function keyLine(item: AskedItem): string {
  if (item.type === 'numeric' || item.type === 'task') return keyOf(item);
  return item.type === 'interval' ? `It is ${writeAmount(item.truth, item.unit)}.` : '';
}

/** What stands in place of feedback where nothing was answered. */
export function LeftOpen({ text, item }: { text: QuizText; item: AskedItem }) {
  const there = text.rereads[item.reread];
  const key = keyLine(item);
  return (
    <div class="fb part" role="status" tabIndex={-1}>
      <p class="hd">
        <Icon of="shown" /> Left open
      </p>
      {key && (
        <p>
          {key} {'why' in item && item.why}
        </p>
      )}
      {there && (
        <p>
          <a href={there.href}>Reread “{there.title}”</a>
        </p>
      )}
      <p class="cal">
        It was open when the session ended: it earned nothing here and is asked again.
      </p>
    </div>
  );
}
