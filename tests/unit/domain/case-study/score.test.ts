import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, start } from '../../../../src/domain/case-study/advance.ts';
import type { CaseText, Run, State } from '../../../../src/domain/case-study/case.ts';
import {
  brierOf,
  calibrationOf,
  evidenceMarks,
  forecastsOf,
  outcomeOf,
  processMarks,
  processOf,
  scoresOf,
  worthBuying,
  type Forecast,
} from '../../../../src/domain/case-study/score.ts';
import {
  aCase,
  actionsOf,
  aStillCase,
  endBy,
  optionIn,
  somePlay,
} from '../../../fixtures/case-study.ts';

const of = aStillCase();
const state = (over: Partial<State>): { state: State } => ({
  // Worth nothing anywhere.
  state: { schedule: 0, budget: 0, quality: 30, trust: 20, risk: 80, morale: 30, ...over },
});
/** A seed in which both hidden facts are as they should be, so that a replay finds the same. */
function seedWith(hidden: Run['hidden']): number {
  for (let seed = 0; seed < 1000; seed += 1)
    if (JSON.stringify(start(of, seed).hidden) === JSON.stringify(hidden)) return seed;
  throw new Error('no seed has these hidden facts');
}
const gates = seedWith({ 'gate-scans': true, 'slow-supplier': false });
const doors = seedWith({ 'gate-scans': false, 'slow-supplier': true });
const after = (seed: number, ...written: string[]) =>
  actionsOf(...written).reduce((run, action) => advance(of, run, action), start(of, seed));

describe('the outcome of a finished run', () => {
  it('gives no points at "from", all at "to", and lines in between', () => {
    expect(outcomeOf(of, state({}))).toBe(0);
    const best = { schedule: 4, quality: 100, trust: 95, risk: 10, morale: 70 };
    expect(outcomeOf(of, state(best))).toBe(100);
    expect(outcomeOf(of, state({ quality: 65 }))).toBeCloseTo(15, 9);
    expect(outcomeOf(of, state({ trust: 35 }))).toBeCloseTo(7, 9);
    // Risk counts downwards: 45 is half of the way from 80 to 10.
    expect(outcomeOf(of, state({ risk: 45 }))).toBeCloseTo(10, 9);
    expect(outcomeOf(of, state({ morale: 40, schedule: 1 }))).toBeCloseTo(2.5 + 1.25, 9);
  });

  it('gives no more past "to" and takes nothing before "from"', () => {
    expect(outcomeOf(of, state({ schedule: 40, risk: 0 }))).toBeCloseTo(25, 9);
    expect(outcomeOf(of, state({ quality: 0, trust: 0, risk: 100, morale: 0 }))).toBe(0);
  });

  it('loses four points for each week late, by the day, and never goes below zero', () => {
    const good = { quality: 100, trust: 95 };
    expect(outcomeOf(of, state(good))).toBe(65);
    expect(outcomeOf(of, state({ ...good, schedule: -2 }))).toBeCloseTo(57, 9);
    expect(outcomeOf(of, state({ ...good, schedule: -0.6 }))).toBeCloseTo(62.6, 9);
    expect(outcomeOf(of, state({ ...good, schedule: -30 }))).toBe(0);
  });

  it('is what it is by hand at the end of a whole play', () => {
    const late = state({ schedule: -0.6, quality: 86, trust: 43.6, risk: 59.4, morale: 40 });
    // 24 + 11.013 + 5.886 + 2.5 + 0 − 2.4.
    expect(outcomeOf(of, late)).toBeCloseTo(
      24 + (35 * 23.6) / 75 + (20 * 20.6) / 70 + 2.5 - 2.4,
      9,
    );
  });

  it('lies between 0 and 100 for every play', () => {
    const any = aCase();
    fc.assert(
      fc.property(somePlay, ({ seed, picks }) => {
        const outcome = outcomeOf(any, endBy(any, seed, picks));
        return outcome >= 0 && outcome <= 100;
      }),
    );
  });
});

describe('the marks of a decision', () => {
  const marks = (run: Run, own: CaseText = of) =>
    Object.fromEntries(
      processMarks(own, run).map(({ scene, points }) => [scene, points]),
    ) as Record<'start' | 'pilot' | 'scale' | 'promise', number>;

  it('are those of the option where no evidence says otherwise', () => {
    expect(marks(after(gates, 'start/rebuild', 'pilot/south-now'))).toEqual({ start: 2, pilot: 2 });
    expect(marks(after(gates, 'start/brochure', 'pilot/skip'))).toEqual({ start: 0, pilot: 0 });
  });

  it('are others where bought evidence says so, and never by what nobody had seen', () => {
    expect(marks(after(gates, 'label-audit', 'start/shadow', 'pilot/south-now'))).toEqual({
      start: 3,
      pilot: 0,
    });
    expect(marks(after(doors, 'label-audit', 'start/shadow', 'pilot/south-now')).pilot).toBe(3);
    expect(marks(after(doors, 'label-audit', 'start/shadow', 'pilot/relabel')).pilot).toBe(1);
    expect(marks(after(gates, 'label-audit', 'start/shadow', 'pilot/relabel')).pilot).toBe(3);
  });

  it('ask what was known when it was taken: evidence bought later changes nothing', () => {
    const path = ['start/shadow', 'pilot/skip', 'scale/pathline'];
    expect(marks(after(gates, ...path)).scale).toBe(2);
    expect(
      marks(after(gates, 'start/shadow', 'pilot/skip', 'supplier-call', 'scale/pathline')).scale,
    ).toBe(3);
    const early = aStillCase();
    optionIn(early, 'start/shadow').process_if = [{ when: { known: ['gate-scans'] }, points: 0 }];
    const run = actionsOf('start/shadow', 'label-audit', 'pilot/relabel').reduce(
      (now, action) => advance(early, now, action),
      start(early, gates),
    );
    expect(marks(run, early)).toEqual({ start: 3, pilot: 3 });
  });

  it('ask the meter and not the truth, as the learner could not', () => {
    const noisy = aCase();
    const found = { over: 0, under: 0 };
    for (let seed = 0; seed < 400; seed += 1) {
      const actions = actionsOf(
        'start/rebuild',
        'pilot/both-checks',
        'scale/own-service',
        'promise/one-hour',
      );
      const before = actions
        .slice(0, 3)
        .reduce((run, a) => advance(noisy, run, a), start(noisy, seed));
      const run = actions.slice(3).reduce((now, a) => advance(noisy, now, a), before);
      const isHigh = before.state.quality >= 72;
      const points = marks(run, noisy).promise;
      if (isHigh && points === 1) found.under += 1;
      if (!isHigh && points === 2) found.over += 1;
    }
    // A noise of six points puts many readings on the other side of 72.
    expect(found.over).toBeGreaterThan(10);
    expect(found.under).toBeGreaterThan(10);
  });
});

describe('evidence', () => {
  it('is worth buying if an expert buys it somewhere', () => {
    expect(worthBuying(of)).toEqual(['label-audit', 'supplier-call']);
  });

  it('counts if it was there before the decision it informs, and not if it came late', () => {
    const path = ['start/shadow', 'pilot/skip', 'scale/own-maps'];
    expect(evidenceMarks(of, after(gates, ...path))).toEqual([
      { exhibit: 'label-audit', inTime: false },
      { exhibit: 'supplier-call', inTime: false },
    ]);
    expect(
      evidenceMarks(
        of,
        after(
          gates,
          'label-audit',
          'start/shadow',
          'supplier-call',
          'pilot/skip',
          'scale/own-maps',
        ),
      ),
    ).toEqual([
      { exhibit: 'label-audit', inTime: true },
      { exhibit: 'supplier-call', inTime: true },
    ]);
    const late = aStillCase();
    Object.assign(late.exhibits[0] ?? {}, { until: 'scale' });
    const run = actionsOf('start/shadow', 'pilot/skip', 'label-audit', 'scale/own-maps').reduce(
      (now, action) => advance(late, now, action),
      start(late, gates),
    );
    expect(evidenceMarks(late, run)[0]).toEqual({ exhibit: 'label-audit', inTime: false });
  });

  it('does not count for a decision that was never met', () => {
    expect(evidenceMarks(of, after(gates, 'start/shadow'))).toEqual([]);
    expect(evidenceMarks(of, after(gates, 'label-audit', 'start/shadow', 'pilot/skip'))).toEqual([
      { exhibit: 'label-audit', inTime: true },
    ]);
  });
});

describe('the process of a run', () => {
  it('is the share of marks reached, three for each decision and each piece of evidence', () => {
    expect(processOf(of, start(of, gates))).toBe(0);
    // 3 of 3 and 0 of 3, and the audit in time: 6 of 9.
    expect(processOf(of, after(gates, 'label-audit', 'start/shadow', 'pilot/skip'))).toBeCloseTo(
      600 / 9,
      9,
    );
    // Without it: 3 of 9.
    expect(processOf(of, after(gates, 'start/shadow', 'pilot/skip'))).toBeCloseTo(300 / 9, 9);
    const best = [
      'label-audit',
      'start/shadow',
      'pilot/relabel',
      'supplier-call',
      'scale/pathline',
    ];
    expect(processOf(of, after(gates, ...best, 'promise/ranges', 'handover/owner-page'))).toBe(100);
  });
});

describe('forecasts', () => {
  const said = { start: 0.2, scale: 0.9, promise: 0.4 };
  const ended = after(
    gates,
    ...['label-audit', 'start/shadow', 'pilot/relabel', 'scale/pathline', 'promise/ranges'],
    'handover/owner-page',
  );

  it('are judged at the end by what then holds, hidden facts included', () => {
    const forecasts = forecastsOf(of, ended, (scene) => said[scene as 'start']);
    expect(forecasts.map(({ scene, said: p, cameTrue }) => [scene, p, cameTrue])).toEqual([
      ['start', 0.2, ended.flags.includes('outage')],
      ['scale', 0.9, ended.state.trust >= 80],
      ['promise', 0.4, true],
    ]);
    expect(forecasts[2]?.question).toContain('scanned its parcels at the gate');
  });

  it('that were not given, or asked in a scene that was not met, are left out', () => {
    expect(forecastsOf(of, ended, () => undefined)).toEqual([]);
    expect(forecastsOf(of, after(gates, 'start/shadow'), () => 0.5)).toHaveLength(1);
  });

  const forecast = (p: number, cameTrue: boolean): Forecast => ({
    ...{ scene: 's', question: 'q', said: p, cameTrue },
  });

  it('have a Brier score: the mean of squared distances', () => {
    expect(brierOf([])).toBeUndefined();
    expect(brierOf([forecast(1, true), forecast(0, false)])).toBe(0);
    expect(brierOf([forecast(1, false)])).toBe(1);
    // (0.2² + 0.1² + 0.6²) / 3.
    expect(brierOf([forecast(0.2, false), forecast(0.9, true), forecast(0.4, true)])).toBeCloseTo(
      0.41 / 3,
      12,
    );
  });

  it('give 100 for certainty that was right, 50 for a coin, none for a Brier score of a half or worse', () => {
    expect(calibrationOf(0)).toBe(100);
    expect(calibrationOf(0.25)).toBe(50);
    expect(calibrationOf(0.5)).toBe(0);
    expect(calibrationOf(1)).toBe(0);
  });

  it('reward saying what one believes: no other number has a better mean', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        (belief, other) => {
          const [p, q] = [belief / 100, other / 100];
          const mean = (x: number) => p * (x - 1) ** 2 + (1 - p) * x ** 2;
          return mean(p) <= mean(q) + 1e-12;
        },
      ),
    );
  });

  it('count a fifth of the whole, outcome and process two fifths each, or a half without forecasts', () => {
    const forecasts = [forecast(0.2, false), forecast(0.9, true), forecast(0.4, true)];
    const scores = scoresOf(of, ended, forecasts);
    const { outcome, process, calibration = 0 } = scores;
    expect(calibration).toBeCloseTo(100 * (1 - (2 * 0.41) / 3), 9);
    expect(scores.total).toBeCloseTo(0.4 * outcome + 0.4 * process + 0.2 * calibration, 9);
    const without = scoresOf(of, ended, []);
    expect(without).toMatchObject({ calibration: undefined, brier: undefined, outcome, process });
    expect(without.total).toBeCloseTo((outcome + process) / 2, 9);
  });
});
