import type { ComponentChildren } from 'preact';
import { continueAt } from '../../domain/progress/continue.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { openCase, type OpenCase } from '../../domain/progress/open-case.ts';
import { $facts } from '../../stores/log.ts';
import { attemptHref } from '../case-study/address.ts';
import { NextCard } from '../NextCard.tsx';
import { useStored } from '../use-stored.ts';

interface Props {
  /** Every lesson in order; one without `wording` is planned. */
  course: {
    slug: string;
    number: string;
    title: string;
    minutes: number;
    wording?: string;
    sections?: string[];
  }[];
  /** Every case; `closing` are the decisions after which it may be over. */
  cases?: { slug: string; title: string; closing: string[] }[];
  /** What a first-time visitor sees instead. */
  children?: ComponentChildren;
}

const nothing: readonly Fact[] = [];
const why = {
  begin: 'Start here',
  reading: 'Continue where you left off',
  next: 'Next lesson',
  due: 'Read again',
} as const;

function agoInWords(ms: number | undefined): string {
  if (ms === undefined) return '';
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return minutes < 2 ? 'a moment ago' : `${minutes} minutes ago`;
  const hours = Math.round(minutes / 60);
  if (hours < 36) return hours === 1 ? 'an hour ago' : `${hours} hours ago`;
  return `${Math.round(hours / 24)} days ago`;
}

/** An attempt left open, as far as the record alone tells. */
function OpenCaseCard({ of, title }: { of: OpenCase; title: string }) {
  const { attempt, decided, last } = of;
  const place = decided === 0 ? 'before its first decision' : `after decision ${decided}`;
  return (
    <NextCard
      why={why.reading}
      title={title}
      text={`Go on with attempt ${attempt}, ${place}. Last played ${agoInWords(of.ago)}.`}
    >
      <a class="btn pri" href={attemptHref(of.case, 'play', last)}>
        Go on
      </a>
    </NextCard>
  );
}

/** The one thing to do next, for somebody who has been here before; a newcomer keeps the two buttons. */
export function Continue({ course, cases = [], children }: Props) {
  const facts = useStored($facts, nothing);
  const open = facts.length === 0 ? undefined : openCase(facts, cases, Date.now());
  const played = open && cases.find(({ slug }) => slug === open.case);
  if (open && played) return <OpenCaseCard of={open} title={played.title} />;
  const lessons = course.map((lesson) => ({
    ...lesson,
    wording: lesson.wording ?? '',
    ready: lesson.wording !== undefined,
  }));
  const go = facts.length === 0 ? undefined : continueAt(facts, lessons, Date.now());
  const lesson = go && course.find(({ slug }) => slug === go.lesson);
  if (!go || !lesson || go.reason === 'begin') return <div class="start">{children}</div>;
  const ago = agoInWords(go.ago);
  return (
    <NextCard
      why={why[go.reason]}
      title={`${lesson.number} ${lesson.title}`}
      minutes={lesson.minutes}
      text={go.reason === 'reading' && ago && `Last read ${ago}.`}
    >
      <a
        class="btn pri"
        href={`/lessons/${lesson.slug}/${go.section === undefined ? '' : `#${go.section}`}`}
      >
        {go.reason === 'reading' ? 'Continue' : 'Read it'}
      </a>
    </NextCard>
  );
}
