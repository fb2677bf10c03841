import { describe, expect, it } from 'vitest';
import { latenessOf } from '../../../../src/domain/case-study/lateness.ts';
import { start } from '../../../../src/domain/case-study/advance.ts';
import { outcomeOf } from '../../../../src/domain/case-study/score.ts';
import { aStillCase } from '../../../fixtures/case-study.ts';

const of = aStillCase();
of.simulation.late = { add: { budget: -40, trust: -2 }, points: 3 };
const withSchedule = (schedule: number) => ({ state: { ...start(of, 1).state, schedule } });

describe('the running cost of delay', () => {
  it('is nothing as long as there is time, to the last hour', () => {
    expect(latenessOf(of, withSchedule(2))).toBeUndefined();
    expect(latenessOf(of, withSchedule(0))).toBeUndefined();
    // Three purchases of a day from 0.6 weeks: not a delay, whatever binary fractions say.
    expect(latenessOf(of, withSchedule(0.6 - 0.2 - 0.2 - 0.2))).toBeUndefined();
  });

  it('grows with every week past the date', () => {
    expect(latenessOf(of, withSchedule(-1.5))).toEqual({
      weeks: 1.5,
      points: 4.5,
      adds: [
        { id: 'budget', amount: -60 },
        { id: 'trust', amount: -3 },
      ],
    });
  });

  it('is what the outcome loses', () => {
    of.simulation.outcome = [{ variable: 'trust', weight: 100, from: 0, to: 100 }];
    const points = outcomeOf(of, withSchedule(0)) - outcomeOf(of, withSchedule(-2));
    expect(points).toBeCloseTo(latenessOf(of, withSchedule(-2))?.points ?? 0);
  });
});
