import { compareTyped } from '../../domain/flashcards/typed.ts';

/** Words listed at most. */
const SHOWN = 14;

const listed = (words: readonly string[]): string =>
  words.length === 0
    ? 'none'
    : words.slice(0, SHOWN).join(', ') +
      (words.length > SHOWN ? ` and ${words.length - SHOWN} more` : '');

/** What was typed, beside what would have been said. */
export function Typed({ answer, back }: { answer: string; back: string }) {
  const { used, missed } = compareTyped(answer, back);
  return (
    <div class="fc-typed">
      <p class="label">You typed</p>
      <p>{answer}</p>
      <dl class="small">
        <dt>Words of the answer you used</dt>
        <dd>{listed(used)}</dd>
        <dt>Not used</dt>
        <dd>{listed(missed)}</dd>
      </dl>
      <p class="small">Other words can be as right. You grade.</p>
    </div>
  );
}
