import { useMemo, useState } from 'preact/hooks';
import type { Attempt } from '../../../domain/case-study/attempts.ts';
import type { CaseText } from '../../../domain/case-study/case.ts';
import {
  changeKey,
  costsOf,
  jobsOf,
  mineKey,
  type Change,
  type Done,
} from '../../../domain/case-study/comparison.ts';
import { timelineOf } from '../../../domain/case-study/debrief.ts';
import { distributionOf } from '../../../domain/case-study/distribution.ts';
import { lookBackAtEvidence, hiddenOf } from '../../../domain/case-study/missed.ts';
import { rulesHash } from '../../../domain/case-study/hash.ts';
import { costliest, partingsOf, type Parting } from '../../../domain/case-study/parting.ts';
import type { Replayed } from '../../../domain/case-study/replay.ts';
import { forecastsOf, scoresOf } from '../../../domain/case-study/score.ts';
import { givenBy } from '../../../domain/case-study/simulate.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { Evidence } from './Evidence.tsx';
import { Forecasts } from './Forecasts.tsx';
import { Headline } from './Headline.tsx';
import { Later } from './Later.tsx';
import { Partings } from './Parting.tsx';
import { Policies, type Compared } from './Policies.tsx';
import { Timeline } from './Timeline.tsx';
import { useSeries } from './use-series.ts';
import { otherOptions, WhatIf } from './WhatIf.tsx';

interface LookBackProps {
  of: CaseText;
  attempt: Attempt;
  replayed: Replayed;
  facts: readonly Fact[];
}

const names = {
  mine: 'Your policy',
  expert: 'Expert’s policy',
  careful: 'Always the most careful option',
  never: 'Never buy evidence',
};

/** The four policies of the mirror, once all of them are re-run. */
function comparedOf(done: Done, mineAtEnd: string): Compared | undefined {
  const named = (key: keyof typeof names) => {
    const records = done.get(key === 'mine' ? mineAtEnd : key);
    return records && { name: names[key], of: distributionOf(records), key, records };
  };
  const [mine, experts, careful, never] = [
    named('mine'),
    named('expert'),
    named('careful'),
    named('never'),
  ];
  if (!mine || !experts || !careful || !never) return undefined;
  return {
    yours: mine,
    expert: experts,
    simple: [careful, never],
    series: [mine, experts, careful, never],
  };
}

/** Everything that can be said of a run without re-running it. */
function useRun({ of, attempt, replayed: { run } }: LookBackProps) {
  return useMemo(() => {
    const said = (scene: string) =>
      attempt.steps.find(({ action }) => action.kind === 'decide' && action.scene === scene)
        ?.forecast;
    const forecasts = forecastsOf(of, run, said);
    const partings = partingsOf(of, run);
    return {
      forecasts,
      scores: scoresOf(of, run, forecasts),
      rows: timelineOf(of, run),
      partings,
      evidence: lookBackAtEvidence(of, run, partings),
      hidden: hiddenOf(of, run),
      isChanged: attempt.rules !== rulesHash(of),
    };
  }, [of, attempt.last]);
}

/** The change a learner meets first: the expert's choice at the first place where it differs. */
function firstChange(of: CaseText, partings: readonly Parting[]): Change {
  const apart = partings.find(({ yours, experts }) => yours !== experts);
  if (apart) return { scene: apart.scene, option: apart.experts.id };
  const [first] = partings;
  return {
    scene: first?.scene ?? '',
    option: (first && otherOptions(of, first)[0]?.id) ?? '',
  };
}

/** The debrief of a finished attempt. */
export function LookBack(props: LookBackProps) {
  const { of, attempt, replayed, facts } = props;
  const { run } = replayed;
  const { forecasts, scores, rows, partings, evidence, hidden, isChanged } = useRun(props);
  const [change, setChange] = useState(() => firstChange(of, partings));
  const changed = changeKey(change);
  const { done, told } = useSeries(of, attempt.seed, jobsOf(run, partings, change));
  const mineAtEnd = mineKey(givenBy(run));
  const mineAt = (scene: string) =>
    done.get(mineKey(partings.find((each) => each.scene === scene)?.given ?? {}));
  const compared = useMemo(() => comparedOf(done, mineAtEnd), [done]);
  const costs = useMemo(() => costsOf(done, partings), [done]);
  const current = Object.entries(names).find(
    ([key]) => key === (told === undefined || told.key === mineAtEnd ? 'mine' : told.key),
  );
  return (
    <div class="cd-page">
      <Headline {...{ of, attempt, run, scores, compared }}>
        {replayed.changed && (
          <p class="cd-changed">
            <b>The case was changed and now ends here.</b> What you did after decision{' '}
            {run.path.length} stays in your record and is left out below.
          </p>
        )}
        {isChanged && (
          <p class="cd-changed">
            <b>The numbers of this case were changed since you played.</b> All figures here are of
            the case as it is today, with the decisions you took then.
          </p>
        )}
      </Headline>
      <Policies
        {...{ of, compared }}
        seed={attempt.seed}
        outcome={scores.outcome}
        settled={run.settled.length}
        told={current?.[1] ?? ''}
        count={told?.count ?? 0}
      />
      <Timeline {...{ of, attempt, rows }} />
      <Partings {...{ of, attempt, partings, costs }} />
      <Evidence {...{ of, hidden }} rows={evidence} />
      <Forecasts {...{ forecasts }} brier={scores.brier} recordsAt={mineAt} />
      <WhatIf
        {...{ of, partings, change }}
        onChange={setChange}
        yours={mineAt(change.scene)}
        changed={done.get(changed)}
        cost={costs.get(change.scene)}
        count={told?.key === changed ? told.count : 0}
      />
      <Later {...{ of, facts }} last={attempt.last} worst={costliest(partings, costs)} />
    </div>
  );
}
