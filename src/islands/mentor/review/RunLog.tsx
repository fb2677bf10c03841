import type { ReviewedDecision } from '../../../domain/mentor/decisions.ts';
import { countOf } from '../../count-of.ts';
import { decisionId } from './Decision.tsx';
import type { ReviewHandle } from './use-review.ts';
import { percentText } from './words.ts';

/** The decisions in short, each leading to its place. */
export function RunLog({
  decisions,
  review,
}: {
  decisions: readonly ReviewedDecision[];
  review: ReviewHandle;
}) {
  return (
    <nav class="mr-run" aria-labelledby="mr-run">
      <h2 class="mr-h" id="mr-run">
        Their run
      </h2>
      <ol>
        {decisions.map(({ number, scene, week, option, forecast }) => {
          const count = review.draft.comments.filter(
            ({ about }) => about === `scene:${scene}`,
          ).length;
          return (
            <li key={scene}>
              <button
                type="button"
                onClick={() => {
                  const heading = document.getElementById(decisionId(number));
                  heading?.focus({ preventScroll: true });
                  heading?.closest('article')?.scrollIntoView();
                }}
              >
                <span class="label">
                  {week}
                  {forecast && ` · said ${percentText(forecast.said)}`}
                </span>
                {option}
                {count > 0 && <span class="small">{countOf(count, 'comment')}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
