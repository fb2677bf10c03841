import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../src/domain/case-study/meter.ts';
import { variableOf } from '../../../../src/domain/case-study/case.ts';
import { attemptHref, forkHref, readAddress } from '../../../../src/islands/case-study/address.ts';
import {
  changeWords,
  countWords,
  deltasOf,
  latenessWords,
  pastWords,
  priceWords,
  progressWords,
  skippedWords,
  trendOf,
  valueWords,
  weekWords,
} from '../../../../src/islands/case-study/play/words.ts';
import { aCase } from '../../../fixtures/case-study.ts';

const of = aCase();
const reading = (over: Partial<Reading> = {}): Reading => ({
  variable: variableOf(of, 'trust'),
  value: 61,
  within: 0,
  isNoise: false,
  isPast: false,
  isPastFromStart: false,
  ...over,
});

describe('figures of a case', () => {
  it('stand in their units, with a true minus', () => {
    expect(valueWords('weeks', 2.4000000004)).toBe('2.4');
    expect(valueWords('weeks', -0.04)).toBe('0.0');
    expect(valueWords('$k', 1200)).toBe('$1,200k');
    expect(valueWords('$k', -20)).toBe('−$20k');
    expect(valueWords('points', 61.4)).toBe('61');
    expect(changeWords('weeks', -0.5)).toBe('−0.5 weeks');
    expect(changeWords('$k', 38)).toBe('+$38k');
    expect([0, 1, 1.5].map((weeks) => countWords(weeks, 'week'))).toEqual([
      '0 weeks',
      '1 week',
      '1.5 weeks',
    ]);
    expect(priceWords({ schedule: -1.6, budget: -60 })).toBe('1.6 weeks and $60k');
  });

  it('leave out quality, whose meter never shows the true value', () => {
    expect(deltasOf(of, { quality: 9, trust: -4 })).toEqual(['Trust of depots −4']);
  });

  it('name the side of a limit by what is better, zero by its name, and what nobody did apart', () => {
    const over = (limit: number, better: 'higher' | 'lower', isPastFromStart = false) =>
      pastWords(
        reading({ variable: { ...variableOf(of, 'trust'), limit, better }, isPastFromStart }),
      );
    expect(over(55, 'higher')).toBe('Below the floor of 55');
    expect(over(40, 'lower')).toBe('Above the limit of 40');
    expect(over(0, 'higher')).toBe('Below zero');
    expect(over(0, 'lower')).toBe('Above zero');
    expect(over(55, 'higher', true)).toBe('Starts below the floor of 55');
    expect(pastWords(reading({ variable: variableOf(of, 'schedule') }))).toBe(
      'Below the floor of 1.0 weeks',
    );
  });

  it('write when a scene plays inside a sentence', () => {
    expect(['Week 3 of 10', 'Saturday of the peak', 'Weekend of the move'].map(weekWords)).toEqual([
      'week 3 of 10',
      'Saturday of the peak',
      'Weekend of the move',
    ]);
  });

  it('say how many decisions no longer arise', () => {
    expect([1, 2].map(skippedWords)).toEqual([
      'One decision of this plan no longer arises.',
      'Two decisions of this plan no longer arise.',
    ]);
  });

  it('say what a meter did, and what may only look so', () => {
    expect(trendOf(reading(), 0)).toEqual({ words: 'as at the start', shape: 'same' });
    expect(trendOf(reading({ before: 55 }), 2)).toEqual({
      words: 'up 6 since decision 2',
      shape: 'up',
    });
    expect(trendOf(reading({ before: 61.2 }), 2).words).toBe('unchanged since decision 2');
    expect(trendOf(reading({ before: 66, within: 8, isNoise: true }), 1).words).toBe(
      'down 5 since decision 1, which may be noise',
    );
  });

  it('say what lateness costs while it runs and once it is over', () => {
    const late = { weeks: 1.4, points: 4.2, adds: [{ id: 'budget' as const, amount: -56 }] };
    expect(latenessWords(of, late, false)).toBe(
      '1.4 weeks late: so far −4 outcome points, and −$56k at the end.',
    );
    expect(latenessWords(of, late, true)).toBe('1.4 weeks late: −4 outcome points and −$56k.');
  });

  it('count out of a number only while the way is the ordinary one', () => {
    expect(progressWords({ decided: 2, ahead: 4, hasAside: false })).toBe('Decision 3 of 7');
    expect(progressWords({ decided: 2, ahead: 4, hasAside: true })).toBe('Decision 3');
  });
});

describe('the address of an attempt', () => {
  const fragment = (href: string) => href.slice(href.indexOf('#'));

  it('is read as it was written', () => {
    expect(readAddress(fragment(attemptHref('parcel-hours', 'play', 'abcdefgh:12')))).toEqual({
      fact: 'abcdefgh:12',
      isFork: false,
      isNew: false,
    });
    expect(readAddress(fragment(forkHref('parcel-hours', 'abcdefgh:12')))).toEqual({
      fact: 'abcdefgh:12',
      isFork: true,
      isNew: false,
    });
    expect(readAddress('#new')).toEqual({ fact: '', isFork: false, isNew: true });
    expect(readAddress('')).toEqual({ fact: '', isFork: false, isNew: false });
  });

  it('leaves the target of the skip link alone', () => {
    expect(readAddress('#main')).toBeUndefined();
  });
});
