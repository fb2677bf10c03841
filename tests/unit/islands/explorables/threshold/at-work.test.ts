import { describe, expect, it } from 'vitest';
import { write } from '../../../../../src/islands/explorables/threshold/at-work.ts';

const numbers = {
  threshold: 1,
  cases: 20_000,
  share: 1,
  recall: 84,
  precision: 5,
  capacity: 400,
  owner: Number.NaN,
  review: Number.NaN,
};
const texts = {
  threshold: '0.62',
  cases: '20,000',
  share: '1',
  recall: '84',
  precision: '5',
  capacity: '400',
  owner: '',
  review: '',
};

describe('the record of an operating point', () => {
  it('turns rates into alerts, misses and a queue, and leaves gaps for what is not known', () => {
    const text = write(numbers, texts);
    expect(text).toContain('threshold 0.62');
    expect(text).toContain(
      '3,360 alerts a day: 168 caught and 3,192 needless. It misses 32 a day.',
    );
    expect(text).toContain('the queue is over by 2,960');
    expect(text).toContain('Owner: ________.');
  });

  it('refuses rates that would need more false alerts than there are negative cases', () => {
    expect(write({ ...numbers, precision: 0.5 }, texts)).toContain('cannot all be true');
  });

  it('never writes NaN when a model catches nothing', () => {
    expect(write({ ...numbers, recall: 0 }, texts)).not.toContain('NaN');
  });
});
