import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { attemptsOf, latestAttempt } from '../../domain/case-study/attempts.ts';
import { nextCase, type NextCase as Chosen } from '../../domain/case-study/next-case.ts';
import { caseStanding } from '../../domain/case-study/standing.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { $facts } from '../../stores/log.ts';
import { NextCard } from '../NextCard.tsx';
import { useStored } from '../use-stored.ts';
import { attemptHref } from './address.ts';
import { placeText, scoreText } from './standing-words.ts';
import { useCase } from './use-case.ts';

interface Listed {
  slug: string;
  title: string;
  lead: string;
  minutes: number;
}

interface Props {
  /** All cases in their order. */
  cases: readonly Listed[];
  /** What somebody new reads. */
  children?: ComponentChildren;
}

const nothing: readonly Fact[] = [];

/** What was chosen, in words, with its one link. */
export function NextCaseCard({ of, next }: { of: Listed; next: Chosen }) {
  const { slug, title, lead, minutes } = of;
  if (next.reason === 'new')
    return (
      <NextCard why="Not played yet" {...{ title, minutes }} text={lead}>
        <a class="btn pri" href={`/cases/${slug}/`}>
          Read the briefing
        </a>
      </NextCard>
    );
  const { attempt, ended } = next.standing;
  return (
    <NextCard
      why={ended ? 'Played' : 'Left open'}
      title={title}
      text={
        ended
          ? `Attempt ${attempt.number} ended: ${ended.title}, ${scoreText(ended.scores.total)}.`
          : `Attempt ${attempt.number}, ${placeText(next.standing)}.`
      }
    >
      <a class="btn pri" href={attemptHref(slug, ended ? 'debrief' : 'play', attempt.last)}>
        {ended ? 'Look back at' : 'Go on with'} attempt {attempt.number}
      </a>
    </NextCard>
  );
}

/** How the reader stands at every case; undefined until the cases that were played have come. */
function useNext(cases: readonly Listed[], facts: readonly Fact[]) {
  const played = useMemo(
    () => cases.map(({ slug }) => attemptsOf(facts, slug).length > 0),
    [cases, facts],
  );
  // The cases of a page never change, and so neither do the number and the order of these calls.
  const fetched = cases.map(({ slug }, at) => useCase(slug, 'case', played[at]));
  const failed = fetched.some(({ failed: hasFailed }, at) => played[at] && hasFailed);
  const texts = fetched.map(({ of }) => of);
  const next = useMemo(() => {
    if (!played.includes(true) || texts.some((of, at) => played[at] && !of)) return undefined;
    const listed = cases.map(({ slug }, at) => {
      const of = texts[at];
      return { slug, standing: of ? caseStanding(of, facts) : { all: [] } };
    });
    return nextCase(listed, facts);
  }, [played, facts, ...texts]);
  return { next, failed };
}

/** Where a case could not be fetched: the one touched last, and no more than the record says. */
function Unfetched({ cases, facts }: { cases: readonly Listed[]; facts: readonly Fact[] }) {
  const played = cases.map((of) => ({ of, attempts: attemptsOf(facts, of.slug) }));
  const last = latestAttempt(
    played.flatMap(({ attempts }) => attempts),
    facts,
  );
  const of = played.find(({ attempts }) => attempts.some(({ id }) => id === last?.id))?.of;
  if (!of) return null;
  return (
    <NextCard
      why="Played last"
      title={of.title}
      text="Your attempts are kept; how they stand could not be fetched."
    >
      <a class="btn pri" href={`/cases/${of.slug}/#attempts`}>
        Open your attempts
      </a>
    </NextCard>
  );
}

/** The card at the foot of the list of cases; it fetches only cases that were played. */
export function NextCase({ cases, children }: Props) {
  const facts = useStored($facts, nothing);
  const { next, failed } = useNext(cases, facts);
  const chosen = next && cases.find(({ slug }) => slug === next.slug);
  if (next && chosen) return <NextCaseCard of={chosen} next={next} />;
  return failed ? <Unfetched cases={cases} facts={facts} /> : <>{children}</>;
}
