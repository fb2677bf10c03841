import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { civilDay } from '../../domain/progress/civil-day.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { candidatesOf } from '../../domain/quiz/select.ts';
import { openSession, sessionsOf, type Session } from '../../domain/quiz/session.ts';
import { readSessionLink } from '../../domain/quiz/session-link.ts';
import { $facts } from '../../stores/log.ts';
import { useModels } from '../quiz/use-models.ts';
import { useTexts } from '../quiz/use-texts.ts';
import { useStored } from '../use-stored.ts';
import { Choose } from './Choose.tsx';
import { History } from './History.tsx';
import { Offer } from './Offer.tsx';
import { SessionView } from './SessionView.tsx';
import { startSession } from './start.ts';
import type { PracticeProps, Topic } from './types.ts';
import { countOf } from '../count-of.ts';
import { modeNames } from './words.ts';

/** Stands for "not read yet": by identity, as a learner's record may be empty too. */
const unread: readonly Fact[] = [];

interface FetchedProps {
  session: Session;
  facts: readonly Fact[];
  topics: readonly Topic[];
  takesFocus: boolean;
  onLeave: () => void;
}

/** A session once its texts and models are here. */
function Fetched(props: FetchedProps) {
  const slugs = new Set(props.session.items.map((ref) => ref.split('/')[0] ?? ''));
  // A quiz that the course no longer has cannot be fetched; the rest of the session is still asked.
  const { texts, failed, again } = useTexts(
    props.topics.map(({ quiz }) => quiz).filter((quiz) => slugs.has(quiz)),
  );
  const items = [...(texts?.values() ?? [])].flatMap((text) => text.items);
  const models = useModels(items);
  if (texts && models) return <SessionView {...props} {...{ texts, models }} />;
  return (
    <div class="pr-session">
      <p role="status">
        {failed
          ? 'The questions could not be fetched. Nothing is lost; try again when you are connected.'
          : 'Fetching the questions …'}
      </p>
      <div class="pr-row">
        {failed && (
          <button type="button" class="btn pri" onClick={again}>
            Try again
          </button>
        )}
        <button type="button" class="btn" onClick={props.onLeave}>
          Back
        </button>
      </div>
    </div>
  );
}

/** The fragment of the address if it is a link to questions, not a place in the page; also when it changes. */
function useFragment(): readonly [string, () => void] {
  const [fragment, setFragment] = useState('');
  useEffect(() => {
    const read = () => {
      setFragment(location.hash.includes('=') ? location.hash : '');
    };
    read();
    addEventListener('hashchange', read);
    return () => {
      removeEventListener('hashchange', read);
    };
  }, []);
  const clear = () => {
    history.replaceState(history.state, '', location.pathname + location.search);
    setFragment('');
  };
  return [fragment, clear];
}

function PracticeLive({ topics, quizzes, facts }: PracticeProps & { facts: readonly Fact[] }) {
  const [fragment, clear] = useFragment();
  const open = openSession(facts);
  // The session looked at; it stays in sight when it ends. What was left open goes on at once.
  const [seen, setSeen] = useState({ id: open?.id, byHand: false });
  const see = (id?: string) => {
    setSeen({ id, byHand: true });
  };
  const shown = sessionsOf(facts).find(({ id }) => id === seen.id);
  // What learners grade themselves is left out of a check, whatever its link says.
  const isCheck = fragment.includes('mode=check');
  const known = new Set(
    quizzes.flatMap(({ quiz, items }) =>
      items.filter(({ type }) => !(isCheck && type === 'written')).map(({ id }) => `${quiz}/${id}`),
    ),
  );
  if (fragment)
    return (
      <Offer
        link={readSessionLink(fragment, known)}
        onStart={(plan) => {
          clear();
          see(startSession(plan));
        }}
        onDrop={() => {
          clear();
          see(seen.id);
        }}
      />
    );
  if (shown)
    return (
      <Fetched
        key={shown.id}
        {...{ facts, topics }}
        session={shown}
        takesFocus={seen.byHand}
        onLeave={() => {
          see();
        }}
      />
    );
  const today = civilDay(Date.now(), new Date().getTimezoneOffset());
  return (
    <Choose
      topics={topics}
      takesFocus={seen.byHand}
      onStart={see}
      candidates={candidatesOf(facts, quizzes, today)}
      history={<History {...{ facts, topics }} onOpen={see} />}
    >
      {open && (
        <section class="next pr-open" aria-label="Left open">
          <div class="next-b">
            <p>
              You left a session open: {modeNames[open.mode].toLowerCase()},{' '}
              {countOf(open.items.length, 'question')}.{open.allowed > 0 && ' Its clock goes on.'}
            </p>
            <button
              type="button"
              class="btn pri"
              onClick={() => {
                see(open.id);
              }}
            >
              Go on with it
            </button>
          </div>
        </section>
      )}
    </Choose>
  );
}

/** The practice page: choose, answer, look back. Its children stand until the browser has read the record. */
export function Practice({ children, ...props }: PracticeProps & { children?: ComponentChildren }) {
  const facts = useStored($facts, unread);
  return (
    <div class="pr">{facts === unread ? children : <PracticeLive {...props} facts={facts} />}</div>
  );
}
