import { useMemo, useState } from 'preact/hooks';
import type { Attempt } from '../../../domain/case-study/attempts.ts';
import type { CaseText } from '../../../domain/case-study/case.ts';
import { timelineOf } from '../../../domain/case-study/debrief.ts';
import { differenceOf, distributionOf } from '../../../domain/case-study/distribution.ts';
import { lookBackAtEvidence, hiddenOf } from '../../../domain/case-study/missed.ts';
import { rulesHash } from '../../../domain/case-study/hash.ts';
import { costliest, partingsOf, type Parting } from '../../../domain/case-study/parting.ts';
import {
  asPlayed,
  butAt,
  expert,
  mostCareful,
  neverBuy,
} from '../../../domain/case-study/policy.ts';
import type { Replayed } from '../../../domain/case-study/replay.ts';
import type { RerunRecord } from '../../../domain/case-study/reruns.ts';
import { forecastsOf, scoresOf } from '../../../domain/case-study/score.ts';
import { givenBy } from '../../../domain/case-study/simulate.ts';
import type { Fact } from '../../../domain/progress/fact.ts';
import { Evidence } from './Evidence.tsx';
import { Forecasts } from './Forecasts.tsx';
import { Next, Sources } from './Further.tsx';
import { Headline } from './Headline.tsx';
import { Partings } from './Parting.tsx';
import { Policies, type Compared } from './Policies.tsx';
import { Timeline } from './Timeline.tsx';
import { useSeries, type Job } from './use-series.ts';
import { otherOptions, WhatIf, type Change } from './WhatIf.tsx';
import { Writing } from './Writing.tsx';

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

type Done = ReadonlyMap<string, readonly RerunRecord[]>;

/** The four policies of the mirror, once all of them are re-run. */
function comparedOf(done: Done): Compared | undefined {
  const named = (key: keyof typeof names) => {
    const records = done.get(key);
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

/** What each decision is worth against the expert's, as far as it is re-run. */
function costsOf(done: Done, partings: readonly Parting[]) {
  const mine = done.get('mine');
  return new Map(
    partings.flatMap(({ scene }) => {
      const other = done.get(`but:${scene}`);
      return mine && other ? [[scene, differenceOf(mine, other)] as const] : [];
    }),
  );
}

/** Everything that can be said of a run without re-running it. */
function useRun({ of, attempt, replayed: { run } }: LookBackProps) {
  return useMemo(() => {
    const said = (scene: string) =>
      attempt.steps.find(({ action }) => action.kind === 'decide' && action.scene === scene)
        ?.forecast;
    const forecasts = forecastsOf(of, run, said);
    return {
      forecasts,
      scores: scoresOf(of, run, forecasts),
      rows: timelineOf(of, run),
      partings: partingsOf(of, run),
      evidence: lookBackAtEvidence(of, run),
      hidden: hiddenOf(of, run),
      policy: asPlayed(run.actions),
      given: givenBy(run),
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
  const { forecasts, scores, rows, partings, evidence, hidden, policy, given, isChanged } =
    useRun(props);
  const [change, setChange] = useState(() => firstChange(of, partings));
  const changeKey = `if:${change.scene}/${change.option}`;
  const jobs: Job[] = [
    { key: 'mine', policy },
    { key: 'expert', policy: expert },
    { key: 'careful', policy: mostCareful },
    { key: 'never', policy: neverBuy },
    { key: changeKey, policy: butAt(policy, change.scene, change.option) },
    ...partings.map(({ scene }) => ({ key: `but:${scene}`, policy: butAt(policy, scene, expert) })),
  ];
  const { done, told } = useSeries(of, attempt.seed, given, jobs);
  const compared = useMemo(() => comparedOf(done), [done]);
  const costs = useMemo(() => costsOf(done, partings), [done]);
  const current = Object.entries(names).find(([key]) => key === (told?.key ?? 'mine'));
  return (
    <div class="cd-page">
      <Headline {...{ of, attempt, run, scores, compared }}>
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
      <Forecasts {...{ forecasts }} brier={scores.brier} records={done.get('mine')} />
      <WhatIf
        {...{ of, partings, change }}
        onChange={setChange}
        yours={done.get('mine')}
        changed={done.get(changeKey)}
        count={told?.key === changeKey ? told.count : 0}
      />
      <Writing {...{ of, facts }} last={attempt.last} />
      <Sources of={of} />
      <Next of={of} worst={costliest(partings, costs)} />
    </div>
  );
}
