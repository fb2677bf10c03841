import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { interviewsOf, openInterview } from '../../domain/interview/session.ts';
import type { Fact } from '../../domain/progress/fact.ts';
import { $facts } from '../../stores/log.ts';
import { useStored } from '../use-stored.ts';
import { Beside } from './Beside.tsx';
import { Choose } from './Choose.tsx';
import { Later } from './Later.tsx';
import { Session } from './Session.tsx';
import { endInterview, startInterview } from './start.ts';
import type { InterviewProps, View } from './types.ts';
import { useFragment } from '../exchange/use-fragment.ts';
import { useQuestions } from './use-questions.ts';

/** Stands for "not read yet": by identity, as a learner's record may be empty too. */
const unread: readonly Fact[] = [];

/** What is said while the questions are on their way, or could not be had. */
function Fetching({ failed, again }: { failed: boolean; again: () => void }) {
  return (
    <div class="iv-wait">
      <p role="status">
        {failed
          ? 'The questions could not be fetched. Nothing is lost; try again when you are connected.'
          : 'Fetching the questions …'}
      </p>
      {failed && (
        <button type="button" class="btn pri" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}

type LiveProps = InterviewProps & { facts: readonly Fact[] };

function InterviewLive({ groups, lessons, facts }: LiveProps) {
  const [arrived, clear] = useFragment('sheet');
  const [file, setFile] = useState('');
  const interviews = useMemo(() => interviewsOf(facts), [facts]);
  const open = openInterview(facts);
  // What was left open goes on at once; it stays in sight when it ends.
  const [view, setView] = useState<View>(() =>
    open ? { at: 'interview', id: open.id } : { at: 'choose' },
  );
  const [byHand, setByHand] = useState(false);
  const see = (next: View): void => {
    setView(next);
    setByHand(true);
  };
  const choose = (): void => {
    see({ at: 'choose' });
  };
  const { questions, failed, again } = useQuestions();
  const shown = 'id' in view ? interviews.find(({ id }) => id === view.id) : undefined;
  const sheet = arrived || file;
  if (!sheet && (view.at === 'choose' || ('id' in view && !shown)))
    return (
      <Choose
        {...{ groups, interviews }}
        takesFocus={byHand}
        onStart={(plan, who) => {
          const id = startInterview(plan);
          // A friend holds it: there is nothing to go on with here.
          if (who === 'friend') endInterview(id);
          see({ at: who === 'friend' ? 'friend' : 'interview', id });
        }}
      >
        <Beside {...{ groups, interviews, open }} onSee={see} onFile={setFile} />
      </Choose>
    );
  if (!questions) return <Fetching {...{ failed, again }} />;
  if (!sheet && view.at === 'interview' && shown)
    return (
      <Session
        key={shown.id}
        {...{ questions, facts, lessons }}
        interview={shown}
        takesFocus={byHand}
        onLeave={choose}
        onFriend={() => {
          see({ at: 'friend', id: shown.id });
        }}
      />
    );
  return (
    <Later
      {...{ interviews, questions, sheet, shown }}
      view={view}
      onDone={(id) => {
        clear();
        setFile('');
        see(id === undefined ? { at: 'choose' } : { at: 'interview', id });
      }}
    />
  );
}

/** The interview page. Its children stand until the browser has read the record. */
export function Interview({
  children,
  ...props
}: InterviewProps & { children?: ComponentChildren }) {
  const facts = useStored($facts, unread);
  return (
    <div class="iv">{facts === unread ? children : <InterviewLive {...props} facts={facts} />}</div>
  );
}
