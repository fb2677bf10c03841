import { describe, expect, it } from 'vitest';
import { write } from '../../../../../src/islands/explorables/newsvendor/at-work.ts';

const numbers = {
  what: Number.NaN,
  under: 8,
  over: 2,
  mean: 100,
  deviation: 20,
  current: 100,
  owner: Number.NaN,
};
const texts = {
  what: 'terminals',
  under: '8',
  over: '2',
  mean: '100',
  deviation: '20',
  current: '100',
  owner: '',
};

describe('the record of a plan under uncertain demand', () => {
  it('has the quantile, the plan and what it saves, as the FAQ answers it', () => {
    const text = write(numbers, texts);
    expect(text).toContain('8 / (8 + 2) = 80\u202f% of demand, which is about 117');
    expect(text).toContain('saves about 24 each period, from 80 to 56');
    expect(text).toContain('suffice about 16 times');
    expect(text).toContain('belong to ________');
  });

  it('finds nothing to save when today’s plan is the cheapest', () => {
    expect(write({ ...numbers, current: 117 }, texts)).toContain('costs about as little');
  });

  it('asks for prices that weigh something', () => {
    expect(write({ ...numbers, under: 0 }, texts)).toContain('nothing to weigh');
    expect(write({ ...numbers, under: 0, over: 0 }, texts)).toContain('nothing to weigh');
    expect(write({ ...numbers, under: 1, over: 99, deviation: 90 }, texts)).toContain(
      'planning nothing is the cheapest',
    );
  });
});
