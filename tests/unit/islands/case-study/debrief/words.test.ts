import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../../../../src/domain/case-study/distribution.ts';
import { verdictOf } from '../../../../../src/domain/case-study/verdict.ts';
import { csvOf } from '../../../../../src/islands/case-study/debrief/series-csv.ts';
import {
  changeWords,
  countOf,
  differenceSentence,
  leadOf,
  mirrorTitle,
  percent,
  priceWords,
  shareWords,
  signed,
} from '../../../../../src/islands/case-study/debrief/words.ts';
import { memoMarkdown } from '../../../../../src/islands/case-study/debrief/Writing.tsx';
import { aCase } from '../../../../fixtures/case-study.ts';

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
    const of = aCase();
    expect(changeWords(of, 'schedule', -1)).toBe('Time left −1.0 week');
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

  it('do not make a finding of noise', () => {
    expect(differenceSentence({ mean: 0.2, error: 0.4, clear: false })).toContain('too little');
    expect(differenceSentence({ mean: -4, error: 0.4, clear: true })).toContain('loses 4.0 points');
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
