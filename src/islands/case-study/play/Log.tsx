import { useLayoutEffect, useState } from 'preact/hooks';
import type { Case } from '../../../domain/case-study/case.ts';
import {
  decisionBehind,
  historyOf,
  progressOf,
  type Entry,
} from '../../../domain/case-study/history.ts';
import type { Resumed } from '../../../domain/case-study/resume.ts';
import { useFocus } from '../../quiz/use-focus.ts';
import { forkHref } from '../address.ts';
import { FollowedList } from './Followed.tsx';
import { Sign } from './icons.tsx';
import { countWords, moneyWords } from './words.ts';

interface LogProps {
  of: Case;
  resumed: Resumed;
}

interface DecidedProps extends LogProps {
  entry: Entry & { kind: 'decided' };
}

/** Goes back to before a decision, after saying what that does. */
function Fork({ of, resumed, entry }: DecidedProps) {
  const { root, focus } = useFocus();
  const [isAsked, setIsAsked] = useState(false);
  const { attempt } = resumed;
  const before = attempt.steps[entry.at - 1]?.id ?? attempt.root;
  // The log scrolls on its own: what was asked for must not stand cut at its end.
  useLayoutEffect(() => {
    if (isAsked) root.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked]);
  const ask = (next: boolean) => {
    setIsAsked(next);
    focus(next ? 'a' : 'button');
  };
  return (
    <div class={isAsked ? 'cp-fork is-asked' : 'cp-fork'} ref={root}>
      {isAsked ? (
        <>
          <p>
            Attempt {attempt.number} stays as it is. The new one shares everything before decision{' '}
            {entry.number} and meets the same luck.
          </p>
          <a class="btn sm" href={forkHref(of.slug, before)}>
            Go back to decision {entry.number}
          </a>
          <button
            type="button"
            class="btn sm cp-quiet"
            onClick={() => {
              ask(false);
            }}
          >
            Stay here
          </button>
        </>
      ) : (
        <button
          type="button"
          class="btn sm"
          onClick={() => {
            ask(true);
          }}
        >
          <Sign of="fork" />
          <span>
            Fork from here<span class="vh">: decision {entry.number}</span>
          </span>
        </button>
      )}
    </div>
  );
}

function Decided(props: DecidedProps) {
  const { of, resumed, entry } = props;
  const { number, scene, option, followed } = entry;
  const reason = resumed.attempt.steps[entry.at]?.reason;
  const due = followed
    .filter(({ kind }) => kind === 'later')
    .flatMap(({ cause }) => decisionBehind(of, resumed.run, cause)?.number ?? []);
  return (
    <li class={due.length > 0 ? 'due' : undefined}>
      <span class="wk">
        {number} · {scene.week}
      </span>
      <details>
        <summary>{option.label}</summary>
        {reason && <p class="cp-why">You wrote: {reason}</p>}
        <FollowedList {...{ of }} run={resumed.run} happened={followed} isUnderDecision />
        <Fork {...props} />
      </details>
      {due.length > 0 && (
        <span class="fx">
          Then came due: what decision {[...new Set(due)].join(' and ')} had caused.
        </span>
      )}
    </li>
  );
}

function Bought({ entry }: { entry: Entry & { kind: 'bought' } }) {
  const { name, price } = entry.exhibit;
  return (
    <li class="buy">
      <span class="wk">Bought</span>
      {name}
      <span class="fx">
        {countWords(price.days, 'day')}, {moneyWords(price.budget)}
      </span>
    </li>
  );
}

/** What was done so far, where the run stands, and how many decisions are ahead; never which. */
export function Log({ of, resumed }: LogProps) {
  const { run } = resumed;
  const { decided, ahead } = progressOf(of, run);
  const scene = of.simulation.scenes.find(({ id }) => id === run.scene);
  return (
    <ol class="cp-log">
      {historyOf(of, run).map((entry) =>
        entry.kind === 'bought' ? (
          <Bought key={entry.at} entry={entry} />
        ) : (
          <Decided key={entry.at} {...{ of, resumed, entry }} />
        ),
      )}
      {scene && (
        <li class="now" aria-current="step">
          <span class="wk">{scene.week}</span>
          Decision {decided + 1}
          <span class="fx">You are here.</span>
        </li>
      )}
      {ahead > 0 && (
        <li class="fut">
          <span class="squares" aria-hidden="true">
            {Array.from({ length: ahead }, (_, at) => (
              <i key={at} />
            ))}
          </span>
          {countWords(ahead, 'decision')} ahead
        </li>
      )}
    </ol>
  );
}
