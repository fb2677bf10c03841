import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundProblems, widestRanges } from '../../../../src/domain/case-study/bounds.ts';
import type { Case, CaseText, State } from '../../../../src/domain/case-study/case.ts';
import { consequencesOf, outcomesOf } from '../../../../src/domain/case-study/outcomes.ts';
import { variableIds } from '../../../../src/schemas/condition.ts';
import type { Outcome } from '../../../../src/schemas/simulation.ts';
import { aCase, optionIn, playBy, sceneIn, somePlay, sure } from '../../../fixtures/case-study.ts';

type Ranges = ReturnType<typeof widestRanges>['atEnd'];

function expectWithin(state: State, ranges: Ranges, where: string): void {
  for (const id of variableIds) {
    const { low, high } = ranges[id];
    expect(state[id], `${id} at ${where}`).toBeGreaterThanOrEqual(low - 1e-9);
    expect(state[id], `${id} at ${where}`).toBeLessThanOrEqual(high + 1e-9);
  }
}
/** Every state of a play lies within the widest ranges. */
function expectContained(of: CaseText, seed: number, picks: readonly number[]): void {
  const { scenes, atEnd } = widestRanges(of);
  for (const { state, scene } of playBy(of, seed, picks))
    expectWithin(state, scene === undefined ? atEnd : sure(scenes.get(scene)), scene ?? 'the end');
}
const only = (of: Case, decision: string): Outcome => sure(optionIn(of, decision).outcomes.at(-1));
/** The case with one more effect of an option, and with every variable but morale free to leave its bounds. */
function free(change: (of: CaseText) => void = () => undefined): CaseText {
  const of = aCase();
  for (const each of of.simulation.variables) each.held = each.id === 'morale';
  change(of);
  return of;
}

describe('the widest ranges', () => {
  it('contain every play of a case', () => {
    const of = aCase();
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        expectContained(of, seed, picks);
      }),
    );
  });

  it('contain every play where nothing is held and effects come at random', () => {
    const amount = fc.integer({ min: -60, max: 60 });
    const effect = fc.record(
      {
        set: fc.record({ budget: amount, risk: amount }, { requiredKeys: [] }),
        add: fc.record({ budget: amount, schedule: amount, trust: amount }, { requiredKeys: [] }),
        clamp: fc.record(
          { budget: fc.record({ min: amount }), trust: fc.record({ max: amount }) },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    );
    const later = fc.record({
      after: fc.integer({ min: 1, max: 4 }),
      tell: fc.constant('It came.'),
      effect,
    });
    fc.assert(
      fc.property(
        fc.array(fc.record({ effect, later: fc.array(later, { maxLength: 2 }) }), {
          minLength: 30,
          maxLength: 30,
        }),
        fc.array(somePlay, { minLength: 5, maxLength: 5 }),
        (drawn, plays) => {
          const of = free();
          let next = 0;
          for (const { list } of outcomesOf(of))
            for (const consequence of list.flatMap(consequencesOf)) {
              const { effect: now, later: due } = sure(drawn[next++ % drawn.length]);
              delete consequence.set;
              delete consequence.add;
              delete consequence.clamp;
              Object.assign(consequence, now, {
                later: due.map(({ effect: then, ...rest }) => ({ ...rest, ...then })),
              });
            }
          for (const { seed, picks } of plays) expectContained(of, seed, picks);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('know that a purchase can come after a variable was set', () => {
    const of = free((each) => (only(each, 'start/shadow').set = { budget: 10 }));
    expectContained(of, 1, [2, 0, 0, 0, 0, 0, 0, 0]);
    expect(widestRanges(of).atEnd.budget.low).toBeLessThanOrEqual(-45);
  });

  it('know that a delayed effect can come after a variable was set or held', () => {
    const of = free((each) => {
      only(each, 'start/rebuild').later = [{ after: 3, tell: 'Late.', add: { risk: 30 } }];
      for (const { list } of outcomesOf(each))
        if (list !== optionIn(each, 'start/rebuild').outcomes)
          for (const outcome of list)
            Object.assign(outcome, { set: { risk: 20 }, add: {}, clamp: {} });
    });
    expect(widestRanges(of).atEnd.risk.high).toBeGreaterThanOrEqual(50);
  });

  it('know that a purchase can come after a variable was held within a limit', () => {
    const of = free();
    for (const { outcomes } of sceneIn(of, 'start').options)
      for (const outcome of outcomes) Object.assign(outcome, { clamp: { budget: { max: 20 } } });
    // 20 at most after the start, and 40 + 10 for a study and a log can still be spent before the next decision.
    expect(widestRanges(of).scenes.get('pilot')?.budget.low).toBeLessThanOrEqual(20 - 50);
    for (const { outcomes } of sceneIn(of, 'start').options)
      for (const outcome of outcomes) Object.assign(outcome, { clamp: { budget: { min: 150 } } });
    expect(widestRanges(of).scenes.get('pilot')?.budget.low).toBeLessThanOrEqual(150 - 50);
  });

  it('follow a branch of chance where it leads', () => {
    const of = free((each) => {
      const [storm] = sure(optionIn(each, 'start/all-depots').outcomes[0]).chance ?? [];
      Object.assign(sure(storm), { go: 'handover', add: { budget: 500 } });
    });
    const { scenes } = widestRanges(of);
    expect(scenes.get('handover')?.budget.high).toBe(160 - 10 + 500);
    expect(scenes.get('promise')?.budget.high).toBeLessThan(200);
  });

  it('know that a delayed setting undoes what was added before it', () => {
    const of = free((each) => {
      only(each, 'start/rebuild').later = [{ after: 1, tell: 'Reset.', set: { budget: 50 } }];
      for (const { options } of each.simulation.scenes.slice(1))
        for (const option of options)
          for (const outcome of option.outcomes) outcome.add = { budget: 100 };
    });
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expectContained(of, seed, [3, 1, 2, 0, 3]);
      }),
    );
  });

  it('are the bounds themselves where a variable is held', () => {
    const { atEnd, scenes } = widestRanges(aCase());
    expect(atEnd.trust).toEqual({ low: 0, high: 100 });
    expect(scenes.get('pilot')?.quality).toEqual({ low: 0, high: 100 });
  });

  it('are no wider than worked out by hand where nothing is set or held', () => {
    const { scenes, atEnd } = widestRanges(aCase());
    // All exhibits cost 14 days and 55. A start costs 0 to 4 weeks and 0 to 40.
    expect(scenes.get('start')?.budget).toEqual({ low: 105, high: 160 });
    expect(scenes.get('pilot')?.budget).toEqual({ low: 65, high: 160 });
    expect(scenes.get('pilot')?.schedule).toEqual({
      low: expect.closeTo(1.2, 9) as number,
      high: 8,
    });
    expect(scenes.get('complaints')?.budget).toEqual({ low: 60, high: 155 });
    // Dearest way: all exhibits 55, then 40 + 30 + 50 + 20 lost + 20. Cheapest: 10 for maps, 20 won.
    expect(atEnd.budget).toEqual({ low: 160 - 55 - 160, high: 160 - 10 + 20 });
  });
});

describe('the check of bounds', () => {
  it('passes the case as it is', () => {
    expect(boundProblems(aCase())).toEqual([]);
  });

  it('names the first scene in which a variable can be past them', () => {
    const of = free((each) => (only(each, 'pilot/skip').add = { budget: -250 }));
    for (const each of of.simulation.variables) each.held = each.id !== 'budget';
    const [problem] = boundProblems(of);
    expect(problem?.field).toBe('variables.budget');
    expect(problem?.mend).toContain('scene "scale"');
    expect(problem?.mend).toContain('-160 to 200');
  });

  it('finds one that comes back within its bounds before the end', () => {
    const of = aCase();
    for (const { outcomes } of sceneIn(of, 'start').options)
      for (const outcome of outcomes) outcome.add = { schedule: -40 };
    for (const { outcomes } of sceneIn(of, 'pilot').options)
      for (const outcome of outcomes) outcome.set = { schedule: 3 };
    for (const { outcomes } of sceneIn(of, 'pilot').options)
      for (const outcome of outcomes) outcome.later = [];
    const [problem] = boundProblems(of);
    expect(problem?.field).toBe('variables.schedule');
    expect(problem?.mend).toContain('scene "pilot"');
  });

  it('finds one that an arrival takes past them', () => {
    const of = aCase();
    sure(sceneIn(of, 'scale').arrive?.[0]).add = { budget: -400 };
    sure(sceneIn(of, 'scale').arrive?.[0]).later = [
      { after: 1, tell: 'Back.', set: { budget: 50 } },
    ];
    expect(boundProblems(of)[0]?.mend).toContain('scene "scale"');
  });

  it('finds what is past them only at the end, by a price of lateness', () => {
    const of = aCase();
    of.simulation.late.add = { budget: -50 };
    expect(boundProblems(of)[0]?.mend).toContain('at the end');
  });

  it('finds a variable that starts outside', () => {
    const of = aCase();
    sure(of.simulation.variables[1]).start = 300;
    expect(boundProblems(of)).toEqual([
      {
        file: 'simulation.yaml',
        field: 'variables.budget',
        mend: 'starts at 300, outside -160 to 200',
      },
    ]);
  });
});
