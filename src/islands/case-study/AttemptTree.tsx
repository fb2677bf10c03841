import type { Branch } from '../../domain/case-study/standing.ts';
import { attemptHref } from './address.ts';
import { originText, partsText, scoreText, stateText } from './standing-words.ts';

interface Props {
  slug: string;
  branches: readonly Branch[];
  /** Id of the attempt that the page shows. */
  inSight?: string | undefined;
}

/** Attempts with their forks under them: where each stands, what it earned and the way back to it. */
export function AttemptTree({ slug, branches, inSight }: Props) {
  return (
    <ul class="cs-tree">
      {branches.map(({ standing, forks }) => {
        const { attempt, ended, isCut, endsEarly, isReworked } = standing;
        const isOver = ended !== undefined || endsEarly;
        return (
          <li key={attempt.id}>
            <div
              class={`cs-run${isOver ? ' over' : ''}`}
              aria-current={attempt.id === inSight ? 'true' : undefined}
            >
              <p>
                <b>
                  Attempt {attempt.number}
                  {attempt.id === inSight && ', you are here'}
                </b>
                <span>
                  {stateText(standing)}
                  {ended && (
                    <>
                      , <span class="num">{scoreText(ended.scores.total)}</span>
                    </>
                  )}
                </span>
                <span class="small">{originText(standing)}</span>
                {ended && <span class="small">{partsText(standing)}</span>}
                {isCut && (
                  <span class="small">
                    {endsEarly
                      ? 'The case of today ends there. What came after stays in your record, and the attempt can be looked back on.'
                      : 'The case no longer has what came next. It goes on from the last step it has.'}
                  </span>
                )}
                {ended && isReworked && (
                  <span class="small">
                    The case was reworked since: its scores are those of the case of today.
                  </span>
                )}
              </p>
              <a class="btn sm" href={attemptHref(slug, isOver ? 'debrief' : 'play', attempt.last)}>
                {isOver ? 'Debrief' : 'Go on'}
                <span class="vh">
                  {' '}
                  {isOver ? 'of' : 'with'} attempt {attempt.number}
                </span>
              </a>
            </div>
            {forks.length > 0 && <AttemptTree slug={slug} branches={forks} inSight={inSight} />}
          </li>
        );
      })}
    </ul>
  );
}
