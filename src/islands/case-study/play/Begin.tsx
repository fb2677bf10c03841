import type { ComponentChildren } from 'preact';
import type { Fact } from '../../../domain/progress/fact.ts';
import type { CaseText } from '../../../domain/case-study/case.ts';
import { caseStanding, type Standing } from '../../../domain/case-study/standing.ts';
import { attemptHref } from '../address.ts';
import { scoreText } from '../standing-words.ts';
import { AttemptList } from './AttemptList.tsx';
import { Sign } from './icons.tsx';

interface BeginProps {
  of: CaseText;
  facts: readonly Fact[];
  /** Number of the attempt that would begin. */
  next: number;
  onBegin: () => void;
}

/** After everything was played to its end: the last attempt to look back at comes before a new one. */
function AllEnded({ of, next, onBegin, last }: Omit<BeginProps, 'facts'> & { last: Standing }) {
  const { attempt, ended } = last;
  return (
    <>
      <p>
        Attempt {attempt.number} ended: {ended?.title}, {scoreText(ended?.scores.total ?? 0)}.
      </p>
      <div class="acts">
        <a class="btn pri" href={attemptHref(of.slug, 'debrief', attempt.last)}>
          Look back at attempt {attempt.number} <Sign of="next" />
        </a>
        <button type="button" class="btn" onClick={onBegin}>
          Begin attempt {next}
        </button>
      </div>
    </>
  );
}

function New({ of, next, onBegin }: Omit<BeginProps, 'facts'>) {
  return (
    <>
      {next === 1 ? (
        <p>
          There is no attempt yet in this browser. You read a situation, may buy evidence, decide,
          say why, and live with what follows. Chance and hidden facts come from a seed, so the same
          seed gives the same luck. It takes about {of.minutes} minutes and can be left at any time.
        </p>
      ) : (
        <p>A new attempt meets new luck. Those you have stay as they are.</p>
      )}
      <div class="acts">
        <button type="button" class="btn pri" onClick={onBegin}>
          Begin attempt {next} <Sign of="next" />
        </button>
        <a class="btn" href={`/cases/${of.slug}/`}>
          Read the briefing
        </a>
      </div>
    </>
  );
}

/** The page where no attempt is open: the last one that ended, unless a new one was asked for, and how to begin. */
export function Begin(props: BeginProps & { isAsked: boolean }) {
  const { of, facts, isAsked } = props;
  const last = isAsked ? undefined : caseStanding(of, facts).last;
  return (
    <Empty of={of} heading={of.title}>
      {last ? <AllEnded {...props} last={last} /> : <New {...props} />}
      <AttemptList of={of} facts={facts} />
    </Empty>
  );
}

/** A page of the case without a scene: one heading, what is true, what can be done. */
export function Empty(props: { of: CaseText; heading: string; children: ComponentChildren }) {
  return (
    <section class="cp-empty" aria-labelledby="cp-scene">
      <p class="label">{props.of.company}</p>
      <h1 id="cp-scene" tabIndex={-1}>
        {props.heading}
      </h1>
      {props.children}
    </section>
  );
}

/** The address names an attempt that this record does not hold. */
export function Unknown({
  latest,
  ...props
}: BeginProps & {
  /** Address of the attempt touched last, if there is one. */
  latest?: { readonly number: number; readonly href: string } | undefined;
}) {
  const { of, facts, next, onBegin } = props;
  return (
    <Empty of={of} heading="This attempt is not in this browser">
      <p>
        The address names an attempt that is not in the record here. It may be on another device or
        in a file you saved: <a href="/progress/">bring that record over</a> and this address opens
        it. Nothing here is lost or changed.
      </p>
      <div class="acts">
        {latest && (
          <a class="btn pri" href={latest.href}>
            Go to attempt {latest.number} <Sign of="next" />
          </a>
        )}
        <button type="button" class={latest ? 'btn' : 'btn pri'} onClick={onBegin}>
          Begin attempt {next}
        </button>
      </div>
      <AttemptList of={of} facts={facts} />
    </Empty>
  );
}
