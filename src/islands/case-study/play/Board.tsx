import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Attempt } from '../../../domain/case-study/attempts.ts';
import type { CaseText } from '../../../domain/case-study/case.ts';
import { sceneOf } from '../../../domain/case-study/case.ts';
import type { DecisionDraft } from '../../../domain/case-study/draft.ts';
import { progressOf } from '../../../domain/case-study/history.ts';
import type { Resumed } from '../../../domain/case-study/resume.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { SaveLine } from '../../progress/SaveLine.tsx';
import { attemptHref } from '../address.ts';
import { AttemptList } from './AttemptList.tsx';
import { Changed } from './Changed.tsx';
import { Decision } from './Decision.tsx';
import { Ending } from './Ending.tsx';
import { Evidence } from './Evidence.tsx';
import { Followed } from './Followed.tsx';
import { Header } from './Header.tsx';
import { Log } from './Log.tsx';
import { Meters, StateStrip } from './Meters.tsx';
import { Overtaken } from './Overtaken.tsx';
import { RestLine, type Rest } from './RestLine.tsx';
import { Situation } from './Situation.tsx';
import { countWords, weekWords } from './words.ts';

interface BoardProps {
  of: CaseText;
  company: string;
  facts: readonly Fact[];
  attempts: readonly Attempt[];
  resumed: Resumed;
  /** Both say whether it could be done at once. */
  onBuy: (exhibit: string) => boolean;
  onDecide: (draft: DecisionDraft) => boolean;
  /** What has to arrive before anything can be done; undefined if nobody need be told. */
  rest: Rest | undefined;
  onBegin: () => void;
}

/** Where a fork stands: nothing of it is kept until something is decided or bought. */
function ForkNote({ of, attempts, resumed: { attempt, run } }: BoardProps) {
  return (
    <p class="cp-note" role="note">
      <span>
        You are back before decision {run.path.length + 1} of attempt {attempt.number}, with the
        same luck. What you buy or decide here begins attempt {attempts.length + 1}; until then
        nothing is kept.{' '}
        <a href={attemptHref(of.slug, 'play', attempt.last)}>Return to attempt {attempt.number}</a>
      </span>
    </p>
  );
}

function Main(props: BoardProps) {
  const { of, company, facts, attempts, resumed, rest, onBuy, onDecide, onBegin } = props;
  const { run, after, changed } = resumed;
  const scene = sceneOf(of, run.scene);
  return (
    <div class="cp-main">
      {resumed.isFork && !resumed.isOvertaken && <ForkNote {...props} />}
      <Followed of={of} run={run} />
      {changed && <Changed {...{ of, resumed, onBegin }} />}
      {scene ? (
        <>
          <Situation {...{ of, run, scene, company }} />
          {!changed && <Evidence {...{ of, run, onBuy }} />}
          {resumed.isOvertaken && <Overtaken {...{ of, resumed }} next={attempts.length + 1} />}
          {!changed && <Decision {...{ of, run, scene, after, onDecide }} />}
        </>
      ) : (
        !changed && <Ending {...{ of, resumed, onBegin }} />
      )}
      {rest && <RestLine rest={rest} />}
      <SaveLine />
      <AttemptList
        of={of}
        facts={facts}
        inSight={resumed.isFork ? undefined : resumed.attempt.id}
      />
    </div>
  );
}

/**
 * Whatever was unfolded, asked or typed belongs to one scene of one attempt: to what was decided last. Evidence bought
 * since leaves the scene as it is, and so does another tab.
 */
const placeOf = ({ attempt, done }: Resumed): string =>
  attempt.steps.slice(0, done).findLast(({ action }) => action.kind === 'decide')?.id ??
  attempt.root;

/** A run on the table: log, scene and decision, state. */
export function Board(props: BoardProps) {
  const { of, attempts, resumed } = props;
  const { run, attempt, isFork, isOvertaken } = resumed;
  const progress = progressOf(of, run);
  const week = sceneOf(of, run.scene)?.week;
  const number = isFork && !isOvertaken ? attempts.length + 1 : attempt.number;
  const place = placeOf(resumed);
  const log = useRef<HTMLElement>(null);
  // A long log shows its end: where the run stands.
  useLayoutEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [place]);
  return (
    <div class="cp-board">
      <Header slug={of.slug} title={of.title} {...{ run, progress }} attempt={number} />
      <StateStrip key={`strip ${place}`} of={of} run={run} />
      <details class="cp-mlog" key={`log ${place}`}>
        <summary>
          <span>Log</span>
          <span class="label">
            {progress.decided === 0
              ? 'nothing decided yet'
              : `${countWords(progress.decided, 'decision')} so far`}
          </span>
        </summary>
        <Log of={of} resumed={resumed} />
      </details>
      <div class="cp-grid">
        <aside class="cp-aside cp-left" aria-label="Log" ref={log}>
          <h2>Log</h2>
          <Log of={of} resumed={resumed} />
        </aside>
        <Main key={place} {...props} />
        <aside class="cp-aside cp-right" aria-label="State">
          <h2>State{week !== undefined && `, ${weekWords(week)}`}</h2>
          <Meters of={of} run={run} />
        </aside>
      </div>
    </div>
  );
}
