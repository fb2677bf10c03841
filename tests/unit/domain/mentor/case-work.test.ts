import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { play, start } from '../../../../src/domain/case-study/advance.ts';
import { attemptsOf } from '../../../../src/domain/case-study/attempts.ts';
import {
  type Action,
  type Case,
  type CaseText,
  type Run,
  sceneOf,
} from '../../../../src/domain/case-study/case.ts';
import { memoKey, reflectionKey } from '../../../../src/domain/case-study/draft.ts';
import { rulesHash } from '../../../../src/domain/case-study/hash.ts';
import { byChance, expert, mostCareful } from '../../../../src/domain/case-study/policy.ts';
import { outcomeOf, processOf } from '../../../../src/domain/case-study/score.ts';
import {
  actionOf,
  caseWorkOf,
  finishedAttempts,
  replayWork,
  saidAt,
} from '../../../../src/domain/mentor/case-work.ts';
import { checkMessage } from '../../../../src/domain/mentor/message-check.ts';
import type { CaseWork, Step } from '../../../../src/domain/mentor/message.ts';
import type { Fact, FactBody } from '../../../../src/domain/progress/fact.ts';
import { anyCaseWork } from '../../../hostile/any-message.ts';
import { cases } from '../../../hostile/site.ts';
import { aFact } from '../../../fixtures/facts.ts';
import { aSubmission } from '../../../fixtures/mentor.ts';

const CHANCE = 0.65;
/** The texts of a case are of no interest here. */
const withText = (of: Case): CaseText => ({
  ...of,
  title: '',
  company: '',
  minutes: 0,
  incidents: [],
  lessons: [],
  sources: {},
});
const reasonOf = (scene: string): string => `Because of ${scene}: “it can be undone”.`;
const bodyOf = (of: Case, action: Action, after: string): FactBody =>
  action.kind === 'buy'
    ? { kind: 'bought', case: of.slug, after, exhibit: action.exhibit }
    : {
        ...{ kind: 'decided', case: of.slug, after, scene: action.scene, option: action.option },
        reason: reasonOf(action.scene),
        forecast: sceneOf(of, action.scene)?.forecast ? CHANCE : -1,
      };

/** The facts of a run, as the pages write them; the id of its last is that of the attempt. */
function factsOf(of: Case, { seed, actions }: Pick<Run, 'seed' | 'actions'>, from = 0): Fact[] {
  const facts = [
    aFact({ kind: 'began', case: of.slug, seed, rules: rulesHash(of) }, { seq: from }),
  ];
  for (const action of actions)
    facts.push(aFact(bodyOf(of, action, facts.at(-1)?.id ?? ''), { seq: from + facts.length }));
  return facts;
}

/** What the learner of a run hands in, with what else stands in the record. */
function workOf(
  of: Case,
  run: Pick<Run, 'seed' | 'actions'>,
  more: (last: string) => FactBody[] = () => [],
): CaseWork {
  const played = factsOf(of, run);
  const last = played.at(-1)?.id ?? '';
  const facts = [
    ...played,
    ...more(last).map((body, at) => aFact(body, { seq: played.length + at })),
  ];
  const [attempt] = finishedAttempts(of, facts);
  if (!attempt) throw new Error('the run does not end');
  return caseWorkOf(withText(of), attempt, facts);
}

const played = (of: Case, seed: number, policy: typeof expert = expert): Run =>
  play(of, seed, (run) => policy(of, run));
const policies = { expert, mostCareful, byChance };
const runs = cases.flatMap((of) =>
  Object.entries(policies).flatMap(([name, policy]) =>
    [1, 7, 0xffffffff].map((seed) => ({ of, seed, name, run: played(of, seed, policy) })),
  ),
);

describe.each(runs)('$of.slug played by $name with seed $seed', ({ of, run }) => {
  const work = workOf(of, run);

  it('is handed in as it was played, in a form that is taken', () => {
    expect(work).toMatchObject({ case: of.slug, seed: run.seed, rules: rulesHash(of) });
    expect(work.steps.map(actionOf)).toEqual(run.actions);
    expect(checkMessage(aSubmission({ work }))).toMatchObject({ ok: true });
  });

  it('claims what the engine says, worked out here another way', () => {
    const said = run.path.flatMap(({ scene }) => (sceneOf(of, scene)?.forecast ? [scene] : []));
    expect(work.claims.ending).toBe(run.ending);
    expect(work.claims.outcome).toBeCloseTo(outcomeOf(of, run), 1);
    expect(work.claims.process).toBeCloseTo(processOf(of, run), 1);
    const { forecasts } = replayWork(of, work);
    expect(forecasts.map(({ scene }) => scene)).toEqual(said);
    const squares = forecasts.map(({ cameTrue }) => (CHANCE - Number(cameTrue)) ** 2);
    const mean = squares.reduce((sum, each) => sum + each, 0) / squares.length;
    const brier = squares.length === 0 ? -1 : mean;
    expect(Math.abs(work.claims.brier - brier)).toBeLessThan(0.00051);
  });

  it('is replayed to the same end by whoever opens it, also after it crossed as JSON', () => {
    const crossed = JSON.parse(JSON.stringify(work)) as CaseWork;
    const replayed = replayWork(of, crossed);
    expect(replayed).toMatchObject({
      verdict: 'same',
      claims: work.claims,
      done: run.actions.length,
    });
    expect(replayed.run).toEqual(run);
  });

  it('is told from one whose claims were changed, be it one field', () => {
    const { claims } = work;
    for (const forged of [
      { ...claims, ending: 'somewhere-better' },
      { ...claims, outcome: claims.outcome > 50 ? claims.outcome - 0.1 : claims.outcome + 0.1 },
      { ...claims, process: claims.process === 100 ? 99.9 : 100 },
      { ...claims, brier: claims.brier === 0 ? 1 : 0 },
    ])
      expect(replayWork(of, { ...work, claims: forged }).verdict).toBe('differs');
  });

  it('is told from one in which a probability was improved afterwards', () => {
    const surer = work.steps.map((step): Step =>
      step.length === 4 && step[3] >= 0 ? [step[0], step[1], step[2], 0.01] : step,
    );
    expect(replayWork(of, { ...work, steps: surer }).verdict).toBe('differs');
  });

  it('cut anywhere before its end is unfinished', () => {
    for (let done = 0; done < work.steps.length; done++)
      expect(replayWork(of, { ...work, steps: work.steps.slice(0, done) }).verdict).toBe(
        'unfinished',
      );
  });

  it('with a step too many is not taken for finished', () => {
    const [first = ['x']] = work.steps;
    expect(replayWork(of, { ...work, steps: [...work.steps, first] }).verdict).toBe('unfinished');
  });

  it('is not blamed for rules that have changed since', () => {
    const older = { ...work, rules: '00000000' };
    expect(replayWork(of, older).verdict).toBe('same');
    expect(replayWork(of, { ...older, claims: { ...work.claims, outcome: 3 } }).verdict).toBe(
      'changed',
    );
    expect(replayWork(of, { ...older, steps: [['gone'], ...work.steps] }).verdict).toBe('changed');
  });
});

describe.each(cases)('in $slug', (of) => {
  const run = played(of, 7);

  it('only attempts that came to an end can be handed in, oldest first', () => {
    const cut = { seed: 3, actions: run.actions.slice(0, 2) };
    const first = factsOf(of, run);
    const open = factsOf(of, cut, first.length);
    const second = factsOf(of, played(of, 8), first.length + open.length);
    const facts = [...first, ...open, ...second];
    expect(attemptsOf(facts, of.slug)).toHaveLength(3);
    expect(finishedAttempts(of, facts).map(({ seed }) => seed)).toEqual([7, 8]);
    expect(finishedAttempts({ ...of, slug: 'another' }, facts)).toEqual([]);
  });

  it('the memo and the answers to reflection go with the attempt they were written to, and blank ones do not', () => {
    const { memo, reflection } = of.simulation;
    const [section, blank] = memo.sections;
    const [prompt] = reflection;
    if (!section || !blank || !prompt) throw new Error('a memo of two sections and a prompt');
    const set = (key: string, value: string): FactBody => ({ kind: 'set', key, value });
    const { texts } = workOf(of, run, (last) => [
      set(memoKey(last, section.id), 'An older text.'),
      set(memoKey(last, section.id), '  Cap the holds.\n\nSecond line.  '),
      set(memoKey(last, blank.id), ' \n '),
      set(memoKey('elsewhere:1', blank.id), 'Of another attempt.'),
      set(reflectionKey(last, prompt.id), 'x'.repeat(20_000)),
    ]);
    expect(texts).toEqual([
      [`memo:${section.id}`, 'Cap the holds.\n\nSecond line.'],
      [`reflection:${prompt.id}`, 'x'.repeat(6_000)],
    ]);
  });

  it('everything a case can be asked for has room in a message', () => {
    const { memo, reflection, scenes } = of.simulation;
    expect(memo.sections.length + reflection.length).toBeLessThanOrEqual(20);
    expect(scenes.length + of.exhibits.length).toBeLessThanOrEqual(60);
  });

  it('a reason and a probability are found again by their scene', () => {
    const work = workOf(of, run);
    for (const { scene, option } of run.path)
      expect(saidAt(work, scene)).toEqual({
        ...{ option, reason: reasonOf(scene) },
        ...(sceneOf(of, scene)?.forecast ? { forecast: CHANCE } : {}),
      });
    expect(saidAt(work, 'constructor')).toBeUndefined();
    expect(saidAt({ steps: [['results']] }, 'results')).toBeUndefined();
  });

  it('hostile steps are replayed as far as they go, and nothing is thrown', () => {
    const { scene = '' } = start(of, 7);
    const first = sceneOf(of, scene)?.options[0]?.id ?? '';
    const ids = fc.constantFrom(
      'constructor',
      'prototype',
      'valueof',
      'x',
      scene,
      first,
      of.exhibits[0]?.id ?? '',
    );
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.tuple(ids),
      fc.tuple(ids, ids, fc.string(), fc.constantFrom(-1, 0, 1)),
    );
    fc.assert(
      fc.property(anyCaseWork, fc.array(step, { maxLength: 60 }), (work, steps) => {
        if (work.kind !== 'case') throw new Error('a case');
        for (const hostile of [work, { ...work, steps }]) {
          const replayed = replayWork(of, hostile);
          expect(replayed.done).toBeLessThanOrEqual(hostile.steps.length);
          expect(['changed', 'unfinished']).toContain(replayed.verdict);
        }
      }),
      { numRuns: 300 },
    );
  });
});

it('a reason is cut to what a message holds', () => {
  const [of] = cases;
  if (!of) throw new Error('a case');
  const run = played(of, 7);
  const facts = factsOf(of, run).map((fact) =>
    fact.kind === 'decided' ? { ...fact, reason: 'y'.repeat(2_000) } : fact,
  );
  const [attempt] = finishedAttempts(of, facts);
  if (!attempt) throw new Error('an attempt');
  const work = caseWorkOf(withText(of), attempt, facts);
  expect(checkMessage(aSubmission({ work })).ok).toBe(true);
});
