import { useEffect, useRef } from 'preact/hooks';
import type { readSessionLink } from '../../domain/quiz/session-link.ts';
import type { SessionPlan } from '../../domain/quiz/session.ts';
import { countOf } from '../count-of.ts';
import { modeNames, modeNotes } from './words.ts';

interface OfferProps {
  /** Absent if the link names no plan. */
  link: ReturnType<typeof readSessionLink>;
  onStart: (plan: SessionPlan) => void;
  onDrop: () => void;
}

/** What somebody's link asks, told before anything begins. */
export function Offer({ link, onStart, onDrop }: OfferProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const count = link?.plan.items.length ?? 0;
  if (!link || count === 0)
    return (
      <section class="pr-session">
        <h2 ref={heading} tabIndex={-1}>
          This link asks nothing
        </h2>
        <p>
          {link
            ? 'None of its questions is asked any more.'
            : 'It is damaged or was cut short. Ask for it once more, or choose for yourself.'}
        </p>
        <div class="acts">
          <button type="button" class="btn pri" onClick={onDrop}>
            Choose for yourself
          </button>
        </div>
      </section>
    );
  const { plan, unknown } = link;
  return (
    <section class="pr-session">
      <h2 ref={heading} tabIndex={-1}>
        Somebody shared {countOf(count, 'question')} with you
      </h2>
      <p>
        {modeNames[plan.mode]}. {modeNotes[plan.mode]} You get the same questions with the same
        figures.
        {plan.minutes > 0 &&
          ` The time is ${countOf(plan.minutes, 'minute')}; you can add to it or put the clock away.`}
        {unknown > 0 &&
          ` ${countOf(unknown, 'question')} of the link ${unknown === 1 ? 'is' : 'are'} left out: no longer asked, or not in a check.`}
      </p>
      <p class="small">Your answers stay in this browser.</p>
      <div class="acts">
        <button
          type="button"
          class="btn pri"
          onClick={() => {
            onStart(plan);
          }}
        >
          Start
        </button>
        <button type="button" class="btn" onClick={onDrop}>
          Not now
        </button>
      </div>
    </section>
  );
}
