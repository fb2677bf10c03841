import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { latestAttempt } from '../../../domain/case-study/attempts.ts';
import type { CaseText } from '../../../domain/case-study/case.ts';
import type { DecisionDraft } from '../../../domain/case-study/draft.ts';
import type { Resumed } from '../../../domain/case-study/resume.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { $facts, record } from '../../../stores/log.ts';
import { useStored } from '../../use-stored.ts';
import { attemptHref, useAddress, type Address } from '../address.ts';
import { useCase } from '../use-case.ts';
import { Begin, Unknown } from './Begin.tsx';
import { beginAttempt } from './begin-attempt.ts';
import { Board } from './Board.tsx';
import type { Rest } from './RestLine.tsx';
import { useArrival } from './use-arrival.ts';
import { useStand } from './use-stand.ts';

interface PlayProps {
  slug: string;
  title: string;
  company: string;
  /** What stands until the record is read, and for good without JavaScript. */
  children?: ComponentChildren;
}

interface LiveProps {
  of: CaseText;
  company: string;
  facts: readonly Fact[];
  /** What of the case is still on its way; undefined once all of it is here. */
  rest: Rest | undefined;
}

/** Stands for "not read yet": by identity, as a learner's record may be empty too. */
const unread: readonly Fact[] = [];

/** Keeps a decision; the id of its fact is what the next action follows. */
const keepDecision = (of: CaseText, { run, after }: Resumed, draft: DecisionDraft): string =>
  record({
    kind: 'decided',
    case: of.slug,
    after,
    scene: run.scene ?? '',
    option: draft.option,
    reason: draft.reason.trim(),
    forecast: draft.forecast === undefined ? -1 : draft.forecast / 100,
  }).id;

interface OpenProps extends LiveProps {
  address: Address;
  /** Goes to a fact: an attempt that began, or an action. */
  onGo: (fact: string, isNewScene: boolean) => void;
}

function Open({ of, company, facts, rest, address, onGo }: OpenProps) {
  const [isEarly, setIsEarly] = useState(false);
  const { attempts, found } = useStand(of, facts, address);
  const next = attempts.length + 1;
  const onBegin = () => {
    onGo(beginAttempt(of), true);
  };
  if (found === 'nothing')
    return <Begin {...{ of, facts, next, onBegin }} isAsked={address.isNew} />;
  if (found === 'unknown') {
    const latest = latestAttempt(attempts, facts);
    return (
      <Unknown
        {...{ of, facts, next, onBegin }}
        latest={
          latest && { number: latest.number, href: attemptHref(of.slug, 'play', latest.last) }
        }
      />
    );
  }
  return (
    <Board
      {...{ of, company, facts, attempts, onBegin }}
      resumed={found}
      rest={rest && (isEarly || rest.failed) ? rest : undefined}
      onBuy={(exhibit) => {
        setIsEarly(true);
        if (rest) return false;
        const { after } = found;
        onGo(record({ kind: 'bought', case: of.slug, after, exhibit }).id, false);
        return true;
      }}
      onDecide={(draft) => {
        setIsEarly(true);
        if (rest) return false;
        onGo(keepDecision(of, found, draft), true);
        return true;
      }}
    />
  );
}

function PlayLive(props: LiveProps) {
  const { root, arrive, ignoreEcho } = useArrival();
  const [address, go] = useAddress(arrive);
  return (
    <div ref={root} onMouseDownCapture={ignoreEcho} onClickCapture={ignoreEcho}>
      {address && (
        <Open
          {...props}
          address={address}
          onGo={(fact, isNewScene) => {
            if (isNewScene) arrive();
            go(fact);
          }}
        />
      )}
    </div>
  );
}

function Waiting({ title, failed, again }: { title: string; failed: boolean; again: () => void }) {
  return (
    <section class="cp-empty">
      <h1>{title}</h1>
      <p role="status">
        {failed
          ? 'The case could not be fetched. Nothing is lost; try again when you are connected.'
          : 'Fetching the case …'}
      </p>
      {failed && (
        <div class="acts">
          <button type="button" class="btn pri" onClick={again}>
            Try again
          </button>
        </div>
      )}
    </section>
  );
}

/** Somebody who has done nothing in the case yet reads its opening while the rest is on its way. */
function Fetched({ slug, title, company, facts }: PlayProps & { facts: readonly Fact[] }) {
  const isNew = !facts.some(
    (fact) => (fact.kind === 'bought' || fact.kind === 'decided') && fact.case === slug,
  );
  const opening = useCase(slug, 'opening', isNew);
  const whole = useCase(slug, 'case', !isNew || opening.of !== undefined || opening.failed);
  const of = whole.of ?? (isNew ? opening.of : undefined);
  if (!of) return <Waiting title={title} failed={whole.failed} again={whole.again} />;
  const rest = whole.of ? undefined : whole;
  return <PlayLive {...{ of, company, facts, rest }} />;
}

/** A case being played: begin, decide, buy evidence, go back. Its children stand until the record is read. */
export function Play({ children, ...props }: PlayProps) {
  const facts = useStored($facts, unread);
  return <div class="cp">{facts === unread ? children : <Fetched {...props} facts={facts} />}</div>;
}
