import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { attemptsOf } from '../../domain/case-study/attempts.ts';
import { caseStanding, type Standing } from '../../domain/case-study/standing.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { $facts } from '../../stores/log.ts';
import { useStored } from '../use-stored.ts';
import { attemptHref } from './address.ts';
import { Squares } from './Squares.tsx';
import { dayText, scoreText } from './standing-words.ts';
import { useCase } from './use-case.ts';

interface Props {
  slug: string;
  title: string;
  /** What stands while nothing was played here. */
  children?: ComponentChildren;
}

const nothing: readonly Fact[] = [];

interface RunProps {
  slug: string;
  title: string;
  /** `Left open`, `Last` or `Best`. */
  name: string;
  of: Standing;
}

function Run({ slug, title, name, of }: RunProps) {
  const { attempt, ended } = of;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <a href={attemptHref(slug, ended ? 'debrief' : 'play', attempt.last)}>
          {ended ? 'Look back' : 'Go on'}
          <span class="vh">
            {' '}
            {ended ? 'at' : 'with'} attempt {attempt.number} of {title}
          </span>
        </a>
        {ended ? (
          <>
            <b class="num">{scoreText(ended.scores.total)}</b> {ended.title}
          </>
        ) : (
          <b>At decision {of.decided + 1}</b>
        )}
        <span class="small">{dayText(attempt.touched)}</span>
      </dd>
    </div>
  );
}

/** Fetches the case: only somebody who has played it needs it here. */
function Played({ slug, title, facts }: Omit<Props, 'children'> & { facts: readonly Fact[] }) {
  const { of, failed, again } = useCase(slug);
  const standing = useMemo(() => of && caseStanding(of, facts), [of, facts]);
  if (!standing)
    return (
      <p class="small" role="status">
        {failed
          ? 'Your attempts are kept; how they stand could not be fetched. '
          : 'Reading your attempts …'}
        {failed && (
          <button type="button" class="btn sm" onClick={again}>
            Try again
          </button>
        )}
      </p>
    );
  const { open, last, best, all } = standing;
  const shown = open ?? last;
  return (
    <>
      {shown && <Squares total={shown.total} done={shown.decided} />}
      <dl class="cs-runs">
        {open && <Run {...{ slug, title }} name="Left open" of={open} />}
        {last && (
          <Run {...{ slug, title }} name={last === best ? 'Last and best' : 'Last'} of={last} />
        )}
        {best && best !== last && <Run {...{ slug, title }} name="Best" of={best} />}
      </dl>
      <p class="small">
        {all.length === 1 ? 'One attempt' : `${all.length} attempts`} in this browser.
      </p>
    </>
  );
}

/** How the reader stands at a case of the list: the attempt left open, the last and the best finished one. */
export function CaseRuns({ children, ...props }: Props) {
  const facts = useStored($facts, nothing);
  const isPlayed = useMemo(() => attemptsOf(facts, props.slug).length > 0, [facts, props.slug]);
  return <div class="cs-own">{isPlayed ? <Played {...props} facts={facts} /> : children}</div>;
}
