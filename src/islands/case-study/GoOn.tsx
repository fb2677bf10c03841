import { useMemo } from 'preact/hooks';
import { attemptsOf } from '../../domain/case-study/attempts.ts';
import { caseStanding, type Standing } from '../../domain/case-study/standing.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { $facts } from '../../stores/log.ts';
import { NextCard } from '../NextCard.tsx';
import { useStored } from '../use-stored.ts';
import { attemptHref } from './address.ts';
import { scoreText, stateText } from './standing-words.ts';
import { useCase } from './use-case.ts';

const nothing: readonly Fact[] = [];

/** The way back into an attempt: to go on with it, or to look back at it. */
export function GoOnCard({ slug, next }: { slug: string; next: Standing }) {
  const { attempt, ended } = next;
  return (
    <NextCard
      why={ended ? 'Played' : 'Left open'}
      title={
        ended
          ? `Attempt ${attempt.number} ended: ${ended.title}, ${scoreText(ended.scores.total)}`
          : `Attempt ${attempt.number}, ${stateText(next)}`
      }
      text={
        ended
          ? 'See what was judgement and what was luck, or begin again below.'
          : 'Everything stands as you left it, also what you had entered and not committed.'
      }
    >
      <a class="btn pri" href={attemptHref(slug, ended ? 'debrief' : 'play', attempt.last)}>
        {ended ? 'Look back at' : 'Go on with'} attempt {attempt.number}
      </a>
    </NextCard>
  );
}

/** The case is fetched; its place is held meanwhile, so that the briefing moves once. */
function Played({ slug, facts }: { slug: string; facts: readonly Fact[] }) {
  const { of, failed, again } = useCase(slug);
  const standing = useMemo(() => of && caseStanding(of, facts), [of, facts]);
  if (!standing)
    return failed ? (
      <NextCard
        why="Your attempts"
        title="The case could not be fetched"
        text="Your attempts are kept. Try again when you are connected."
      >
        <button type="button" class="btn pri" onClick={again}>
          Try again
        </button>
      </NextCard>
    ) : (
      <NextCard
        why="Your attempts"
        title="Reading your attempts …"
        text="They are kept in this browser."
      />
    );
  const next = standing.open ?? standing.last;
  return next ? <GoOnCard slug={slug} next={next} /> : null;
}

/** Above a briefing that was read before: the way back into the attempt left open, else to the last that ended. */
export function GoOn({ slug }: { slug: string }) {
  const facts = useStored($facts, nothing);
  const isPlayed = useMemo(() => attemptsOf(facts, slug).length > 0, [facts, slug]);
  return isPlayed ? <Played slug={slug} facts={facts} /> : null;
}
