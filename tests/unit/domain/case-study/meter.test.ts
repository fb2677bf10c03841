import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, start } from '../../../../src/domain/case-study/advance.ts';
import type { Case, Run } from '../../../../src/domain/case-study/case.ts';
import {
  isPastLimit,
  placeOn,
  readingsOf,
  shownChanges,
  shownValue,
} from '../../../../src/domain/case-study/meter.ts';
import { replay } from '../../../../src/domain/case-study/replay.ts';
import { shownState } from '../../../../src/domain/case-study/view.ts';
import { variableOf } from '../../../../src/domain/case-study/case.ts';
import { aCase, aStillCase, chosen, playBy, somePlay, sure } from '../../../fixtures/case-study.ts';

const readingOf = (of: Case, run: Run, id: string) =>
  sure(readingsOf(of, run).find(({ variable }) => variable.id === id));

/** Decides something at once, buying nothing. */
const decide = (of: Case, run: Run): Run => {
  for (let pick = 0; ; pick += 1) {
    const action = chosen(of, run, pick);
    if (action.kind === 'decide') return advance(of, run, action);
  }
};

describe('a meter', () => {
  it('shows a learner the reading of quality, never the true value', () => {
    const of = aCase();
    for (let seed = 1; seed <= 20; seed += 1) {
      const run = start(of, seed);
      const reading = readingOf(of, run, 'quality');
      expect(reading.value).toBe(shownState(of, run).quality);
      expect(reading.within).toBeCloseTo(1.28 * 6);
    }
  });

  it('has no doubt about what it counts exactly', () => {
    const of = aCase();
    for (const { variable, within } of readingsOf(of, start(of, 3)))
      expect(within > 0).toBe(variable.id === 'quality');
  });

  it('compares with nothing before anything was done, then with the time before the last decision', () => {
    const of = aStillCase();
    const first = start(of, 1);
    expect(readingOf(of, first, 'trust').before).toBeUndefined();
    const second = decide(of, first);
    const third = decide(of, second);
    for (const id of ['schedule', 'budget', 'trust', 'risk', 'morale'] as const)
      expect(readingOf(of, third, id).before).toBe(second.state[id]);
  });

  it('says that two readings may differ by noise alone, and never so of an exact one', () => {
    const of = aCase();
    variableOf(of, 'quality').noise = 30;
    const run = decide(of, start(of, 4));
    expect(readingOf(of, run, 'quality').isNoise).toBe(true);
    expect(readingOf(of, run, 'trust').isNoise).toBe(false);
  });

  it('warns past its limit on the side that is worse, and not at it', () => {
    const of = aCase();
    const trust = { ...variableOf(of, 'trust'), better: 'higher', limit: 40 } as const;
    expect([39, 40, 41].map((value) => isPastLimit(trust, value))).toEqual([true, false, false]);
    const risk = { ...trust, better: 'lower' } as const;
    expect([39, 40, 41].map((value) => isPastLimit(risk, value))).toEqual([false, false, true]);
  });

  it('says apart what was past its limit before anybody did anything', () => {
    const of = aStillCase();
    variableOf(of, 'trust').start = 30;
    const first = start(of, 1);
    expect(readingOf(of, first, 'trust')).toMatchObject({ isPast: true, isPastFromStart: true });
    expect(readingOf(of, first, 'morale')).toMatchObject({ isPast: false, isPastFromStart: false });
    expect(readingOf(of, decide(of, first), 'trust').isPastFromStart).toBe(false);
    // Money that is spent before the first decision is somebody's doing.
    variableOf(of, 'budget').limit = variableOf(of, 'budget').start;
    const bought = advance(of, start(of, 1), { kind: 'buy', exhibit: 'label-audit' });
    expect(readingOf(of, bought, 'budget')).toMatchObject({ isPast: true, isPastFromStart: false });
    expect(readingOf(of, bought, 'trust').isPastFromStart).toBe(true);
  });

  it('moves by what the changes since the last decision show, added up, prices and lateness with them', () => {
    const of = aCase();
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        for (const run of playBy(of, seed, picks)) {
          const shown = shownChanges(of, run);
          const at = run.actions.findLastIndex(({ kind }) => kind === 'decide');
          if (at === -1) continue;
          const then = replay(of, seed, run.actions.slice(0, at)).run.happened.length;
          for (const { variable, value, before } of readingsOf(of, run)) {
            const { id, unit } = variable;
            if (id === 'quality') continue;
            const sum = run.happened
              .slice(then)
              .reduce((total, each) => total + (shown.get(each)?.[id] ?? 0), 0);
            const trend = shownValue(unit, value) - shownValue(unit, sure(before));
            expect(shownValue(unit, sum)).toBe(shownValue(unit, trend));
          }
        }
      }),
    );
  });

  it('keeps its mark on the scale', () => {
    const schedule = { ...variableOf(aCase(), 'schedule'), min: -10, max: 10 };
    expect([-99, -10, 0, 10, 99].map((value) => placeOn(schedule, value))).toEqual([
      0, 0, 0.5, 1, 1,
    ]);
  });
});
