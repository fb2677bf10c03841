import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FEWEST_FOR_ADVICE,
  ownCalibration,
} from '../../../../src/domain/progress/own-calibration.ts';
import type { GradedAnswer } from '../../../../src/domain/progress/rereads.ts';

let next = 0;
function answers(count: number, confidence: number, score: number, lesson = 'a'): GradedAnswer[] {
  return Array.from({ length: count }, () => {
    next += 1;
    return {
      lesson,
      section: 's',
      item: `i${next}`,
      score,
      confidence,
      right: score >= 1,
    };
  });
}

describe("the learner's own calibration", () => {
  it('groups first answers by what was said, with honest intervals', () => {
    const own = ownCalibration([...answers(3, 0.6, 1), ...answers(2, 0.6, 0)]);
    // Wilson 3 of 5, as printed in lesson 3.3: 23 % to 88 %.
    expect(own.bands).toEqual([
      {
        said: 0.6,
        answers: 5,
        right: 3,
        low: expect.closeTo(0.231, 3) as number,
        high: expect.closeTo(0.882, 3) as number,
      },
    ]);
    expect(own.brier).toBeCloseTo((3 * 0.16 + 2 * 0.36) / 5, 12);
  });

  it('counts only the first answer to a question, and only full marks as right', () => {
    const [first] = answers(1, 0.9, 0.5);
    if (!first) throw new Error('one answer');
    const own = ownCalibration([first, { ...first, score: 1, confidence: 1 }]);
    expect(own).toMatchObject({ answers: 1, bands: [{ said: 0.9, answers: 1, right: 0 }] });
  });

  it('says nothing about a learner from a handful of answers, however wrong', () => {
    expect(ownCalibration(answers(FEWEST_FOR_ADVICE - 1, 1, 0)).verdict).toBe('few');
    expect(ownCalibration([]).brier).toBeUndefined();
  });

  it('calls too sure only what luck would hardly explain', () => {
    expect(ownCalibration([...answers(6, 0.9, 1), ...answers(6, 0.9, 0)]).verdict).toBe('too-sure');
    expect(ownCalibration([...answers(10, 0.9, 1), ...answers(2, 0.9, 0)]).verdict).toBe('fits');
  });

  it('sees that somebody is right far more often than they say', () => {
    expect(ownCalibration(answers(12, 0.5, 1)).verdict).toBe('too-careful');
  });

  it('finds the surest mistakes even where the average looks fine', () => {
    const own = ownCalibration([
      ...answers(30, 0.5, 1),
      ...answers(8, 0.9, 0),
      ...answers(2, 0.9, 1),
    ]);
    expect(own.verdict).toBe('too-sure');
  });

  it('orders lessons by how far confidence runs ahead', () => {
    const own = ownCalibration([...answers(2, 0.5, 1, 'calm'), ...answers(2, 0.9, 0, 'sure')]);
    expect(own.topics).toEqual([
      { lesson: 'sure', answers: 2, gap: expect.closeTo(0.9, 12) as number },
      { lesson: 'calm', answers: 2, gap: expect.closeTo(-0.5, 12) as number },
    ]);
  });

  it('loses no answer and keeps every share between 0 and 1', () => {
    const answer = fc.record({
      lesson: fc.constantFrom('a', 'b'),
      section: fc.constant('s'),
      item: fc.string({ maxLength: 3 }),
      score: fc.constantFrom(0, 0.5, 1),
      confidence: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
      right: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(answer), (all) => {
        const own = ownCalibration(all);
        expect(own.bands.reduce((sum, band) => sum + band.answers, 0)).toBe(own.answers);
        expect(own.topics.reduce((sum, topic) => sum + topic.answers, 0)).toBe(own.answers);
        for (const { right, answers: n, low, high } of own.bands) {
          expect(low).toBeLessThanOrEqual(right / n);
          expect(high).toBeGreaterThanOrEqual(right / n);
        }
      }),
    );
  });
});
