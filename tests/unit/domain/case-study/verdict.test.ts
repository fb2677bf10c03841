import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../../../src/domain/case-study/distribution.ts';
import { luckOf, qualityOf, verdictOf } from '../../../../src/domain/case-study/verdict.ts';

const ten = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
const around = (mean: number) =>
  distributionOf([-5, 0, 5].map((by) => ({ outcome: mean + by, ending: 'done' })));

describe('decision quality', () => {
  it('calls a policy level with the expert within three points, and below that compares it with simple ones', () => {
    const simple = [40, 60];
    expect(qualityOf(77, 80, simple)).toBe('expert');
    expect(qualityOf(76.9, 80, simple)).toBe('good');
    expect(qualityOf(70, 80, simple)).toBe('good');
    expect(qualityOf(69.9, 80, simple)).toBe('mixed');
    expect(qualityOf(60.1, 80, simple)).toBe('mixed');
    expect(qualityOf(60, 80, simple)).toBe('simple');
    expect(qualityOf(40, 80, simple)).toBe('simple');
    expect(qualityOf(39.9, 80, simple)).toBe('weak');
  });

  it('never falls when the policy gets better', () => {
    const order = ['weak', 'simple', 'mixed', 'good', 'expert'];
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(score, score, score, score, score, (a, b, expert, x, y) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((mean) =>
          order.indexOf(qualityOf(mean, expert, [x, y])),
        );
        expect(low).toBeLessThanOrEqual(high ?? -1);
      }),
    );
  });
});

describe('luck', () => {
  it('is bad in the lowest quarter of a run’s own re-runs and good in the highest', () => {
    expect(luckOf(20, ten)).toBe('bad');
    expect(luckOf(30, ten)).toBe('usual');
    expect(luckOf(80, ten)).toBe('usual');
    expect(luckOf(90, ten)).toBe('good');
  });

  it('is usual where nothing varies', () => {
    expect(luckOf(60, [60, 60, 60])).toBe('usual');
  });
});

describe('the verdict', () => {
  it('calls a low outcome of an expert’s policy unlucky, not badly decided', () => {
    const verdict = verdictOf(20, ten, around(79), around(80), [around(40), around(60)]);
    expect(verdict).toMatchObject({ quality: 'expert', luck: 'bad', above: 0.8, below: 0.1 });
    expect(verdict.title).toBe('You decided like an expert, and were unlucky.');
  });

  it('does not let a high outcome hide weak decisions', () => {
    const { title } = verdictOf(95, ten, around(30), around(80), [around(40), around(60)]);
    expect(title).toBe('The decisions were weak, and luck was kind.');
  });
});
