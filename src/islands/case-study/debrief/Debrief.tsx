import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import {
  attemptsOf,
  attemptWith,
  latestAttempt,
  nextAfter,
  replayAttempt,
  type Attempt,
} from '../../../domain/case-study/attempts.ts';
import type { CaseText } from '../../../domain/case-study/case.ts';
import type { Replayed } from '../../../domain/case-study/replay.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { $facts } from '../../../stores/log.ts';
import { useStored } from '../../use-stored.ts';
import { attemptHref, useFactInAddress } from '../address.ts';
import { useCase } from '../use-case.ts';
import { LookBack } from './LookBack.tsx';

/** Stands for "not read yet": by identity, as a learner's record may be empty too. */
const unread: readonly Fact[] = [];

interface DebriefProps {
  slug: string;
  title: string;
  company: string;
  children?: ComponentChildren;
}

interface EmptyProps {
  title: string;
  heading: string;
  children: ComponentChildren;
  href: string;
  act: string;
}

/** Says why there is nothing to look back on, and one way out. */
const Empty = ({ title, heading, children, href, act }: EmptyProps) => (
  <div class="cd-head">
    <div>
      <p class="label">{title} · debrief</p>
      <h1>{heading}</h1>
      <div class="empty">
        <div>
          <p>{children}</p>
          <a class="btn pri" href={href}>
            {act}
          </a>
        </div>
      </div>
    </div>
  </div>
);

/** The attempt to show: the one in the address, else the last that is over. */
function useShown(of: CaseText, facts: readonly Fact[], fact: string) {
  return useMemo(() => {
    const attempts = attemptsOf(facts, of.slug);
    const over = attempts.filter((each) => replayAttempt(of, each).run.scene === undefined);
    const asked = fact === '' ? undefined : attemptWith(attempts, fact);
    const latest = latestAttempt(over, facts);
    const attempt = asked ?? (fact === '' ? latest : undefined);
    return {
      latest,
      any: attempts.length > 0,
      shown: attempt && { attempt, replayed: replayAttempt(of, attempt) },
    };
  }, [of, facts, fact]);
}

/** An attempt that is not over, or that the case of today cannot replay to its end. */
function Unfinished({
  of,
  attempt,
  replayed,
}: {
  of: CaseText;
  attempt: Attempt;
  replayed: Replayed;
}) {
  const at = replayed.run.path.length;
  const href = attemptHref(of.slug, 'play', attempt.last);
  if (replayed.changed)
    return (
      <Empty
        title={of.title}
        heading="The case changed before the end of this attempt."
        href={attemptHref(of.slug, 'play', nextAfter(attempt, replayed))}
        act="Go on from there"
      >
        After decision {at} it no longer has what you then did. Nothing of your record is lost: go
        on from there, and the debrief opens at the end.
      </Empty>
    );
  return (
    <Empty title={of.title} heading="This attempt is not over yet." href={href} act="Go on with it">
      You have taken {at} {at === 1 ? 'decision' : 'decisions'}. The debrief compares a whole run
      with its re-runs, so it opens at the end.
    </Empty>
  );
}

function DebriefLive({ of, facts, fact }: { of: CaseText; facts: readonly Fact[]; fact: string }) {
  const { shown, latest, any } = useShown(of, facts, fact);
  // A case that was edited to end sooner ends here for old attempts too.
  if (shown && shown.replayed.run.scene === undefined)
    return <LookBack key={shown.attempt.last} of={of} facts={facts} {...shown} />;
  if (shown) return <Unfinished of={of} {...shown} />;
  if (fact !== '')
    return (
      <Empty
        title={of.title}
        heading="This attempt is not in this browser’s record."
        href={latest ? attemptHref(of.slug, 'debrief', latest.last) : `/cases/${of.slug}/`}
        act={latest ? 'Look at your last finished attempt' : 'To the case'}
      >
        It may have been played on another device. Add that device’s save file on the progress page,
        and this address works here too.
      </Empty>
    );
  return (
    <Empty
      title={of.title}
      heading="There is nothing to look back on yet."
      href={`/cases/${of.slug}/play/`}
      act={any ? 'Go on playing' : 'Play the case'}
    >
      A debrief tells the decision from the luck, once an attempt is over. Playing takes about{' '}
      {of.minutes} minutes.
    </Empty>
  );
}

/** The debrief page of a case. Its children stand until the record and the case are read. */
export function Debrief({ slug, children }: DebriefProps) {
  const facts = useStored($facts, unread);
  const { of, failed, again } = useCase(slug);
  const [fact] = useFactInAddress();
  return (
    <div class="cd">
      {facts === unread || !of ? children : <DebriefLive {...{ of, facts, fact }} />}
      {failed && (
        <div class="acts">
          <p role="status">
            The case could not be fetched. Nothing is lost; try again when you are connected.
          </p>
          <button type="button" class="btn pri" onClick={again}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}
