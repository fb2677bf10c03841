import { describe, expect, it } from 'vitest';
import { advance, start } from '../../../../src/domain/case-study/advance.ts';
import type { Action, Case } from '../../../../src/domain/case-study/case.ts';
import { rulesHash } from '../../../../src/domain/case-study/hash.ts';
import {
  alwaysOption,
  expert,
  neverBuy,
  type Policy,
} from '../../../../src/domain/case-study/policy.ts';
import { outcomeOf, processOf } from '../../../../src/domain/case-study/score.ts';
import {
  caseStanding,
  mainDecisions,
  treesOf,
} from '../../../../src/domain/case-study/standing.ts';
import type { Fact, FactBody } from '../../../../src/domain/progress/fact.ts';
import { attemptsOf, replayAttempt } from '../../../../src/domain/case-study/attempts.ts';
import { resume } from '../../../../src/domain/case-study/resume.ts';
import { aCase, sure } from '../../../fixtures/case-study.ts';
import { aFact } from '../../../fixtures/facts.ts';

const of = aCase();
const nowhere = { fact: '', isFork: false };

/** A record that grows: each call appends a fact and returns its id. */
function aRecord() {
  const facts: Fact[] = [];
  const add = (body: FactBody): string => {
    const fact = aFact(body, { seq: facts.length });
    facts.push(fact);
    return fact.id;
  };
  const begin = (seed: number, rules = rulesHash(of)) =>
    add({ kind: 'began', case: of.slug, seed, rules });
  const act = (after: string, action: Action, forecast = -1): string =>
    action.kind === 'buy'
      ? add({ kind: 'bought', case: of.slug, after, exhibit: action.exhibit })
      : add({
          kind: 'decided',
          case: of.slug,
          after,
          scene: action.scene,
          option: action.option,
          reason: 'Because.',
          forecast,
        });
  /** Plays on from a fact by a policy, for so many decisions; returns the id of the last fact. */
  const play = (
    after: string,
    run = start(of, 7),
    policy: Policy = expert,
    decisions = 99,
    forecast = -1,
  ) => {
    let last = after;
    let now = run;
    const until = now.path.length + decisions;
    while (now.scene !== undefined && now.path.length < until) {
      const action = policy(of, now);
      last = act(last, action, action.kind === 'decide' ? forecast : -1);
      now = advance(of, now, action);
    }
    return { last, run: now };
  };
  return { facts, begin, act, play };
}

describe('how a learner stands at a case', () => {
  it('is nothing where nothing was played, also with a record full of other cases', () => {
    const other = aFact({ kind: 'began', case: 'another-case', seed: 1, rules: 'x' });
    expect(caseStanding(of, [other])).toEqual({ all: [] });
  });

  it('says at which decision an attempt was left', () => {
    const { facts, begin, play } = aRecord();
    play(begin(7), start(of, 7), expert, 2);
    const { all, open, last, best } = caseStanding(of, facts);
    expect(all).toHaveLength(1);
    expect(open).toMatchObject({ decided: 2, isCut: false, isReworked: false });
    expect(open?.ended).toBeUndefined();
    expect([last, best]).toEqual([undefined, undefined]);
  });

  it('gives a finished attempt its ending and its scores, without forecasts as halves', () => {
    const { facts, begin, play } = aRecord();
    const { run } = play(begin(7));
    const { last, best, open } = caseStanding(of, facts);
    expect(open).toBeUndefined();
    expect(best).toBe(last);
    const title = of.simulation.endings.find(({ id }) => id === run.ending)?.title;
    expect(last?.ended?.title).toBe(title);
    expect(last?.ended?.scores.outcome).toBe(outcomeOf(of, run));
    expect(last?.ended?.scores.calibration).toBeUndefined();
    expect(last?.ended?.scores.total).toBeCloseTo((outcomeOf(of, run) + processOf(of, run)) / 2);
  });

  it('counts the forecasts that were given', () => {
    const { facts, begin, play } = aRecord();
    play(begin(7), start(of, 7), expert, 99, 0.5);
    // Half and half everywhere is a Brier score of a quarter.
    expect(caseStanding(of, facts).last?.ended?.scores.calibration).toBeCloseTo(50);
  });

  it('tells the last from the best, and the one left open from both', () => {
    const { facts, begin, play } = aRecord();
    play(begin(7));
    play(begin(8), start(of, 8), alwaysOption(3));
    const careful = caseStanding(of, facts);
    expect(careful.best?.attempt.number).toBe(1);
    expect(careful.last?.attempt.number).toBe(2);
    expect(careful.best?.ended?.scores.total).toBeGreaterThan(
      careful.last?.ended?.scores.total ?? 101,
    );
    play(begin(9), start(of, 9), neverBuy, 1);
    const { open, last, best } = caseStanding(of, facts);
    expect([open, last, best].map((each) => each?.attempt.number)).toEqual([3, 2, 1]);
  });

  it('takes the best only from plays that met luck not seen before', () => {
    const { facts, begin, play } = aRecord();
    const first = play(begin(7), start(of, 7), alwaysOption(3), 1);
    play(first.last, first.run, alwaysOption(3));
    // A fork and a second play of the same seed do better, knowing what will happen.
    play(first.last, first.run);
    play(begin(7));
    const { all, best, last } = caseStanding(of, facts);
    expect(all[2]?.ended?.scores.total).toBeGreaterThan(all[0]?.ended?.scores.total ?? 101);
    expect([best?.attempt.number, last?.attempt.number]).toEqual([1, 3]);
  });

  it('goes on with the attempt touched last, not with the one begun last', () => {
    const { facts, begin, play } = aRecord();
    const first = play(begin(7), start(of, 7), neverBuy, 1);
    play(begin(8), start(of, 8), neverBuy, 1);
    expect(caseStanding(of, facts).open?.attempt.number).toBe(2);
    play(first.last, first.run, neverBuy, 1);
    expect(caseStanding(of, facts).open?.attempt.number).toBe(1);
  });

  it('says where an attempt was cut off by an edit, and gives it no score', () => {
    const { facts, begin, act, play } = aRecord();
    play(begin(7), start(of, 7), neverBuy);
    const { simulation } = of;
    const renamed: Case = {
      ...of,
      simulation: {
        ...simulation,
        scenes: simulation.scenes.map((scene) => ({
          ...scene,
          options: scene.options.map((option) =>
            scene.id === 'promise' ? { ...option, id: `${option.id}-new` } : option,
          ),
        })),
      },
    };
    const { open, all } = caseStanding(renamed, facts);
    expect(open).toMatchObject({ isCut: true, endsEarly: false, isReworked: true });
    expect(open?.decided).toBeLessThan(all[0]?.attempt.steps.length ?? 0);
    expect(open?.ended).toBeUndefined();
    expect(resume(renamed, attemptsOf(facts, of.slug), facts, nowhere)).toMatchObject({
      changed: { why: 'missing' },
    });

    // Somebody goes on from there to the end: then nothing is left open.
    const { run, done } = replayAttempt(renamed, sure(all[0]).attempt);
    const cutAt = sure(all[0]?.attempt.steps[done - 1]).id;
    let last = cutAt;
    let now = run;
    while (now.scene !== undefined) {
      const action = neverBuy(renamed, now);
      last = act(last, action);
      now = advance(renamed, now, action);
    }
    const after = caseStanding(renamed, facts);
    expect(after.open).toBeUndefined();
    expect(after.last?.attempt.number).toBe(2);
    expect(resume(renamed, attemptsOf(facts, of.slug), facts, nowhere)).toBe('nothing');
  });

  it('gives no score where the case now ends before the attempt did', () => {
    const { facts, begin, play } = aRecord();
    play(begin(7), start(of, 7), neverBuy);
    const { simulation } = of;
    const shorter: Case = {
      ...of,
      simulation: {
        ...simulation,
        scenes: simulation.scenes.map((scene) => ({
          ...scene,
          options: scene.options.map((option) => ({
            ...option,
            outcomes: option.outcomes.map((outcome) =>
              scene.id === 'scale' ? { ...outcome, go: 'end' } : outcome,
            ),
          })),
        })),
      },
    };
    const { all, open, last } = caseStanding(shorter, facts);
    expect(last).toBeUndefined();
    // There is nothing to go on with either, and play agrees.
    expect(open).toBeUndefined();
    expect(all[0]).toMatchObject({ isCut: true, endsEarly: true, decided: 4 });
    expect(resume(shorter, attemptsOf(facts, of.slug), facts, nowhere)).toBe('nothing');
  });

  it('says that scores are those of a reworked case', () => {
    const { facts, begin, play } = aRecord();
    play(begin(7, 'older000'));
    expect(caseStanding(of, facts).last).toMatchObject({ isReworked: true, isCut: false });
  });
});

describe('decisions in all', () => {
  it('are those taken, the one to take and those ahead from here, not those that a branch led past', () => {
    const { facts, begin, play } = aRecord();
    const { last, run } = play(begin(7), start(of, 7), neverBuy, 1);
    expect(caseStanding(of, facts).open).toMatchObject({ decided: 1, total: mainDecisions(of) });
    const shorter: Case = structuredClone(of);
    const pilot = shorter.simulation.scenes.find(({ id }) => id === 'pilot');
    for (const option of pilot?.options ?? [])
      for (const outcome of option.outcomes) {
        delete outcome.chance;
        outcome.go = 'handover';
      }
    play(last, run, neverBuy, 1);
    // start, pilot, handover: scale and promise no longer arise.
    expect(caseStanding(shorter, facts).open).toMatchObject({ decided: 2, total: 3 });
  });

  it('are those taken once it is over', () => {
    const { facts, begin, play } = aRecord();
    play(begin(7));
    const { last } = caseStanding(of, facts);
    expect(last?.total).toBe(last?.decided);
  });
});

describe('attempts as trees', () => {
  it('puts a fork under the attempt it left', () => {
    const { facts, begin, play } = aRecord();
    const first = play(begin(7), start(of, 7), neverBuy, 1);
    play(first.last, first.run);
    play(first.last, first.run, neverBuy, 1);
    play(begin(8), start(of, 8), neverBuy, 1);
    const trees = treesOf(caseStanding(of, facts).all);
    expect(trees.map(({ standing }) => standing.attempt.number)).toEqual([1, 3]);
    expect(trees[0]?.forks.map(({ standing }) => standing.attempt.number)).toEqual([2]);
    expect(trees[0]?.forks[0]?.standing.attempt.from).toMatchObject({ number: 1 });
  });

  it('holds a record of very many forks of forks, flat below the twentieth level', () => {
    const [standing] = caseStanding(of, [
      aFact({ kind: 'began', case: of.slug, seed: 7, rules: 'x' }),
    ]).all;
    if (!standing) throw new Error('no attempt');
    const chain = Array.from({ length: 5000 }, (_, at) => ({
      ...standing,
      attempt: {
        ...standing.attempt,
        number: at + 1,
        ...(at > 0 ? { from: { number: at, shared: 0 } } : {}),
      },
    }));
    let level = treesOf(chain);
    let depth = 0;
    let count = 0;
    for (; level.length > 0; depth += 1) {
      count += level.length;
      level = level.flatMap(({ forks }) => forks);
    }
    expect([depth, count]).toEqual([21, 5000]);
  });
});

describe('decisions on the main line', () => {
  it('leaves asides out', () => {
    expect(mainDecisions(of)).toBe(
      of.simulation.scenes.length - of.simulation.scenes.filter(({ aside }) => aside).length,
    );
    expect(mainDecisions(of)).toBe(5);
  });
});
