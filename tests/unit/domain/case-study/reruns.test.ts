import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../../src/domain/case-study/score.ts';
import { cameTrueIn, recordOf } from '../../../../src/domain/case-study/reruns.ts';
import { replay } from '../../../../src/domain/case-study/replay.ts';
import { actionsOf, aStillCase } from '../../../fixtures/case-study.ts';

const of = aStillCase();
/** A run in which both hidden facts are true, or neither is. */
function after(p: number, ...actions: string[]) {
  const fixed = aStillCase();
  for (const fact of fixed.simulation.hidden) fact.p = p;
  return replay(fixed, 1, actionsOf(...actions)).run;
}
const whole = ['start/shadow', 'pilot/both-checks', 'scale/pathline', 'promise/ranges'];

describe('a re-run as the debrief keeps it', () => {
  it('knows its outcome, its ending and which forecasts came true', () => {
    const run = after(1, ...whole, 'handover/owner-page');
    const record = recordOf(of, run);
    expect(record).toMatchObject({ seed: 1, outcome: outcomeOf(of, run), ending: run.ending });
    expect(record.cameTrue).toMatchObject({ promise: true });
    expect(recordOf(of, after(0, ...whole, 'handover/owner-page')).cameTrue).toMatchObject({
      promise: false,
    });
  });

  it('counts a forecast only where its scene was met', () => {
    const met = recordOf(of, after(1, ...whole));
    const early = recordOf(of, after(1, 'start/shadow'));
    expect(cameTrueIn([met, early], 'promise')).toEqual({ met: 1, times: 1 });
    expect(cameTrueIn([], 'promise')).toEqual({ met: 0, times: 0 });
  });
});
