import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { attemptsOf } from '../../domain/case-study/attempts.ts';
import { caseStanding, treesOf } from '../../domain/case-study/standing.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { $facts } from '../../stores/log.ts';
import { NextCard } from '../NextCard.tsx';
import { useStored } from '../use-stored.ts';
import { AttemptTree } from './AttemptTree.tsx';
import { beginAttempt } from './begin.ts';
import { GivenSeed } from './GivenSeed.tsx';
import { scoreText } from './standing-words.ts';
import { useCase } from './use-case.ts';

interface Props {
  slug: string;
  /** Hash of the rules of the case as this page was built. */
  rules: string;
  minutes: number;
  /** What stands until the record is read. */
  children?: ComponentChildren;
}

/** Stands for "not read yet": by identity, as a learner's record may be empty too. */
const unread: readonly Fact[] = [];

type LiveProps = Omit<Props, 'children' | 'minutes'> & { facts: readonly Fact[] };

/** Once something was played: the case is fetched, and every attempt replayed on it. */
function Played({ slug, rules, facts }: LiveProps) {
  const { of, failed, again } = useCase(slug);
  const standing = useMemo(() => of && caseStanding(of, facts), [of, facts]);
  const begin = () => {
    beginAttempt(slug, rules);
  };
  if (!standing)
    return (
      <div class="acts">
        <p role="status">
          {failed
            ? 'The case could not be fetched. Your attempts are kept; try again when you are connected.'
            : 'Reading your attempts …'}
        </p>
        {failed && (
          <button type="button" class="btn" onClick={again}>
            Try again
          </button>
        )}
      </div>
    );
  const { all, best } = standing;
  return (
    <>
      <AttemptTree slug={slug} branches={treesOf(all)} />
      <div class="acts">
        <button type="button" class="btn" onClick={begin}>
          Begin attempt {all.length + 1}
        </button>
        <p class="small">
          Chance and the hidden facts are drawn anew.
          {best?.ended && ` Your best so far is ${scoreText(best.ended.scores.total)}.`}
        </p>
      </div>
    </>
  );
}

/** A reader's attempts at a case, and the ways to begin one. */
export function Attempts({ children, ...props }: Props) {
  const { slug, rules, minutes } = props;
  const facts = useStored($facts, unread);
  const isPlayed = useMemo(() => attemptsOf(facts, slug).length > 0, [facts, slug]);
  if (facts === unread) return <div class="cs-attempts">{children}</div>;
  return (
    <div class="cs-attempts">
      {isPlayed ? (
        <Played {...{ slug, rules, facts }} />
      ) : (
        <NextCard
          why="Begin"
          title="Take the chair"
          minutes={minutes}
          level="h3"
          text="What you decide is kept in this browser at once. You can stop at any decision and go on later."
        >
          <button
            type="button"
            class="btn pri"
            onClick={() => {
              beginAttempt(slug, rules);
            }}
          >
            Begin attempt 1
          </button>
        </NextCard>
      )}
      <GivenSeed
        onBegin={(seed) => {
          beginAttempt(slug, rules, seed);
        }}
      />
    </div>
  );
}
