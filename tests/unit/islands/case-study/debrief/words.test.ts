import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../../../../src/domain/case-study/distribution.ts';
import { verdictOf } from '../../../../../src/domain/case-study/verdict.ts';
import { csvOf } from '../../../../../src/islands/case-study/debrief/series-csv.ts';
import {
  changeWords,
  countOf,
  differenceSentence,
  differenceWords,
  doubtWords,
  leadOf,
  mirrorTitle,
  percent,
  priceWords,
  shareWords,
  signed,
} from '../../../../../src/islands/case-study/debrief/words.ts';
import type { EvidenceRow } from '../../../../../src/domain/case-study/missed.ts';
import { partingsOf } from '../../../../../src/domain/case-study/parting.ts';
import { replay } from '../../../../../src/domain/case-study/replay.ts';
import {
  stateOf,
  titleOf as evidenceTitle,
} from '../../../../../src/islands/case-study/debrief/Evidence.tsx';
import { titleOf as forecastsTitle } from '../../../../../src/islands/case-study/debrief/Forecasts.tsx';
import { titleOf as partingsTitle } from '../../../../../src/islands/case-study/debrief/Parting.tsx';
import { saysOf } from '../../../../../src/islands/case-study/debrief/WhatIf.tsx';
import { memoMarkdown } from '../../../../../src/islands/case-study/debrief/Writing.tsx';
import { aCase, actionsOf, sure } from '../../../../fixtures/case-study.ts';

const of = aCase();
/** A first decision that parts from the expert's. */
const aParting = sure(partingsOf(of, replay(of, 1, actionsOf('start/rebuild')).run)[0]);

const spread = (...outcomes: readonly number[]) =>
  distributionOf(outcomes.map((outcome) => ({ outcome, ending: 'done' })));

describe('numbers of the debrief', () => {
  it('never round a share to nothing or to all', () => {
    expect([0, 0.001, 0.25, 0.999, 1].map(percent)).toEqual(
      ['0', 'under 1', '25', 'over 99', '100'].map((text) => `${text}\u202f%`),
    );
    expect([0, 1].map(shareWords)).toEqual(['none', 'all']);
  });

  it('have a true minus, and no sign where they round to nothing', () => {
    expect([-1.25, 0.04, -0.04, 2].map((value) => signed(value))).toEqual([
      ...['−1.3', '0.0', '0.0', '+2.0'],
    ]);
  });

  it('name a change in the unit of its variable', () => {
    expect(changeWords(of, 'schedule', -1)).toBe('Time left −1.0 weeks');
    expect(changeWords(of, 'budget', -1200)).toBe('Money left −$1,200k');
    expect(changeWords(of, 'risk', 7.6)).toBe('Risk of penalties +8');
    expect(priceWords({ price: { days: 1, budget: 0 } })).toBe('1 day');
    expect(priceWords({ price: { days: 0, budget: 0 } })).toBe('for nothing');
    expect([countOf(0, 'piece'), countOf(1, 'piece'), countOf(12, 'piece')]).toEqual([
      ...['no pieces', 'one piece', '12 pieces'],
    ]);
  });
});

describe('sentences of the debrief', () => {
  it('say how often the policy ends better than an unlucky run', () => {
    const verdict = verdictOf(20, [10, 30, 40, 50, 60], spread(60), spread(61), [spread(30)]);
    expect(leadOf(20, verdict, spread(60), spread(61))).toBe(
      'This run ended at 20 of 100. Your policy ends better than this in 80\u202f% of re-runs. In the mean it reaches 60, an expert’s policy 61.',
    );
  });

  it('say how often it ends lower than a lucky one, and that nothing varies where nothing does', () => {
    const lucky = verdictOf(90, [10, 30, 40, 50], spread(60), spread(61), [spread(30)]);
    expect(leadOf(90, lucky, spread(60), spread(61))).toContain('ends lower than this in 100');
    const same = verdictOf(60, [60, 60], spread(60), spread(61), [spread(30)]);
    expect(leadOf(60, same, spread(60), spread(61))).toContain('exactly like this one');
  });

  it('find in the mirror what separates the policies', () => {
    expect(mirrorTitle(spread(20, 80), spread(80, 80))).toBe(
      'Your policy ends below 50 in 50\u202f% of its re-runs, the expert’s in none',
    );
    expect(mirrorTitle(spread(60), spread(80))).toContain('above 60');
    expect(mirrorTitle(spread(80), spread(80.5))).toBe('The two policies end alike');
  });

  it('tell a difference with its sign and its interval, which never looks like none', () => {
    expect(differenceWords({ mean: -4, error: 0.4 })).toBe('−4.0 ±\u00a00.8');
    expect(differenceWords({ mean: 4, error: 0.001 })).toBe('+4.0 ±\u00a00.1');
    expect(differenceWords({ mean: 4, error: 0 })).toBe('+4.0');
    expect(differenceSentence({ mean: -4, error: 0.4 })).toContain('by −4.0 ±\u00a00.8 points.');
    expect(differenceSentence({ mean: 0, error: 0 })).toContain('every re-run');
  });

  it('tell what chance could make from what is only small', () => {
    expect(differenceSentence({ mean: 2, error: 2 })).toContain('points, could be chance alone.');
    expect(doubtWords({ mean: 0.2, error: 0.4 })).toBe('could be chance alone');
    expect(doubtWords({ mean: 0.2, error: 0.01 })).toBe('not chance, but under half a point');
    expect(doubtWords({ mean: -4, error: 0.4 })).toBe('');
    expect(doubtWords({ mean: 0, error: 0 })).toBe('');
  });

  it('name as many decisions as cost most, and why none did', () => {
    const title = (...means: readonly [number, number][]) =>
      partingsTitle({
        partings: means.map((_, at) => ({ ...aParting, scene: String(at), number: at + 1 })),
        costs: new Map(means.map(([mean, error], at) => [String(at), { mean, error }])),
      });
    expect(title([-3.2, 0.1], [0, 0])).toBe('Decision 1 cost you most: 3.2 points of 100');
    expect(title([-3.2, 0.1], [-1, 0.1], [-3.21, 0.2])).toBe(
      'Decisions 1 and 3 cost you most: 3.2 points of 100 each',
    );
    expect(title([-3.2, 4], [0, 0])).toContain('more than chance could explain');
    expect(title([-0.3, 0.01], [0.9, 2])).toBe('No decision cost you half a point');
  });

  it('say of forecasts what these few did, not how somebody forecasts', () => {
    expect(forecastsTitle(0.1, 3)).toBe(
      'These three forecasts scored better than saying 50\u202f% each time would have',
    );
    expect(forecastsTitle(0.31, 1)).toBe(
      'This one forecast scored worse than saying 50\u202f% would have',
    );
    expect(forecastsTitle(0.2489, 2)).toContain('scored as saying 50');
  });

  it('name evidence where the table of decisions has the expert buy it', () => {
    const row = { exhibit: sure(of.exhibits[0]), finding: '', worth: true, informs: 2 };
    const say = (kind: EvidenceRow['kind'], wanted: number) => stateOf({ ...row, kind, wanted });
    expect(say('missed', 1)).toBe('Missed: an expert buys it before decision 1');
    expect(say('late', 2)).toBe('Too late: an expert buys it before decision 2');
    expect(say('late', 0)).toBe('After decision 2, not needed to decide');
    expect(say('bought', 1)).toContain('In time for decision 2, though an expert');
    expect(say('bought', 0)).toBe('In time for decision 2');
    // What an expert in this place does without is not counted against the learner.
    const late = { ...row, kind: 'late' as const, wanted: 0 };
    expect(evidenceTitle([late])).toBe('Nothing on offer was worth its price here');
    expect(
      evidenceTitle([
        { ...late, wanted: 2 },
        { ...row, kind: 'bought', wanted: 0 },
      ]),
    ).toBe('You had one of the two pieces of evidence an expert buys, in time');
  });
});

describe('the sentence of a change', () => {
  const series = (...outcomes: number[]) =>
    outcomes.map((outcome, seed) => ({ seed, outcome, ending: 'done', cameTrue: {} }));
  const says = (buys: readonly string[], cost: number, option = aParting.experts.id) =>
    saysOf({
      of,
      partings: [{ ...aParting, buys }],
      change: { scene: aParting.scene, option },
      yours: series(50, 60),
      changed: series(54, 64),
      cost: { mean: cost, error: 0.5 },
    });

  it('carries its sign, and agrees with the table of decisions or says why not', () => {
    expect(says([], -4)).toMatch(/at decision 1: .* by \+4\.0 points\.$/);
    // The same figure by another way is explained as well.
    expect(says(['label-audit'], -4)).toContain('“Against expert” has −4.0');
    expect(says([], -5)).toContain('“Against expert” has −5.0 ±\u00a01.0 for this decision');
    expect(says(['label-audit'], -6)).toContain(
      `has −6.0 ±\u00a01.0 for this decision: there an expert first buys “${
        of.exhibits.find(({ id }) => id === 'label-audit')?.name ?? ''
      }” and decides`,
    );
    expect(says(['label-audit'], -6, 'brochure')).not.toContain('Against expert');
  });
});

describe('what is taken along', () => {
  it('is a table with a row for every re-run', () => {
    const records = [{ seed: 7, outcome: 61.234, ending: 'done', cameTrue: {} }];
    expect(csvOf([{ key: 'mine', records }])).toBe(
      'policy,rerun,seed,outcome,ending\nmine,1,7,61.23,done\n',
    );
  });

  it('is a memo without the sections that are still empty', () => {
    const memo = {
      title: 'Memo',
      sections: ['a', 'b'].map((id) => ({ id, heading: `Part ${id}`, hint: 'h' })),
    };
    expect(memoMarkdown(memo, (id) => (id === 'a' ? ' We wait. ' : ''))).toBe(
      '# Memo\n\n## Part a\n\nWe wait.\n',
    );
  });
});
