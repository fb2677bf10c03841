import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { attemptsOf, latestAttempt } from '../../../domain/case-study/attempts.ts';
import type { CaseText } from '../../../domain/case-study/case.ts';
import type { DecisionDraft } from '../../../domain/case-study/draft.ts';
import { resume, type Resumed } from '../../../domain/case-study/resume.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { $facts, record } from '../../../stores/log.ts';
import { useFocus } from '../../quiz/use-focus.ts';
import { useStored } from '../../use-stored.ts';
import { attemptHref, useAddress, type Address } from '../address.ts';
import { useCase } from '../use-case.ts';
import { Begin, Unknown } from './Begin.tsx';
import { beginAttempt } from './begin-attempt.ts';
import { Board } from './Board.tsx';
import type { Rest } from './RestLine.tsx';

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

/** Moves the focus to the heading of what is shown next, and the page to the top of it. */
function useArrival() {
  const { root, focus } = useFocus();
  const isMoved = useRef(false);
  useLayoutEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    root.current?.querySelector('.cp-main, .cp-empty')?.scrollIntoView({ block: 'start' });
  });
  return {
    root,
    arrive: () => {
      isMoved.current = true;
      focus('h1');
    },
  };
}

interface OpenProps extends LiveProps {
  address: Address;
  /** Goes to a fact: an attempt that began, or an action. */
  onGo: (fact: string, isNewScene: boolean) => void;
}

function Open({ of, company, facts, rest, address, onGo }: OpenProps) {
  const [isEarly, setIsEarly] = useState(false);
  const attempts = useMemo(() => attemptsOf(facts, of.slug), [facts, of]);
  const resumed = useMemo(
    () => (address.isNew ? 'nothing' : resume(of, attempts, facts, address)),
    [attempts, of, address],
  );
  const next = attempts.length + 1;
  const onBegin = () => {
    onGo(beginAttempt(of), true);
  };
  if (resumed === 'nothing') return <Begin {...{ of, facts, next, onBegin }} />;
  if (resumed === 'unknown') {
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
      {...{ of, company, facts, attempts, resumed, onBegin }}
      rest={rest && (isEarly || rest.failed) ? rest : undefined}
      onBuy={(exhibit) => {
        setIsEarly(true);
        if (rest) return false;
        const { after } = resumed;
        onGo(record({ kind: 'bought', case: of.slug, after, exhibit }).id, false);
        return true;
      }}
      onDecide={(draft) => {
        setIsEarly(true);
        if (rest) return false;
        onGo(keepDecision(of, resumed, draft), true);
        return true;
      }}
    />
  );
}

function PlayLive(props: LiveProps) {
  const { root, arrive } = useArrival();
  const [address, go] = useAddress(arrive);
  return (
    <div ref={root}>
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
