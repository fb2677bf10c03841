import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt, Step } from '../../../../src/domain/case-study/attempts.ts';
import type { CaseText, Run } from '../../../../src/domain/case-study/case.ts';
import {
  arcsOf,
  factBefore,
  isBetter,
  timelineOf,
  weightiest,
} from '../../../../src/domain/case-study/debrief.ts';
import { shownValue } from '../../../../src/domain/case-study/meter.ts';
import { replay } from '../../../../src/domain/case-study/replay.ts';
import { aCase, actionsOf, aStillCase, playBy, somePlay } from '../../../fixtures/case-study.ts';
import type { VariableId } from '../../../../src/schemas/condition.ts';

/** The case with both hidden facts true in every run. */
function aTroubledCase(): CaseText {
  const of = aStillCase();
  for (const fact of of.simulation.hidden) fact.p = 1;
  return of;
}

/** A bad play of it, under the first seed without an outage. */
function troubled(): Run {
  const actions = actionsOf(
    ...['start/rebuild', 'pilot/south-now', 'complaints/own-it', 'supplier-call'],
    ...['scale/pathline', 'promise/one-hour', 'handover/nobody'],
  );
  for (let seed = 1; ; seed += 1) {
    const { run, changed } = replay(aTroubledCase(), seed, actions);
    if (run.flags.includes('outage')) continue;
    expect(changed).toBeUndefined();
    return run;
  }
}

describe('what led to what', () => {
  it('gives each decision a row with what it changed at once, and the end a row of its own', () => {
    const rows = timelineOf(aTroubledCase(), troubled());
    expect(rows.map(({ number, scene, now }) => [number, scene, now])).toEqual([
      [1, 'start', { schedule: -4, budget: -40, quality: 12, morale: -12 }],
      [2, 'pilot', { schedule: -1, budget: -5, quality: -18, trust: -16, risk: 14 }],
      [3, 'complaints', { trust: 8, risk: -4 }],
      [4, 'scale', { budget: -25, quality: -20, trust: -18, risk: 12 }],
      [5, 'promise', { trust: -10, risk: 10, budget: -20 }],
      [6, 'handover', { risk: 8 }],
      [7, undefined, {}],
    ]);
  });

  it('puts a delayed effect where it was met and names the decision it came from', () => {
    const rows = timelineOf(aTroubledCase(), troubled());
    expect(rows.flatMap(({ number, due }) => due.map((each) => ({ number, ...each })))).toEqual([
      {
        number: 4,
        from: 1,
        because: 'Build it again with care',
        tell: 'Ada has waited since the start; her depots bought a forecast of their own.',
        change: { trust: -10 },
      },
      {
        number: 7,
        from: 6,
        because: 'Leave it with the team',
        tell: 'The first alarm of the holidays rang for nobody.',
        // It takes eight, and four were left.
        change: { trust: -4 },
      },
    ]);
    expect(arcsOf(rows).map(({ from, to }) => [from, to])).toEqual([
      [1, 4],
      [6, 7],
    ]);
  });

  it('shows an arrival and its chance with the decision taken there, and a purchase before it', () => {
    const [, , complaints, scale] = timelineOf(aTroubledCase(), troubled());
    expect(complaints?.arrived).toEqual([
      {
        tell: 'The calls came before anybody had logs to look at.',
        change: { risk: 4, morale: -4 },
      },
    ]);
    expect(scale?.arrived.map(({ p }) => p)).toEqual([undefined, 0.7]);
    expect(scale?.bought.map(({ exhibit }) => exhibit)).toEqual(['supplier-call']);
    expect(scale?.bought[0]?.change.schedule).toBeCloseTo(-0.2);
  });

  it('adds up to what the meters showed at the start and show at the end, in every play', () => {
    const of = aCase();
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        const run = playBy(of, seed, picks).at(-1);
        if (!run) throw new Error('no run');
        const told: Partial<Record<VariableId, number>> = {};
        for (const { now, chance, due, arrived, bought } of timelineOf(of, run))
          for (const change of [
            now,
            ...[...chance, ...due, ...arrived, ...bought].map((e) => e.change),
          ])
            for (const [id, by] of Object.entries(change))
              told[id as VariableId] = (told[id as VariableId] ?? 0) + by;
        for (const { id, unit } of of.simulation.variables) {
          const moved = run.happened.reduce((sum, { change }) => sum + (change[id] ?? 0), 0);
          const [first, last] = [run.state[id] - moved, run.state[id]];
          expect(told[id] ?? 0).toBeCloseTo(shownValue(unit, last) - shownValue(unit, first));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a change of a variable', () => {
  it('is weighed by the room its variable has', () => {
    // Of 360 thousand dollars 30 are less than 12 of 100 points.
    expect(weightiest(aCase(), { budget: -30, risk: 12 })).toBe('risk');
    expect(weightiest(aCase(), {})).toBeUndefined();
  });

  it('is better upwards or downwards as the case says', () => {
    expect(isBetter(aCase(), 'trust', 3)).toBe(true);
    expect(isBetter(aCase(), 'risk', 3)).toBe(false);
    expect(isBetter(aCase(), 'risk', 0)).toBeUndefined();
  });
});

describe('a fork before a decision', () => {
  const steps = actionsOf('label-audit', 'start/shadow', 'pilot/relabel').map(
    (action, at): Step => ({ id: `r:${String(at + 1)}`, action, reason: '', day: '2026-11-25' }),
  );
  const attempt = { root: 'r:0', steps } as unknown as Attempt;

  it('follows the last fact before it, so that what was bought there stays', () => {
    expect(factBefore(attempt, 1)).toBe('r:1');
    expect(factBefore(attempt, 2)).toBe('r:2');
  });

  it('follows the beginning where nothing was done before', () => {
    expect(factBefore({ ...attempt, steps: steps.slice(1) }, 1)).toBe('r:0');
  });
});
