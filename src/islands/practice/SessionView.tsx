import type { Fact } from '../../domain/progress/fact.ts';
import type { Models } from '../../domain/quiz/model.ts';
import type { Session } from '../../domain/quiz/session.ts';
import { writeSessionLink } from '../../domain/quiz/session-link.ts';
import { CopyButton } from '../explorables/CopyButton.tsx';
import { Marks } from '../quiz/Marks.tsx';
import { Question } from '../quiz/Question.tsx';
import type { QuizText } from '../../domain/quiz/quiz-text.ts';
import { useAnswered } from '../quiz/use-answered.ts';
import { useFocus } from '../quiz/use-focus.ts';
import { Clock } from './Clock.tsx';
import { Ending } from './Ending.tsx';
import { LeftOpen } from './LeftOpen.tsx';
import type { Topic } from './types.ts';
import { useSession } from './use-session.ts';
import { countOf } from '../count-of.ts';
import { modeNames } from './words.ts';

interface SessionProps {
  session: Session;
  facts: readonly Fact[];
  texts: ReadonlyMap<string, QuizText>;
  models: Models;
  topics: readonly Topic[];
  /** The learner asked for it, so it takes the focus; one that goes on after a reload does not. */
  takesFocus: boolean;
  /** Back to the choice; the session stays as it is. */
  onLeave: () => void;
}

const minutes = (ms: number): string => countOf(Math.max(1, Math.round(ms / 60_000)), 'minute');

/** What a session is, in one line. */
function aboutOf({ mode, items, minutes: limit }: Session): string {
  const time = limit > 0 ? ` in ${countOf(limit, 'minute')}` : '';
  return `${modeNames[mode]} · ${countOf(items.length, 'question')}${time}`;
}

/** A session: its questions one at a time, then its results. */
export function SessionView(props: SessionProps) {
  const { session, facts, texts, models, topics, takesFocus, onLeave } = props;
  const { root, focus } = useFocus(
    !takesFocus ? '' : session.endedAt === undefined ? 'legend' : 'h3',
  );
  const handle = useSession(session, facts, texts, models, focus);
  const { items, isCheck, isOver, isDone, keyOf, asking, go, end, stop } = handle;
  const answered = useAnswered(true);
  const entry = asking?.entry;
  const text = entry && texts.get(entry.quiz);
  const topic = entry && topics.find(({ quiz }) => quiz === entry.quiz);
  const isLeftOpen =
    isOver && items.some((each) => entry && keyOf(each) === keyOf(entry) && each.status === 'open');
  const gone = session.items.length - items.length;
  return (
    <div class="pr-session" ref={root}>
      <div class="pr-head">
        <h2>{aboutOf(session)}</h2>
        <div class="pr-row">
          <CopyButton
            label="Copy link to exactly these questions"
            text={() => `${location.origin}${location.pathname}#${writeSessionLink(session)}`}
            otherwise="The link could not be copied."
          />
          <button type="button" class="btn sm" onClick={onLeave}>
            {isOver ? 'Practise again' : 'Leave it here'}
          </button>
        </div>
      </div>
      {!isOver && session.allowed > 0 && <Clock session={session} />}
      {gone > 0 && (
        <p class="small q-note">
          {countOf(gone, 'question')} of this session {gone === 1 ? 'is' : 'are'} no longer asked.
        </p>
      )}
      <section class="quiz" aria-label="Questions">
        <Marks
          marks={items.map((each) => ({
            key: keyOf(each),
            status: isCheck && isDone(each) ? 'kept' : each.status,
          }))}
          current={entry ? keyOf(entry) : 'results'}
          onGo={go}
          end={isOver ? 'Results' : isCheck ? 'Hand in' : 'Finish'}
        />
        {topic && (
          <p class="pr-topic">
            {topic.number} {topic.title}
          </p>
        )}
        {asking && text ? (
          <Question
            key={keyOf(asking.entry)}
            id={`practice-${asking.entry.source.id}`}
            {...{ text, facts, asking }}
            answered={answered && isLeftOpen ? { ...answered, Feedback: LeftOpen } : answered}
          />
        ) : isOver ? (
          answered && (
            <>
              <answered.Results
                items={items}
                textOf={({ quiz }) => texts.get(quiz)}
                onGo={(each) => {
                  go(keyOf(each));
                }}
              />
              {session.endedAt !== undefined && (
                <p class="small pr-time">
                  It took {minutes(session.endedAt - session.startedAt)}
                  {session.allowed > 0 &&
                    `; ${countOf(session.allowed, 'minute')} were allowed`}.{' '}
                  <a href={`/hand-in/#practice=${session.id}`}>Hand it in to a mentor</a>
                </p>
              )}
            </>
          )
        ) : (
          <Ending
            {...{ isCheck, items, isDone }}
            onGo={(each) => {
              go(keyOf(each));
            }}
            onEnd={end}
            onStop={stop}
          />
        )}
      </section>
    </div>
  );
}
