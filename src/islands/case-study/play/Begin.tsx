import type { ComponentChildren } from 'preact';
import type { Fact } from '../../../domain/progress/fact.ts';
import type { CaseText } from '../../../domain/case-study/case.ts';
import { AttemptList } from './AttemptList.tsx';
import { Sign } from './icons.tsx';

interface BeginProps {
  of: CaseText;
  facts: readonly Fact[];
  /** Number of the attempt that would begin. */
  next: number;
  onBegin: () => void;
}

/** The page where no attempt is open: what an attempt is, and the button that begins one. */
export function Begin({ of, facts, next, onBegin }: BeginProps) {
  const isFirst = next === 1;
  return (
    <Empty of={of} heading={of.title}>
      <p>
        {isFirst
          ? 'There is no attempt yet in this browser.'
          : 'No attempt is open here. A new one meets new luck.'}{' '}
        You read a situation, may buy evidence, decide, say why, and live with what follows. Chance
        and hidden facts come from a seed, so the same seed gives the same luck. It takes about{' '}
        {of.minutes} minutes and can be left at any time.
      </p>
      <div class="acts">
        <button type="button" class="btn pri" onClick={onBegin}>
          Begin attempt {next} <Sign of="next" />
        </button>
        <a class="btn" href={`/cases/${of.slug}/`}>
          Read the briefing
        </a>
      </div>
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
