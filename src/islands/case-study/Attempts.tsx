import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { attemptsOf } from '../../domain/case-study/attempts.ts';
import { caseStanding, treesOf, type CaseStanding } from '../../domain/case-study/standing.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { $facts } from '../../stores/log.ts';
import { useStored } from '../use-stored.ts';
import { attemptHref } from './address.ts';
import { AttemptTree } from './AttemptTree.tsx';
import { beginAttempt } from './begin.ts';
import { GivenSeed } from './GivenSeed.tsx';
import { scoreText, stateText } from './standing-words.ts';
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

interface NextProps {
  slug: string;
  minutes: number;
  standing?: CaseStanding | undefined;
  onBegin: () => void;
}

/** The one thing to do next: go on with what was left open, else begin. */
function Next({ slug, minutes, standing, onBegin }: NextProps) {
  const { open, best, all = [] } = standing ?? {};
  const number = all.length + 1;
  return (
    <section class="next" aria-label="Next">
      <p class="next-h">
        <span>{open ? 'Left open' : number === 1 ? 'Begin' : 'Again'}</span>
        {!open && <span>{minutes} min</span>}
      </p>
      <div class="next-b">
        <div>
          <h3>
            {open
              ? `Attempt ${open.attempt.number}, ${stateText(open)}`
              : number === 1
                ? 'Take the chair'
                : 'Take the chair once more'}
          </h3>
          <p>
            {open
              ? 'Everything stands as you left it, also what you had entered and not committed.'
              : best?.ended
                ? `Chance and the hidden facts are drawn anew. Your best so far is ${scoreText(best.ended.scores.total)}.`
                : 'What you decide is kept in this browser at once. You can stop at any decision and go on later.'}
          </p>
        </div>
        {open ? (
          <a class="btn pri" href={attemptHref(slug, 'play', open.attempt.last)}>
            Go on with attempt {open.attempt.number}
          </a>
        ) : (
          <button type="button" class="btn pri" onClick={onBegin}>
            Begin attempt {number}
          </button>
        )}
      </div>
    </section>
  );
}

type LiveProps = Omit<Props, 'children'> & { facts: readonly Fact[] };

/** Once something was played: the case is fetched, and every attempt replayed on it. */
function Played({ slug, rules, minutes, facts }: LiveProps) {
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
          <button type="button" class="btn pri" onClick={again}>
            Try again
          </button>
        )}
      </div>
    );
  return (
    <>
      <AttemptTree slug={slug} branches={treesOf(standing.all)} />
      <Next {...{ slug, minutes, standing }} onBegin={begin} />
      {standing.open && (
        <button type="button" class="btn" onClick={begin}>
          Begin another attempt
        </button>
      )}
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
        <Played {...props} facts={facts} />
      ) : (
        <Next
          {...{ slug, minutes }}
          onBegin={() => {
            beginAttempt(slug, rules);
          }}
        />
      )}
      <GivenSeed
        onBegin={(seed) => {
          beginAttempt(slug, rules, seed);
        }}
      />
    </div>
  );
}
