import { describe, expect, it } from 'vitest';
import { initialValues } from '../../../../../src/islands/explorables/setting.ts';
import {
  presets,
  settings,
  truth,
} from '../../../../../src/islands/explorables/threshold/settings.ts';
import {
  answer,
  consequence,
  loadWords,
  meaning,
  row,
  sentence,
} from '../../../../../src/islands/explorables/threshold/words.ts';

const shipped = initialValues(settings);

describe('what explorable 3.1 says', () => {
  it('names the threshold that fits the team', () => {
    expect(truth).toBe(2.15);
    expect(answer).toContain('2.15');
  });

  it('tells the day as shipped in counts', () => {
    expect(sentence(shipped)).toBe(
      'At a threshold of 1.00 the model raises 3,310 alerts a day: 168 of 200 frauds and 3,141 genuine payments. The team clears 400, so the queue is over by 2,910.',
    );
  });

  it('says over, under and exactly in words', () => {
    expect(loadWords(408, 400)).toBe('over by 8');
    expect(loadWords(392, 400)).toBe('8 under capacity');
    expect(loadWords(400.4, 400)).toBe('exactly at capacity');
  });

  it('tells the slider and the guess in the same units', () => {
    expect(meaning({ ...shipped, t: 2.15 })).toBe('400 alerts a day, exactly at capacity');
    expect(consequence(1.8)).toBe('Your guess of 1.80 means 827 alerts a day, over by 427.');
  });

  it('has the lesson’s numbers in its three positions', () => {
    const rows = presets.map(({ name, values }) => row({ ...shipped, ...values }, name));
    expect(rows).toEqual([
      ['As shipped', '84\u202f%', '5.1\u202f%', '3,310', '168', '32'],
      ['Fits the team', '44\u202f%', '22\u202f%', '400', '88', '112'],
      ['Better model', '77\u202f%', '39\u202f%', '397', '155', '45'],
    ]);
  });
});
