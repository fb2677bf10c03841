import type { ComponentChildren } from 'preact';
import { continueAt } from '../../domain/progress/continue.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { $facts } from '../../stores/log.ts';
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

/** The one thing to do next, for somebody who has been here before; a newcomer keeps the two buttons. */
export function Continue({ course, children }: Props) {
  const facts = useStored($facts, nothing);
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
    <section class="next" aria-label="Next">
      <p class="next-h">
        <span>{why[go.reason]}</span>
        <span>{lesson.minutes} min</span>
      </p>
      <div class="next-b">
        <div>
          <h2>
            {lesson.number} {lesson.title}
          </h2>
          {go.reason === 'reading' && ago && <p>Last read {ago}.</p>}
        </div>
        <a
          class="btn pri"
          href={`/lessons/${lesson.slug}/${go.section === undefined ? '' : `#${go.section}`}`}
        >
          {go.reason === 'reading' ? 'Continue' : 'Read it'}
        </a>
      </div>
    </section>
  );
}
